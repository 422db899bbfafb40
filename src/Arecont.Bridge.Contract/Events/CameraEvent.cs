namespace Arecont.Bridge.Contract.Events;

/// <summary>Something that happened at a camera: the same event with the same time for every adapter.</summary>
public sealed record CameraEvent
{
    /// <summary>Unique, and rising with time (UUID version 7).</summary>
    public required Guid Id { get; init; }

    /// <summary>Which camera.</summary>
    public required string CameraId { get; init; }

    /// <summary>What happened.</summary>
    public required CameraEventType Type { get; init; }

    /// <summary>When the bridge learned it from the camera.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The channel from 1, where it belongs to one.</summary>
    public int? Channel { get; init; }

    /// <summary>The user-named zone, for zone events.</summary>
    public string? Zone { get; init; }

    /// <summary>The input or output number from 1, for those.</summary>
    public int? Port { get; init; }

    /// <summary>The setting's canonical name, for <see cref="CameraEventType.SettingChanged"/>.</summary>
    public string? Setting { get; init; }

    /// <summary>The new value or a reason in words, without secrets.</summary>
    public string? Detail { get; init; }
}
