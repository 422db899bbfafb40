using System.Collections.Immutable;
using System.Security.Cryptography;
using Arecont.Bridge.Rtsp.Packets;
using Arecont.Bridge.Rtsp.Rtcp;

namespace Arecont.Bridge.Rtsp.Streams;

/// <summary>
/// One RTP stream: hands each block to every playing viewer, one after the other on the thread that brought it. A viewer's own lock may be
/// held when this one is taken, never the other way round.
/// </summary>
internal abstract class RtpTrack
{
    private readonly Lock _gate = new();
    private readonly GopCache _cache = new();
    private readonly TimeProvider _time;
    private ImmutableArray<Viewer> _playing = [];
    private DateTimeOffset _lastTime;
    private long _lastArrival;
    private uint _lastTimestamp;
    private ushort _nextSequence;
    private bool _begun;
    private bool _ended;

    /// <summary>Begins with a random source and sequence number (RFC 3550, 5.1).</summary>
    protected RtpTrack(int payloadType, BlockPool pool, byte channel, TimeProvider time)
    {
        Span<byte> random = stackalloc byte[6];
        RandomNumberGenerator.Fill(random);
        Ssrc = BitConverter.ToUInt32(random);
        _time = time;
        Builder = new BlockBuilder(pool, Ssrc, (byte)payloadType, channel, BitConverter.ToUInt16(random[4..]));
    }

    /// <summary>What SDP says.</summary>
    public abstract TrackDescription Description { get; }

    /// <summary>Of every packet.</summary>
    public uint Ssrc { get; }

    /// <summary>How many play.</summary>
    public int Playing => _playing.Length;

    /// <summary>Writes the blocks.</summary>
    protected BlockBuilder Builder { get; }

    /// <summary>How long ago the last block came; zero before the first.</summary>
    protected TimeSpan SinceLast
    {
        get
        {
            lock (_gate)
            {
                return _begun ? _time.GetElapsedTime(_lastArrival) : TimeSpan.Zero;
            }
        }
    }

    /// <summary>The time stamp that a lone cached block is given for a new viewer.</summary>
    public virtual uint Restamp(PacketBlock block) => block.Timestamp;

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

    /// <summary>Hands a block to every viewer and gives it back.</summary>
    /// <param name="block">For those who play.</param>
    /// <param name="time">The wall clock's time of it.</param>
    /// <param name="cached">For those who come later, with the same sequence numbers; null where it is the same block.</param>
    protected void Deliver(PacketBlock block, DateTimeOffset time, PacketBlock? cached = null)
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
                _cache.Add(cached ?? block);
            }

            // A viewer that joins after this has the block in its catch-up.
            viewers = _playing;
        }

        foreach (var viewer in viewers)
        {
            viewer.Deliver(block);
        }

        block.Release();
        cached?.Release();
    }
}
