using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Arecont.Simulator.Settings;

/// <summary>Short words for the tables of the models: what a value must look like to be taken.</summary>
internal static class Rules
{
    private const string ForbiddenInPasswords = "#%&`\"'<>";

    internal static SettingRule Number(string name, int minimum, int maximum, int initial) =>
        new(name, initial.ToString(CultureInfo.InvariantCulture), value => IsNumber(value, minimum, maximum));

    internal static SettingRule Choice(string name, string initial, params string[] allowed) =>
        new(name, initial, value => Array.IndexOf(allowed, value) >= 0);

    internal static SettingRule OnOff(string name, string initial) => Choice(name, initial, "on", "off");

    /// <summary>A yes or no whose spelling no document settles: any of the usual ones is kept as written.</summary>
    internal static SettingRule Flag(string name, string initial) =>
        Choice(name, initial, "on", "off", "1", "0", "true", "false");

    internal static SettingRule NumberOr(string name, int minimum, int maximum, string initial, params string[] words) =>
        new(name, initial, value => IsNumber(value, minimum, maximum) || Array.IndexOf(words, value) >= 0);

    internal static SettingRule Numbers(string name, string initial, params (int Minimum, int Maximum)[] ranges) =>
        new(name, initial, value => AreNumbers(value, ranges));

    internal static SettingRule Text(string name, string initial, int maximumLength) =>
        new(name, initial, value => value.Length <= maximumLength && !value.AsSpan().ContainsAny('\r', '\n'));

    internal static SettingRule Address(string name, string initial, AddressFamily family) =>
        new(name, initial, value => IPAddress.TryParse(value, out var address) && address.AddressFamily == family);

    internal static SettingRule Hexadecimal(string name, string initial, int maximumLength) =>
        new(name, initial, value => value.Length >= 1 && value.Length <= maximumLength && value.All(char.IsAsciiHexDigit));

    internal static SettingRule Password(string name, int maximumLength) =>
        new(name, string.Empty, value => value == "empty" || IsPassword(value, maximumLength));

    internal static SettingRule ReadOnly(string name, string value) => new(name, value, null);

    internal static SettingRule Computed(string name) => new(name, string.Empty, null) { Computed = true };

    private static bool IsNumber(ReadOnlySpan<char> value, int minimum, int maximum) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= minimum && number <= maximum;

    private static bool AreNumbers(string value, (int Minimum, int Maximum)[] ranges)
    {
        var parts = value.Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == ranges.Length
            && parts.Zip(ranges).All(pair => IsNumber(pair.First, pair.Second.Minimum, pair.Second.Maximum));
    }

    private static bool IsPassword(string value, int maximumLength) =>
        value.Length >= 1 && value.Length <= maximumLength
        && value.All(c => c is > ' ' and < (char)127 && !ForbiddenInPasswords.Contains(c));
}
