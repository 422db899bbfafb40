using System.Buffers.Binary;

namespace Arecont.Bridge.Rtsp.Packets;

/// <summary>The fixed header of an RTP packet (RFC 3550, 5.1): no padding, no extension, no contributing sources.</summary>
internal static class RtpHeader
{
    /// <summary>In bytes.</summary>
    public const int Length = 12;

    /// <summary>Where the time stamp lies.</summary>
    public const int TimestampOffset = 4;

    private const byte Version = 2 << 6;
    private const byte Marker = 0x80;

    /// <summary>Writes one without marker.</summary>
    public static void Write(Span<byte> to, byte payloadType, ushort sequence, uint timestamp, uint ssrc)
    {
        to[0] = Version;
        to[1] = payloadType;
        BinaryPrimitives.WriteUInt16BigEndian(to[2..], sequence);
        BinaryPrimitives.WriteUInt32BigEndian(to[TimestampOffset..], timestamp);
        BinaryPrimitives.WriteUInt32BigEndian(to[8..], ssrc);
    }

    /// <summary>Says that the packet is the last of its access unit.</summary>
    public static void SetMarker(Span<byte> packet) => packet[1] |= Marker;

    /// <summary>The sequence number.</summary>
    public static ushort Sequence(ReadOnlySpan<byte> packet) => BinaryPrimitives.ReadUInt16BigEndian(packet[2..]);

    /// <summary>The time stamp.</summary>
    public static uint Timestamp(ReadOnlySpan<byte> packet) => BinaryPrimitives.ReadUInt32BigEndian(packet[TimestampOffset..]);
}
