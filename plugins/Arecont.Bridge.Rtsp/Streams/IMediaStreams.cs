using System.Collections.Immutable;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Rtsp.Delivery;

namespace Arecont.Bridge.Rtsp.Streams;

/// <summary>The streams that are served, one per camera, channel and profile however many watch.</summary>
internal interface IMediaStreams
{
    /// <summary>
    /// A stream whose tracks are described, and a claim on it: it runs until the last claim is disposed. Waits for the first key frame
    /// only where the stream was never seen, for a bounded time.
    /// </summary>
    Task<MediaStreamResult> OpenAsync(StreamKey key, CancellationToken cancellationToken);
}

/// <summary>A claim on a stream, or why there is none.</summary>
/// <param name="Result">The outcome.</param>
/// <param name="Stream">The stream; null on failure.</param>
internal sealed record MediaStreamResult(CommandResult Result, IMediaStream? Stream);

/// <summary>A claim on a running stream. Disposing gives it back and ends its viewers.</summary>
internal interface IMediaStream : IAsyncDisposable
{
    /// <summary>Which.</summary>
    StreamKey Key { get; }

    /// <summary>Video first, then metadata.</summary>
    ImmutableArray<IMediaTrack> Tracks { get; }

    /// <summary>Completes when the profile or the camera changed or went, so that nothing more comes: sessions end.</summary>
    Task Ended { get; }
}

/// <summary>One RTP stream that all its viewers share: one SSRC, one sequence, one packetising.</summary>
internal interface IMediaTrack
{
    /// <summary>What SDP says of it; it may change in mid-stream (size).</summary>
    TrackDescription Description { get; }

    /// <summary>The SSRC of its RTP packets and sender reports (RFC 3550).</summary>
    uint Ssrc { get; }

    /// <summary>Adds a viewer that does not play yet.</summary>
    IViewer Add(ViewerTarget target);
}

/// <summary>One viewer of one track. Disposing ends it at once. Safe from any thread.</summary>
internal interface IViewer : IDisposable
{
    /// <summary>
    /// Begins or goes on: a unicast viewer gets the frames since the last key frame at once with time stamps squeezed up to now, then
    /// live ones. Answers what the RTP-Info header says (RFC 2326, 12.33), or null where no frame has come yet. Nothing is handed to the
    /// target before <see cref="Release"/>, so that the answer to PLAY goes first.
    /// </summary>
    RtpStart? Play();

    /// <summary>Lets the packets go: the answer to PLAY is written.</summary>
    void Release();

    /// <summary>Nothing more until <see cref="Play"/>.</summary>
    void Pause();

    /// <summary>A packet from the viewer's RTCP channel or port; whatever it holds.</summary>
    void ReceiveRtcp(ReadOnlySpan<byte> packet);

    /// <summary>How long ago a well-formed RTCP packet came from it, which counts as a sign of life; null where none did.</summary>
    TimeSpan? SinceRtcp => null;

    /// <summary>Whole groups of pictures it was too slow for.</summary>
    long DroppedGroups { get; }

    /// <summary>Completes when it was slow for too long, or its connection broke: the session should end.</summary>
    Task GivenUp { get; }
}

/// <summary>Where a play begins (RTP-Info).</summary>
/// <param name="Sequence">The first packet's sequence number.</param>
/// <param name="RtpTime">That packet's time stamp; squeezing puts it within a tenth of a second of what is live now.</param>
internal readonly record struct RtpStart(ushort Sequence, uint RtpTime);
