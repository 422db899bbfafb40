using System.Buffers.Binary;

namespace Arecont.Bridge.Rtsp.Tests.Support;

/// <summary>Puts access units together again (RFC 6184), strictly.</summary>
internal sealed class H264Depacketizer
{
    private readonly List<byte[]> _units = [];
    private List<byte>? _fragments;
    private ushort? _sequence;
    private uint? _timestamp;

    /// <summary>Time stamp and NAL units of each access unit.</summary>
    public List<(uint Timestamp, ushort First, List<byte[]> Units)> AccessUnits { get; } = [];

    /// <summary>Where a sequence number was missing.</summary>
    public int Gaps { get; private set; }

    private ushort _first;

    public void Add(RtpPacket packet)
    {
        if (_sequence is { } last && packet.Sequence != (ushort)(last + 1))
        {
            Gaps++;
            Assert.Empty(_units);
            Assert.Null(_fragments);
        }

        if (_timestamp is null)
        {
            _timestamp = packet.Timestamp;
            _first = packet.Sequence;
        }

        Assert.Equal(_timestamp, packet.Timestamp);
        _sequence = packet.Sequence;
        var payload = packet.Payload;
        switch (payload[0] & 0x1F)
        {
            case 24:
                for (var at = 1; at < payload.Length;)
                {
                    var length = BinaryPrimitives.ReadUInt16BigEndian(payload.AsSpan(at));
                    _units.Add(payload[(at + 2)..(at + 2 + length)]);
                    at += 2 + length;
                }

                break;
            case 28:
                Fragment(payload);
                break;
            case >= 1 and <= 23:
                Assert.Null(_fragments);
                _units.Add(payload);
                break;
            default:
                Assert.Fail($"type {payload[0] & 0x1F} is none of packetization mode 1");
                break;
        }

        if (packet.Marker)
        {
            Assert.Null(_fragments);
            AccessUnits.Add((packet.Timestamp, _first, [.. _units]));
            _units.Clear();
            _timestamp = null;
        }
    }

    private void Fragment(byte[] payload)
    {
        var start = (payload[1] & 0x80) != 0;
        var end = (payload[1] & 0x40) != 0;
        Assert.False(start && end, "a single fragment is forbidden (RFC 6184, 5.8)");
        if (start)
        {
            Assert.Null(_fragments);
            _fragments = [(byte)((payload[0] & 0xE0) | (payload[1] & 0x1F))];
        }

        Assert.NotNull(_fragments);
        _fragments.AddRange(payload[2..]);
        if (end)
        {
            _units.Add([.. _fragments]);
            _fragments = null;
        }
    }
}
