using System.Xml;

namespace Arecont.Bridge.Onvif.Events.Subscriptions;

/// <summary>Reads <c>wsnt:AbsoluteOrRelativeTimeType</c>: until when, or for how long, a subscription lives.</summary>
internal sealed class SubscriptionTimes(EventFaults faults, TimeProvider time)
{
    /// <summary>How long a new subscription lives.</summary>
    public TimeSpan Initial(string? text) => Life(text, faults.UnacceptableInitialTerminationTime);

    /// <summary>How long a subscription lives from now on.</summary>
    public TimeSpan Renewed(string? text) => Life(text, faults.UnacceptableTerminationTime);

    private TimeSpan Life(string? text, Func<string, Exception> fault)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return EventLimits.DefaultLife;
        }

        var life = Read(text.Trim()) ?? throw fault($"TerminationTime {Shown(text)} is neither a time nor a duration.");
        if (life <= TimeSpan.Zero)
        {
            throw fault($"TerminationTime {Shown(text)} is not in the future.");
        }

        return life < EventLimits.LongestLife ? life : EventLimits.LongestLife;
    }

    private TimeSpan? Read(string text)
    {
        try
        {
            return text[0] is 'P' or '-' && text.Contains('P', StringComparison.Ordinal)
                ? XmlConvert.ToTimeSpan(text)
                : new DateTimeOffset(XmlConvert.ToDateTime(text, XmlDateTimeSerializationMode.Utc)) - time.GetUtcNow();
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static string Shown(string text) => text.Length > 64 ? text[..64] : text;
}
