namespace Arecont.Bridge.Onvif.Events;

/// <summary>How much subscribers may ask for.</summary>
internal static class EventLimits
{
    /// <summary>Pull points of one device; each device has as many of its own, so that they are really there.</summary>
    public const int PullPoints = 32;

    /// <summary>Subscribers of one device that are notified.</summary>
    public const int NotificationProducers = 16;

    /// <summary>The most messages in one answer or one notification.</summary>
    public const int Messages = 512;

    /// <summary>The longest that a pull waits.</summary>
    public static readonly TimeSpan PullTimeout = TimeSpan.FromMinutes(10);

    /// <summary>How long a subscription lives that does not say: short, for some clients forget theirs.</summary>
    public static readonly TimeSpan DefaultLife = TimeSpan.FromSeconds(60);

    /// <summary>The longest life; who asks for more gets this and is told so.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromDays(1);
}
