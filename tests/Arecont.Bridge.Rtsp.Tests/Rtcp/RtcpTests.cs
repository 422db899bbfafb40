using System.Buffers.Binary;
using System.Text;
using Arecont.Bridge.Rtsp.Rtcp;

namespace Arecont.Bridge.Rtsp.Tests.Rtcp;

public sealed class RtcpTests
{
    private static readonly SenderReport Report = new(0xCAFEBABE, new DateTimeOffset(2026, 1, 2, 3, 4, 5, 500, TimeSpan.Zero), 0xFFFFFF00, 12, 3456);

    [Fact]
    public void Write_Report_IsWhatRfc3550Demands()
    {
        var packet = new byte[RtcpWriter.MaximumLength];

        var length = RtcpWriter.Write(packet, Report, "abc", bye: true);

        var parts = Split(packet.AsSpan(0, length).ToArray());
        Assert.Equal([200, 202, 203], parts.Select(part => (int)part[1]));
        var report = parts[0];
        Assert.Equal(0x80, report[0]);
        Assert.Equal(0xCAFEBABE, Word(report, 4));
        Assert.Equal((uint)(new DateTime(2026, 1, 2, 3, 4, 5) - new DateTime(1900, 1, 1)).TotalSeconds, Word(report, 8));
        Assert.Equal(0x80000000, Word(report, 12));
        Assert.Equal([0xFFFFFF00u, 12u, 3456u], [Word(report, 16), Word(report, 20), Word(report, 24)]);
        Assert.Equal(0x81, parts[1][0]);
        Assert.Equal("abc", Encoding.ASCII.GetString(parts[1], 10, parts[1][9]));
        Assert.Equal(0, parts[1][10 + 3]);
        Assert.Equal(0xCAFEBABE, Word(parts[2], 4));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(16)]
    [InlineData(255)]
    [InlineData(400)]
    public void Write_NameOfAnyLength_EndsOnAWord(int name)
    {
        var packet = new byte[RtcpWriter.MaximumLength];

        var length = RtcpWriter.Write(packet, Report, new string('n', name), bye: false);

        var parts = Split(packet.AsSpan(0, length).ToArray());
        Assert.Equal(Math.Min(name, 255), parts[1][9]);
        Assert.Equal(0, parts[1][^1]);
    }

    [Fact]
    public void Read_ReceiverReport_FindsOurBlock()
    {
        byte[] packet =
        [
            0x82, 201, 0, 13, 0, 0, 0, 9,
            0, 0, 0, 1, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
            0xCA, 0xFE, 0xBA, 0xBE, 64, 0xFF, 0xFF, 0xFE, 0, 1, 0, 5, 0, 0, 0, 77, 0, 0, 0, 0, 0, 0, 0, 0,
            0x81, 203, 0, 1, 0, 0, 0, 9,
        ];

        var contents = RtcpReader.Read(packet, 0xCAFEBABE);

        Assert.Equal(new RtcpContents(true, true, new ReceptionReport(0.25, -2, 65541, 77)), contents);
    }

    [Fact]
    public void Read_Garbage_NeverThrows()
    {
        var random = new Random(1);
        byte[] whole = [0x82, 201, 0, 13, .. new byte[52], 0x81, 202, 0, 2, 1, 2, 3, 4, 1, 0, 0, 0, 0x80, 204, 0, 2, 1, 2, 3, 4, 5, 6, 7, 8];
        for (var round = 0; round < 20_000; round++)
        {
            var packet = whole[..random.Next(whole.Length + 1)];
            for (var change = random.Next(4); change > 0 && packet.Length > 0; change--)
            {
                packet[random.Next(packet.Length)] = (byte)random.Next(256);
            }

            _ = RtcpReader.Read(packet, 1);
        }

        Assert.False(RtcpReader.Read([], 1).Valid);
        Assert.False(RtcpReader.Read([0x80], 1).Valid);
        Assert.False(RtcpReader.Read([0x00, 201, 0, 0], 1).Valid);
        Assert.False(RtcpReader.Read([0x80, 201, 0, 9, 1, 2, 3, 4], 1).Valid);
    }

    private static uint Word(byte[] part, int at) => BinaryPrimitives.ReadUInt32BigEndian(part.AsSpan(at));

    private static List<byte[]> Split(byte[] packet)
    {
        var parts = new List<byte[]>();
        while (packet.Length > 0)
        {
            Assert.Equal(2, packet[0] >> 6);
            var length = 4 + (BinaryPrimitives.ReadUInt16BigEndian(packet.AsSpan(2)) * 4);
            parts.Add(packet[..length]);
            packet = packet[length..];
        }

        return parts;
    }
}
