using System.Buffers.Binary;

namespace Arecont.Bridge.Rtsp.Tests.Support;

/// <summary>Rebuilds a JPEG from its packets as RFC 2435, appendix B, has it.</summary>
internal static class JpegDepacketizer
{
    private static readonly byte[] DcCounts = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
    private static readonly byte[] DcChromaCounts = [0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0];
    private static readonly byte[] DcValues = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

    public static byte[] Rebuild(IReadOnlyList<RtpPacket> packets, byte[] lumaAc, byte[] chromaAc)
    {
        var scan = new List<byte>();
        byte[] tables = [];
        byte precision = 0;
        int type = 0, width = 0, height = 0, interval = 0;
        foreach (var packet in packets)
        {
            var payload = packet.Payload.AsSpan();
            Assert.Equal(scan.Count, (int)(BinaryPrimitives.ReadUInt32BigEndian(payload) & 0xFFFFFF));
            Assert.Equal(0, payload[0]);
            type = payload[4];
            Assert.Equal(255, payload[5]);
            width = payload[6] * 8;
            height = payload[7] * 8;
            payload = payload[8..];
            if (type >= 64)
            {
                interval = BinaryPrimitives.ReadUInt16BigEndian(payload);
                Assert.Equal(0xFFFF, BinaryPrimitives.ReadUInt16BigEndian(payload[2..]));
                payload = payload[4..];
            }

            if (scan.Count == 0)
            {
                Assert.Equal(0, payload[0]);
                precision = payload[1];
                var length = BinaryPrimitives.ReadUInt16BigEndian(payload[2..]);
                tables = payload.Slice(4, length).ToArray();
                payload = payload[(4 + length)..];
            }

            scan.AddRange(payload);
        }

        Assert.All(packets.SkipLast(1), packet => Assert.False(packet.Marker));
        Assert.True(packets[^1].Marker);
        return [.. Headers(type & 1, width, height, interval, precision, tables, lumaAc, chromaAc), .. scan, 0xFF, 0xD9];
    }

    private static byte[] Headers(int type, int width, int height, int interval, byte precision, byte[] tables, byte[] lumaAc, byte[] chromaAc)
    {
        var luma = (precision & 1) == 0 ? 64 : 128;
        var chroma = (precision & 2) == 0 ? 64 : 128;
        Assert.Equal(luma + chroma, tables.Length);
        return
        [
            0xFF, 0xD8,
            .. Segment(0xDB, [(byte)((precision & 1) << 4), .. tables[..luma]]),
            .. Segment(0xDB, [(byte)(((precision & 2) << 3) | 1), .. tables[luma..]]),
            .. interval == 0 ? [] : Segment(0xDD, [(byte)(interval >> 8), (byte)interval]),
            .. Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, 0, (byte)(type == 0 ? 0x21 : 0x22), 0, 1, 0x11, 1, 2, 0x11, 1]),
            .. Segment(0xC4, [0x00, .. DcCounts, .. DcValues]),
            .. Segment(0xC4, [0x10, .. lumaAc]),
            .. Segment(0xC4, [0x01, .. DcChromaCounts, .. DcValues]),
            .. Segment(0xC4, [0x11, .. chromaAc]),
            .. Segment(0xDA, [3, 0, 0x00, 1, 0x11, 2, 0x11, 0, 63, 0]),
        ];
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];
}
