using System.Net;
using Arecont.Bridge.Rtsp.Server;
using Arecont.Bridge.Rtsp.Streams;
using Arecont.Bridge.Rtsp.Transports;

namespace Arecont.Bridge.Rtsp.Sessions;

/// <summary>
/// One client's session on one stream (RFC 2326, 3): its tracks and whether they play. Where packets travel in the RTSP connection it ends
/// with it, else when nothing was heard for the time-out. Safe from any thread.
/// </summary>
internal sealed class RtspSession(string id, string user, IMediaStream stream, ClientConnection creator, TimeProvider time) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<int, SessionTrack> _tracks = [];
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _heard = time.GetTimestamp();
    private bool _bound;
    private bool _ended;

    /// <summary>Its name: random, so that knowing it is having been told it.</summary>
    public string Id => id;

    /// <summary>Who began it.</summary>
    public string User => user;

    /// <summary>What it shows.</summary>
    public StreamKey Key => stream.Key;

    /// <summary>The claim that keeps the stream running.</summary>
    public IMediaStream Stream => stream;

    /// <summary>The connection it began in.</summary>
    public ClientConnection Creator => creator;

    /// <summary>Where the client is.</summary>
    public IPAddress Address => creator.RemoteAddress;

    /// <summary>True where packets travel in <see cref="Creator"/>.</summary>
    public bool IsBound => Volatile.Read(ref _bound);

    /// <summary>Completes when it has ended.</summary>
    public Task Ended => _over.Task;

    /// <summary>True between PLAY and PAUSE.</summary>
    public bool IsPlaying { get; private set; }

    /// <summary>Since when nothing was heard of the client.</summary>
    public TimeSpan Silence => time.GetElapsedTime(Volatile.Read(ref _heard));

    /// <summary>The numbers of the tracks.</summary>
    public int[] TrackNumbers
    {
        get
        {
            lock (_gate)
            {
                return [.. _tracks.Keys];
            }
        }
    }

    /// <summary>The client is there.</summary>
    public void Touch() => Volatile.Write(ref _heard, time.GetTimestamp());

    /// <summary>How a track travels; null where it is not set up.</summary>
    public ITrackTransport? TransportOf(int number)
    {
        lock (_gate)
        {
            return _tracks.GetValueOrDefault(number)?.Transport;
        }
    }

    /// <summary>Takes a track over, in place of an earlier one of that number; false where the session has ended.</summary>
    public bool TryAdd(SessionTrack track)
    {
        SessionTrack? before;
        lock (_gate)
        {
            if (_ended)
            {
                return false;
            }

            _tracks.Remove(track.Number, out before);
            _tracks.Add(track.Number, track);
            if (track.Transport.IsInterleaved && !_bound)
            {
                _bound = true;
                creator.Bind();
            }
        }

        before?.Dispose();
        return true;
    }

    /// <summary>Ends one track; false where it has no such one.</summary>
    public bool Remove(int number)
    {
        SessionTrack? track;
        lock (_gate)
        {
            _tracks.Remove(number, out track);
        }

        track?.Dispose();
        return track is not null;
    }

    /// <summary>Begins or goes on; what each track starts with. A session that plays already just plays on.</summary>
    public IReadOnlyList<(SessionTrack Track, RtpStart? Start)> Play()
    {
        lock (_gate)
        {
            if (IsPlaying || _ended)
            {
                return [];
            }

            IsPlaying = true;
            return [.. _tracks.Values.Select(track => (track, track.Play()))];
        }
    }

    /// <summary>The answer to PLAY is written.</summary>
    public void Release()
    {
        lock (_gate)
        {
            foreach (var track in _tracks.Values)
            {
                track.Release();
            }
        }
    }

    /// <summary>Nothing more until <see cref="Play"/>.</summary>
    public void Pause()
    {
        lock (_gate)
        {
            IsPlaying = false;
            foreach (var track in _tracks.Values)
            {
                track.Pause();
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        SessionTrack[] tracks;
        lock (_gate)
        {
            if (_ended)
            {
                return;
            }

            _ended = true;
            _over.TrySetResult();
            tracks = [.. _tracks.Values];
            _tracks.Clear();
            if (_bound)
            {
                creator.Unbind();
            }
        }

        foreach (var track in tracks)
        {
            track.Dispose();
        }

        await stream.DisposeAsync().ConfigureAwait(false);
    }
}
