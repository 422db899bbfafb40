namespace Arecont.Camera.Identity;

/// <summary>MAC addresses as cameras print them: with colons, dashes, dots or nothing between, in either case.</summary>
internal static class MacAddressText
{
    private const int Digits = 12;

    /// <summary>Twelve lower-case digits, or null where the text is no MAC address.</summary>
    public static string? Normalize(string text)
    {
        var groups = text.Split([':', '-', ' ', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // Six groups may lack leading zeros.
        var digits = string.Concat(groups.Length == 6 ? groups.Select(g => g.PadLeft(2, '0')) : groups);
        return digits.Length == Digits && digits.All(char.IsAsciiHexDigit) ? digits.ToLowerInvariant() : null;
    }
}
