using Arecont.Camera.Media;

namespace Arecont.Bridge.Contract.Commands;

/// <summary>A still picture to take.</summary>
public sealed record SnapshotRequest
{
    /// <summary>The channel from 1; null is channel 1.</summary>
    public int? Channel { get; init; }

    /// <summary>Full or half resolution.</summary>
    public Resolution Resolution { get; init; } = Resolution.Full;

    /// <summary>JPEG quality 1 to 21, or null for the camera's own.</summary>
    public int? Quality { get; init; }

    /// <summary>How old a shared picture may be; zero takes a new one.</summary>
    public TimeSpan MaximumAge { get; init; } = TimeSpan.Zero;
}

/// <summary>A still picture, or why there is none.</summary>
/// <param name="Result">The outcome.</param>
/// <param name="Jpeg">The picture; empty on failure.</param>
/// <param name="Time">When it was taken.</param>
/// <param name="Width">In pixels; 0 on failure.</param>
/// <param name="Height">In pixels; 0 on failure.</param>
public sealed record SnapshotResult(CommandResult Result, ReadOnlyMemory<byte> Jpeg, DateTimeOffset Time, int Width, int Height);
