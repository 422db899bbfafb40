using System.Globalization;

namespace Arecont.Onvif.Metadata;

/// <summary>A time as <c>xs:dateTime</c> in UTC with milliseconds and <c>Z</c>, which some clients insist on.</summary>
internal static class UtcText
{
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
