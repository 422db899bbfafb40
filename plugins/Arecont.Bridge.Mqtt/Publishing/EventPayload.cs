using Arecont.Bridge.Contract.Events;

namespace Arecont.Bridge.Mqtt.Publishing;

/// <summary>A camera's <c>event</c> topic.</summary>
internal sealed record EventPayload(string EventType, Guid Id, string Camera, DateTimeOffset Time, int? Channel, string? Zone, int? Port, string? Setting, string? Detail)
{
    /// <summary>Out of an event.</summary>
    public static EventPayload Of(CameraEvent one)
        => new(CameraEventNames.Name(one.Type), one.Id, one.CameraId, one.Time, one.Channel, one.Zone, one.Port, one.Setting, one.Detail);
}
