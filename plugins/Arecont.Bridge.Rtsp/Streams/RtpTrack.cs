using System.Collections.Immutable;
using System.Security.Cryptography;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Rtsp.Packets;
using Arecont.Bridge.Rtsp.Rtcp;

namespace Arecont.Bridge.Rtsp.Streams;

/// <summary>
/// One RTP stream: packetises each frame once and hands the block to every playing viewer, one after the other on the thread that read it.
/// A viewer's own lock may be held when this one is taken, never the other way round.
/// </summary>
internal sealed class RtpTrack
{
    private readonly Lock _gate = new();
    private readonly GopCache _cache = new();
    private readonly IPacketizer _packetizer;
    private readonly BlockBuilder _builder;
    private readonly RtpClock _clock;
    private readonly TimeProvider _time;
    private ImmutableArray<Viewer> _playing = [];
    private DateTimeOffset _lastTime;
    private long _lastArrival;
    private uint _lastTimestamp;
    private ushort _nextSequence;
    private bool _begun;
    private bool _ended;

    /// <summary>Begins with a random source, sequence number and time stamp (RFC 3550, 5.1).</summary>
    public RtpTrack(IPacketizer packetizer, BlockPool pool, byte channel, TimeProvider time)
    {
        Span<byte> random = stackalloc byte[10];
        RandomNumberGenerator.Fill(random);
        Ssrc = BitConverter.ToUInt32(random);
        _packetizer = packetizer;
        _time = time;
        _clock = new RtpClock(BitConverter.ToUInt32(random[4..]));
        _builder = new BlockBuilder(pool, Ssrc, (byte)packetizer.Description.PayloadType, channel, BitConverter.ToUInt16(random[8..]));
    }

    /// <summary>Of every packet.</summary>
    public uint Ssrc { get; }

    /// <summary>What SDP says.</summary>
    public TrackDescription Description => _packetizer.Description;

    /// <summary>How many play.</summary>
    public int Playing => _playing.Length;

    /// <summary>Hands a frame to every viewer. Null, or why it cannot be carried. One caller at a time.</summary>
    public string? Publish(VideoFrame frame)
    {
        _builder.Begin(_clock.Next(frame.Position, frame.CatchUp), frame.Data.Length);
        var problem = _packetizer.Write(frame, _builder);
        if (problem is not null)
        {
            _builder.Abandon();
            return problem;
        }

        if (_builder.Finish(frame.IsKey) is { } block)
        {
            Deliver(block, frame.Time);
        }

        return null;
    }

    /// <summary>The stream begins anew on another clock.</summary>
    public void Rebase()
    {
        lock (_gate)
        {
            _clock.Rebase(_begun ? _time.GetElapsedTime(_lastArrival) : TimeSpan.Zero);
        }
    }

    /// <summary>
    /// Adds a viewer to those who play and gives it what came since the key frame, claimed for it. Answers the time stamp and the sequence
    /// number that come next, or null where nothing has come yet.
    /// </summary>
    public RtpStart? Join(Viewer viewer, List<PacketBlock>? catchUp)
    {
        lock (_gate)
        {
            if (_ended)
            {
                return null;
            }

            if (!_playing.Contains(viewer))
            {
                _playing = _playing.Add(viewer);
            }

            if (catchUp is not null)
            {
                foreach (var block in _cache.Blocks)
                {
                    block.Claim();
                    catchUp.Add(block);
                }
            }

            return _begun ? new RtpStart(_nextSequence, _lastTimestamp) : null;
        }
    }

    /// <summary>Takes a viewer away from those who play.</summary>
    public void Leave(Viewer viewer)
    {
        lock (_gate)
        {
            _playing = _playing.Remove(viewer);
        }
    }

    /// <summary>The sender report of now, or null before the first frame.</summary>
    public SenderReport? Report(uint packets, uint octets)
    {
        lock (_gate)
        {
            if (!_begun)
            {
                return null;
            }

            var now = _time.GetUtcNow();
            return new SenderReport(Ssrc, now, _lastTimestamp + (uint)RtpClock.Ticks(now - _lastTime), packets, octets);
        }
    }

    /// <summary>Lets the viewers send the reports that are due.</summary>
    public void SendReports()
    {
        foreach (var viewer in _playing)
        {
            viewer.SendReportWhenDue();
        }
    }

    /// <summary>Nothing more comes.</summary>
    public void End()
    {
        lock (_gate)
        {
            _ended = true;
            _playing = [];
            _cache.Clear();
        }
    }

    private void Deliver(PacketBlock block, DateTimeOffset time)
    {
        ImmutableArray<Viewer> viewers;
        lock (_gate)
        {
            _begun = true;
            _lastTime = time;
            _lastArrival = _time.GetTimestamp();
            _lastTimestamp = block.Timestamp;
            _nextSequence = (ushort)(block.Sequence + block.Count);
            if (!_ended)
            {
                _cache.Add(block);
            }

            // A viewer that joins after this has the block in its catch-up.
            viewers = _playing;
        }

        foreach (var viewer in viewers)
        {
            viewer.Deliver(block);
        }

        block.Release();
    }
}
