using System.Globalization;

namespace Arecont.Bridge.Onvif.Security;

/// <summary>The time in a user name token: <c>xs:dateTime</c> in UTC, from some clients with nanoseconds, from some without the <c>Z</c>.</summary>
internal static class CreatedTime
{
    private const int Shortest = 19;
    private const int Longest = 48;

    public static bool TryParse(string text, out DateTimeOffset time)
    {
        var trimmed = text.AsSpan().Trim();

        // The framework would take a time without a date as one of today.
        if (trimmed.Length is < Shortest or > Longest || trimmed[4] != '-' || trimmed[10] != 'T')
        {
            time = default;
            return false;
        }

        return DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
    }
}
