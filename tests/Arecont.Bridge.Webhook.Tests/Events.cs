using Arecont.Bridge.Contract.Events;

namespace Arecont.Bridge.Webhook.Tests;

internal static class Events
{
    public static readonly DateTimeOffset Time = new(2026, 3, 4, 5, 6, 7, 890, TimeSpan.Zero);

    public static CameraEvent Make(CameraEventType type = CameraEventType.MotionStart, string camera = "front-door", int? channel = 1) => new()
    {
        Id = Guid.CreateVersion7(Time),
        CameraId = camera,
        Type = type,
        Time = Time,
        Channel = channel,
    };

    /// <summary>Events that tell their order by <see cref="CameraEvent.Detail"/>.</summary>
    public static CameraEvent[] Numbered(int count) => [.. Enumerable.Range(0, count).Select(number => Make() with { Detail = $"{number}" })];
}
