using System.Buffers.Binary;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Rtsp.Streams;

namespace Arecont.Bridge.Rtsp.Packets;

/// <summary>
/// H.264 over RTP (RFC 6184, packetization mode 1): parameter sets and messages of an access unit in one STAP-A, a slice in a packet of its
/// own, a large one in FU-A fragments of equal length. Access unit delimiters and fillers are left out.
/// </summary>
internal sealed class H264Packetizer : IPacketizer
{
    private const int SequenceParameterSet = 7;
    private const int PictureParameterSet = 8;
    private const int StapA = 24;
    private const int FuA = 28;
    private const int AggregateUnits = 16;

    private readonly Range[] _small = new Range[AggregateUnits];
    private readonly int _payloadType;
    private byte[] _sps;
    private byte[] _pps;
    private int _smallCount;
    private int _smallBytes;

    /// <summary>Begins with what is known of the stream.</summary>
    public H264Packetizer(int payloadType, VideoDescription? known)
    {
        _payloadType = payloadType;
        _sps = known?.SequenceParameterSet.ToArray() ?? [];
        _pps = known?.PictureParameterSet.ToArray() ?? [];
        Description = Describe(known?.Width ?? 0, known?.Height ?? 0);
    }

    /// <inheritdoc/>
    public TrackDescription Description { get; private set; }

    /// <inheritdoc/>
    public string? Write(VideoFrame frame, BlockBuilder to)
    {
        var data = frame.Data.Span;
        var changed = false;
        var units = new AnnexB(data);
        while (units.MoveNext())
        {
            var unit = data[units.Current];
            var type = unit[0] & 0x1F;
            switch (type)
            {
                case >= 1 and <= 5:
                    Flush(data, to);
                    WriteUnit(unit, to);
                    break;
                case 0 or 9 or 12 or > 23:
                    break;
                default:
                    changed |= Learn(type, unit);
                    Gather(data, units.Current, to);
                    break;
            }
        }

        Flush(data, to);
        if (changed || frame.Width != Description.Width || frame.Height != Description.Height)
        {
            Description = Describe(frame.Width, frame.Height);
        }

        return null;
    }

    private bool Learn(int type, ReadOnlySpan<byte> unit)
    {
        if (type == SequenceParameterSet && !unit.SequenceEqual(_sps))
        {
            _sps = unit.ToArray();
            return true;
        }

        if (type == PictureParameterSet && !unit.SequenceEqual(_pps))
        {
            _pps = unit.ToArray();
            return true;
        }

        return false;
    }

    private void Gather(ReadOnlySpan<byte> data, Range unit, BlockBuilder to)
    {
        var length = unit.End.Value - unit.Start.Value;
        if (_smallCount == AggregateUnits || 1 + _smallBytes + 2 + length > BlockBuilder.MaximumPayload)
        {
            Flush(data, to);
        }

        if (3 + length > BlockBuilder.MaximumPayload)
        {
            WriteUnit(data[unit], to);
            return;
        }

        _small[_smallCount++] = unit;
        _smallBytes += 2 + length;
    }

    private void Flush(ReadOnlySpan<byte> data, BlockBuilder to)
    {
        if (_smallCount == 1)
        {
            WriteUnit(data[_small[0]], to);
        }
        else if (_smallCount > 1)
        {
            var payload = to.Packet(1 + _smallBytes);
            var importance = 0;
            var at = 1;
            for (var index = 0; index < _smallCount; index++)
            {
                var unit = data[_small[index]];
                importance = Math.Max(importance, unit[0] & 0x60);
                BinaryPrimitives.WriteUInt16BigEndian(payload[at..], (ushort)unit.Length);
                unit.CopyTo(payload[(at + 2)..]);
                at += 2 + unit.Length;
            }

            payload[0] = (byte)(importance | StapA);
        }

        _smallCount = 0;
        _smallBytes = 0;
    }

    private static void WriteUnit(ReadOnlySpan<byte> unit, BlockBuilder to)
    {
        if (unit.Length <= BlockBuilder.MaximumPayload)
        {
            unit.CopyTo(to.Packet(unit.Length));
            return;
        }

        const int Fragment = BlockBuilder.MaximumPayload - 2;
        var indicator = (byte)((unit[0] & 0xE0) | FuA);
        var type = (byte)(unit[0] & 0x1F);
        var rest = unit[1..];
        var start = 0x80;
        while (!rest.IsEmpty)
        {
            var length = Math.Min(Fragment, rest.Length);
            var payload = to.Packet(2 + length);
            payload[0] = indicator;
            payload[1] = (byte)(start | (length == rest.Length ? 0x40 : 0) | type);
            rest[..length].CopyTo(payload[2..]);
            rest = rest[length..];
            start = 0;
        }
    }

    private TrackDescription Describe(int width, int height)
    {
        var parameters = "packetization-mode=1";
        if (_sps.Length >= 4 && _pps.Length > 0)
        {
            parameters += $";profile-level-id={Convert.ToHexString(_sps, 1, 3)};sprop-parameter-sets={Convert.ToBase64String(_sps)},{Convert.ToBase64String(_pps)}";
        }

        return new TrackDescription("video", _payloadType, "H264", RtpClock.Rate) { Parameters = parameters, Width = width, Height = height };
    }
}
