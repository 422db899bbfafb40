namespace Arecont.Bridge.Contract.Video;

/// <summary>One reader of a stream. Disposing ends it.</summary>
public interface IVideoSubscription : IAsyncDisposable
{
    /// <summary>The profile as it was when the subscription began.</summary>
    VideoProfile Profile { get; }

    /// <summary>What is known of the stream now; null until the first key frame of a stream never seen before. It may change in mid-stream.</summary>
    VideoDescription? Description { get; }

    /// <summary>How many people watch behind this reader, 1 unless told; for the statistics.</summary>
    int Viewers { get; set; }

    /// <summary>Frames this reader was too slow for.</summary>
    long DroppedFrames { get; }

    /// <summary>
    /// The frames, once: those since the last key frame at once (<see cref="VideoFrame.CatchUp"/>), then each as it comes. A slow reader
    /// loses whole groups of pictures, never the camera or another reader. Ends by itself when the profile or the camera changes or goes;
    /// camera faults do not end it.
    /// </summary>
    IAsyncEnumerable<VideoFrame> ReadAsync(CancellationToken cancellationToken);
}
