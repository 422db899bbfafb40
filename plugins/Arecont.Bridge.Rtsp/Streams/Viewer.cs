using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Packets;
using Arecont.Bridge.Rtsp.Rtcp;

namespace Arecont.Bridge.Rtsp.Streams;

/// <summary>
/// One viewer of a track. What it is too slow for it loses until the next key frame: never a packet or a frame in the middle of a group
/// that goes on.
/// </summary>
internal sealed class Viewer : IViewer
{
    /// <summary>Between sender reports.</summary>
    public static readonly TimeSpan ReportInterval = TimeSpan.FromSeconds(5);

    // Answers to PLAY are written at once; where one is not, the viewer begins at the next key frame.
    private const int HeldLimit = 2048;

    private readonly Lock _gate = new();
    private readonly RtpTrack _track;
    private readonly PacketSink _sink;
    private readonly ViewerBacklog _backlog;
    private readonly ViewerSettings _settings;
    private readonly bool _catchesUp;
    private readonly List<PacketBlock> _held = [];
    private State _state;
    private bool _waitsForKey = true;
    private long _lastOrdinal;
    private uint _packets;
    private uint _octets;
    private long _reportedAt;
    private bool _reported;
    private long? _rtcpAt;

    /// <summary>Begins idle.</summary>
    /// <param name="track">What it watches.</param>
    /// <param name="sink">Where its packets go; disposed with it.</param>
    /// <param name="catchesUp">False for a group, whose members have seen what is cached.</param>
    /// <param name="settings">What all viewers share.</param>
    public Viewer(RtpTrack track, PacketSink sink, bool catchesUp, ViewerSettings settings)
    {
        _track = track;
        _sink = sink;
        _catchesUp = catchesUp;
        _settings = settings;
        _backlog = new ViewerBacklog(sink, settings);
    }

    private enum State
    {
        Idle,
        Held,
        Playing,
        Ended,
    }

    /// <inheritdoc/>
    public long DroppedGroups => _backlog.DroppedGroups;

    /// <inheritdoc/>
    public Task GivenUp => _backlog.GivenUp;

    /// <inheritdoc/>
    public TimeSpan? SinceRtcp
    {
        get
        {
            lock (_gate)
            {
                return _rtcpAt is { } at ? _settings.Time.GetElapsedTime(at) : null;
            }
        }
    }

    /// <summary>How our packets arrive, as the viewer last told.</summary>
    public ReceptionReport? Reception { get; private set; }

    /// <inheritdoc/>
    public RtpStart? Play()
    {
        lock (_gate)
        {
            if (_state is State.Held or State.Playing or State.Ended)
            {
                return _state == State.Ended ? null : _track.Join(this, null);
            }

            _state = State.Held;
            var start = _track.Join(this, _catchesUp ? _held : null);
            SkipSeen();
            CatchUp.Squeeze(_held, _track);
            return _held.Count == 0 ? start : new RtpStart(_held[0].Sequence, _held[0].Timestamp);
        }
    }

    /// <inheritdoc/>
    public void Release()
    {
        lock (_gate)
        {
            if (_state != State.Held)
            {
                return;
            }

            _state = State.Playing;
            foreach (var block in _held)
            {
                Send(block);
            }

            DropHeld();
            _reported = false;
            SendReport(bye: false);
        }
    }

    /// <inheritdoc/>
    public void Pause()
    {
        lock (_gate)
        {
            if (_state is State.Held or State.Playing)
            {
                _state = State.Idle;
                _track.Leave(this);
                DropHeld();
            }
        }
    }

    /// <summary>Takes a block if it can; never waits, never throws.</summary>
    public void Deliver(PacketBlock block)
    {
        try
        {
            lock (_gate)
            {
                DeliverGuarded(block);
            }
        }
#pragma warning disable CA1031 // The other viewers must get the block too.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _backlog.Fail(exception);
        }
    }

    /// <inheritdoc/>
    public void ReceiveRtcp(ReadOnlySpan<byte> packet)
    {
        var contents = RtcpReader.Read(packet, _track.Ssrc);
        lock (_gate)
        {
            if (contents.Valid)
            {
                _rtcpAt = _settings.Time.GetTimestamp();
                Reception = contents.Reception ?? Reception;
            }
        }
    }

    /// <summary>Sends a sender report where the last one is long ago.</summary>
    public void SendReportWhenDue()
    {
        lock (_gate)
        {
            if (_state == State.Playing && (!_reported || _settings.Time.GetElapsedTime(_reportedAt) >= ReportInterval))
            {
                SendReport(bye: false);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_state == State.Ended)
            {
                return;
            }

            if (_state == State.Playing)
            {
                SendReport(bye: true);
            }

            _state = State.Ended;
            _track.Leave(this);
            DropHeld();
            _sink.Dispose();
        }
    }

    private void DeliverGuarded(PacketBlock block)
    {
        switch (_state)
        {
            case State.Held when _held.Count < HeldLimit:
                block.Claim();
                _held.Add(block);
                break;
            case State.Held:
                DropHeld();
                _waitsForKey = true;
                break;
            case State.Playing:
                Send(block);
                break;
            default:
                break;
        }
    }

    private void Send(PacketBlock block)
    {
        if (_waitsForKey && !block.IsKey)
        {
            _backlog.CheckProgress();
            return;
        }

        if (_waitsForKey && !_backlog.MayBegin())
        {
            return;
        }

        if (!_sink.TrySend(block))
        {
            _waitsForKey = true;
            _backlog.Lose();
            return;
        }

        _waitsForKey = false;
        _backlog.Took();
        _lastOrdinal = block.Ordinal;
        _packets += (uint)block.Count;
        _octets += (uint)block.PayloadBytes;
    }

    /// <summary>After a pause within a group it goes on where it stopped: what it has already is not sent again.</summary>
    private void SkipSeen()
    {
        if (_held.Count == 0 || _held[0].Ordinal > _lastOrdinal)
        {
            _waitsForKey = true;
            return;
        }

        var seen = _waitsForKey ? _held.Count : _held.FindLastIndex(block => block.Ordinal <= _lastOrdinal) + 1;
        for (var index = 0; index < seen; index++)
        {
            _held[index].Release();
        }

        _held.RemoveRange(0, seen);
    }

    private void DropHeld()
    {
        foreach (var block in _held)
        {
            block.Release();
        }

        _held.Clear();
    }

    private void SendReport(bool bye)
    {
        if (_track.Report(_packets, _octets) is not { } report)
        {
            return;
        }

        Span<byte> packet = stackalloc byte[RtcpWriter.MaximumLength];
        _sink.SendControl(packet[..RtcpWriter.Write(packet, report, _settings.CanonicalName, bye)]);
        _reported = true;
        _reportedAt = _settings.Time.GetTimestamp();
    }
}
