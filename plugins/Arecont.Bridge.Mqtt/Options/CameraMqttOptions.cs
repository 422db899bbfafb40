namespace Arecont.Bridge.Mqtt.Options;

/// <summary>What may differ per camera: <c>cameras[].mqtt</c>, with the <c>mqtt</c> section as its default.</summary>
internal sealed record CameraMqttOptions
{
    /// <summary>How often a picture is published; null only on request.</summary>
    public TimeSpan? SnapshotInterval { get; init; }

    /// <summary>Whether a picture is published at the start of motion.</summary>
    public bool MotionSnapshot { get; init; } = true;

    /// <summary>Whether the counts of every motion zone are published.</summary>
    public bool MotionGrid { get; init; }
}
