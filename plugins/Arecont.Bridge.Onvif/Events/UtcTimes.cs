using System.Xml;

namespace Arecont.Bridge.Onvif.Events;

/// <summary>Times as clients read them: UTC with <c>Z</c>, to the millisecond.</summary>
internal static class UtcTimes
{
    /// <summary>For a member of the contracts.</summary>
    public static DateTime Of(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    /// <summary>As text.</summary>
    public static string Text(DateTimeOffset time) => XmlConvert.ToString(Of(time), XmlDateTimeSerializationMode.Utc);
}
