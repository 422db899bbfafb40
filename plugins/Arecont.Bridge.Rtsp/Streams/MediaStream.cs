using System.Collections.Immutable;
using Arecont.Bridge.Rtsp.Delivery;

namespace Arecont.Bridge.Rtsp.Streams;

/// <summary>One claim on a shared stream, and the viewers added through it.</summary>
internal sealed class MediaStream : IMediaStream
{
    private readonly Lock _gate = new();
    private readonly List<IViewer> _viewers = [];
    private readonly SharedStream _stream;
    private bool _disposed;

    /// <summary>Takes over a claim.</summary>
    public MediaStream(SharedStream stream)
    {
        _stream = stream;
        Tracks = [.. stream.Tracks.Select(track => new ClaimedTrack(this, track))];
    }

    /// <inheritdoc/>
    public StreamKey Key => _stream.Key;

    /// <inheritdoc/>
    public ImmutableArray<IMediaTrack> Tracks { get; }

    /// <inheritdoc/>
    public Task Ended => _stream.Ended;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
        }

        foreach (var viewer in _viewers)
        {
            viewer.Dispose();
        }

        await _stream.DisposeAsync().ConfigureAwait(false);
    }

    private IViewer Add(RtpTrack track, ViewerTarget target)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var viewer = _stream.CreateViewer(track, target);
            _viewers.Add(viewer);
            return viewer;
        }
    }

    private sealed class ClaimedTrack(MediaStream claim, RtpTrack track) : IMediaTrack
    {
        public TrackDescription Description => track.Description;

        public uint Ssrc => track.Ssrc;

        public IViewer Add(ViewerTarget target) => claim.Add(track, target);
    }
}
