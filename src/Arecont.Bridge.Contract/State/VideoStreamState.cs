using System.Collections.Immutable;

namespace Arecont.Bridge.Contract.State;

/// <summary>One stream that runs from the camera; refreshed every few seconds.</summary>
/// <param name="Profiles">The profiles it serves now, sorted.</param>
/// <param name="Status">How it is.</param>
/// <param name="Viewers">How many people watch, over every adapter.</param>
/// <param name="FramesPerSecond">Measured over the last seconds.</param>
/// <param name="KilobitsPerSecond">Measured over the last seconds.</param>
public sealed record VideoStreamState(ImmutableArray<string> Profiles, VideoStreamStatus Status, int Viewers, double FramesPerSecond, long KilobitsPerSecond)
{
    /// <summary>Frames since the stream began.</summary>
    public long Frames { get; init; }

    /// <summary>Broken frames, and frames that built on them, since the stream began.</summary>
    public long DroppedFrames { get; init; }

    /// <summary>How often the camera was asked again since the stream began.</summary>
    public long Reconnects { get; init; }

    /// <summary>Why it does not run, in words without secrets; null while it does.</summary>
    public string? Problem { get; init; }
}

/// <summary>How a stream from the camera is.</summary>
public enum VideoStreamStatus
{
    /// <summary>Asked for, no frame yet.</summary>
    Starting,

    /// <summary>Frames come.</summary>
    Live,

    /// <summary>It was cut, or refused, or is silent: tried again.</summary>
    Lost,
}
