using System.Collections.Immutable;

namespace Arecont.Onvif.Metadata.Events;

/// <summary>Messages with the items and types that the topics demand (ONVIF Core, Imaging, Analytics and Device IO specifications).</summary>
public static class OnvifEvents
{
    /// <summary><see cref="OnvifTopics.MotionAlarm"/>.</summary>
    /// <param name="videoSource">The video source's token, 64 characters at most as every token.</param>
    /// <param name="motion">True while something moves.</param>
    /// <param name="utcTime">When it began or ended.</param>
    /// <param name="operation">What the message says of it.</param>
    public static OnvifNotification MotionAlarm(string videoSource, bool motion, DateTimeOffset utcTime, PropertyOperation operation)
        => Message(OnvifTopics.MotionAlarm, utcTime, operation, [new("Source", videoSource)], new("State", Boolean(motion)));

    /// <summary><see cref="OnvifTopics.CellMotion"/>.</summary>
    /// <param name="videoSourceConfiguration">The video source configuration's token.</param>
    /// <param name="videoAnalyticsConfiguration">The video analytics configuration's token.</param>
    /// <param name="rule">The rule's name.</param>
    /// <param name="motion">True while something moves.</param>
    /// <param name="utcTime">When it began or ended.</param>
    /// <param name="operation">What the message says of it.</param>
    public static OnvifNotification CellMotion(
        string videoSourceConfiguration, string videoAnalyticsConfiguration, string rule, bool motion, DateTimeOffset utcTime, PropertyOperation operation)
        => Message(
            OnvifTopics.CellMotion,
            utcTime,
            operation,
            [
                new("VideoSourceConfigurationToken", videoSourceConfiguration),
                new("VideoAnalyticsConfigurationToken", videoAnalyticsConfiguration),
                new("Rule", rule),
            ],
            new("IsMotion", Boolean(motion)));

    /// <summary><see cref="OnvifTopics.DigitalInput"/>.</summary>
    /// <param name="input">The input's token.</param>
    /// <param name="active">Its logical state.</param>
    /// <param name="utcTime">When it changed.</param>
    /// <param name="operation">What the message says of it.</param>
    public static OnvifNotification DigitalInput(string input, bool active, DateTimeOffset utcTime, PropertyOperation operation)
        => Message(OnvifTopics.DigitalInput, utcTime, operation, [new("InputToken", input)], new("LogicalState", Boolean(active)));

    /// <summary><see cref="OnvifTopics.Relay"/>; its state is <c>tt:RelayLogicalState</c>, no boolean.</summary>
    /// <param name="relay">The relay output's token.</param>
    /// <param name="active">Its logical state.</param>
    /// <param name="utcTime">When it changed.</param>
    /// <param name="operation">What the message says of it.</param>
    public static OnvifNotification Relay(string relay, bool active, DateTimeOffset utcTime, PropertyOperation operation)
        => Message(OnvifTopics.Relay, utcTime, operation, [new("RelayToken", relay)], new("LogicalState", active ? "active" : "inactive"));

    /// <summary><see cref="OnvifTopics.SignalLoss"/>.</summary>
    /// <param name="videoSource">The video source's token.</param>
    /// <param name="lost">True while there is no picture.</param>
    /// <param name="utcTime">When it was lost or came back.</param>
    /// <param name="operation">What the message says of it.</param>
    public static OnvifNotification SignalLoss(string videoSource, bool lost, DateTimeOffset utcTime, PropertyOperation operation)
        => Message(OnvifTopics.SignalLoss, utcTime, operation, [new("Source", videoSource)], new("State", Boolean(lost)));

    /// <summary><see cref="OnvifTopics.LastReboot"/>; it has no source.</summary>
    /// <param name="started">When the device last started; the beginning of 1970 where that is not known.</param>
    /// <param name="utcTime">When that was learned.</param>
    /// <param name="operation">What the message says of it.</param>
    public static OnvifNotification LastReboot(DateTimeOffset started, DateTimeOffset utcTime, PropertyOperation operation)
        => Message(OnvifTopics.LastReboot, utcTime, operation, [], new("Status", UtcText.Of(started)));

    /// <summary><see cref="OnvifTopics.ProfileChanged"/>, which says only which.</summary>
    /// <param name="profile">The media profile's token.</param>
    /// <param name="utcTime">When it changed.</param>
    public static OnvifNotification ProfileChanged(string profile, DateTimeOffset utcTime)
        => new(OnvifTopics.ProfileChanged, utcTime, null, [new("Token", profile)], []);

    /// <summary><see cref="OnvifTopics.ConfigurationChanged"/>, which says only which.</summary>
    /// <param name="configuration">The configuration's token.</param>
    /// <param name="type">Its kind, one of <c>tr2:ConfigurationEnumeration</c>.</param>
    /// <param name="utcTime">When it changed.</param>
    public static OnvifNotification ConfigurationChanged(string configuration, string type, DateTimeOffset utcTime)
        => new(OnvifTopics.ConfigurationChanged, utcTime, null, [new("Token", configuration), new("Type", type)], []);

    private static OnvifNotification Message(
        string topic, DateTimeOffset utcTime, PropertyOperation operation, ImmutableArray<SimpleItem> source, SimpleItem data)
        => new(topic, utcTime, operation, source, [data]);

    private static string Boolean(bool value) => value ? "true" : "false";
}
