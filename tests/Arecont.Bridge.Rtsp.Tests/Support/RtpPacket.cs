using System.Buffers.Binary;

namespace Arecont.Bridge.Rtsp.Tests.Support;

/// <summary>What a test reads of a packet, independently of the code under test.</summary>
internal sealed record RtpPacket(bool Marker, int PayloadType, ushort Sequence, uint Timestamp, uint Ssrc, byte[] Payload)
{
    public static RtpPacket Parse(ReadOnlySpan<byte> packet)
    {
        Assert.True(packet.Length > 12);
        Assert.Equal(0x80, packet[0]);
        return new RtpPacket(
            (packet[1] & 0x80) != 0,
            packet[1] & 0x7F,
            BinaryPrimitives.ReadUInt16BigEndian(packet[2..]),
            BinaryPrimitives.ReadUInt32BigEndian(packet[4..]),
            BinaryPrimitives.ReadUInt32BigEndian(packet[8..]),
            packet[12..].ToArray());
    }

    /// <summary>The packets of interleaved bytes, with their channels.</summary>
    public static List<(byte Channel, byte[] Packet)> Split(ReadOnlySpan<byte> data)
    {
        var packets = new List<(byte, byte[])>();
        while (!data.IsEmpty)
        {
            Assert.Equal((byte)'$', data[0]);
            var length = BinaryPrimitives.ReadUInt16BigEndian(data[2..]);
            Assert.True(data.Length >= 4 + length);
            packets.Add((data[1], data.Slice(4, length).ToArray()));
            data = data[(4 + length)..];
        }

        return packets;
    }
}
