using System.Buffers.Binary;

namespace Arecont.Bridge.Rtsp.Backchannel;

/// <summary>What is needed of a received RTP packet (RFC 3550, 5.1).</summary>
/// <param name="PayloadType">What the payload is.</param>
/// <param name="Sequence">Its number.</param>
/// <param name="Ssrc">Who sends.</param>
/// <param name="PayloadStart">Where the payload begins in the packet.</param>
/// <param name="PayloadLength">How long it is.</param>
internal readonly record struct RtpPacket(int PayloadType, ushort Sequence, uint Ssrc, int PayloadStart, int PayloadLength)
{
    private const int FixedHeader = 12;
    private const int Version2 = 2;

    /// <summary>Reads a packet; false for anything that is none.</summary>
    public static bool TryParse(ReadOnlySpan<byte> packet, out RtpPacket parsed)
    {
        parsed = default;
        if (packet.Length < FixedHeader || packet[0] >> 6 != Version2)
        {
            return false;
        }

        var start = FixedHeader + ((packet[0] & 0x0F) * 4);
        if ((packet[0] & 0x10) != 0)
        {
            if (packet.Length < start + 4)
            {
                return false;
            }

            start += 4 + (BinaryPrimitives.ReadUInt16BigEndian(packet[(start + 2)..]) * 4);
        }

        var padding = (packet[0] & 0x20) != 0 ? packet[^1] : 0;
        var length = packet.Length - start - padding;
        if (length < 0)
        {
            return false;
        }

        parsed = new RtpPacket(packet[1] & 0x7F, BinaryPrimitives.ReadUInt16BigEndian(packet[2..]), BinaryPrimitives.ReadUInt32BigEndian(packet[8..]), start, length);
        return true;
    }
}
