using Arecont.Bridge.Rtsp.Packets;
using Arecont.Bridge.Rtsp.Tests.Support;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Rtsp.Tests.Packets;

public sealed class JpegPacketizerTests
{
    private readonly BlockPool _pool = new();

    [Theory]
    [InlineData("1920x1088-0.jpg", 1920, 1088)]
    [InlineData("640x480-1.jpg", 640, 480)]
    [InlineData("320x240-2.jpg", 320, 240)]
    public async Task Write_CameraPicture_DecodesToTheSamePixels(string file, int width, int height)
    {
        Ffmpeg.Require();
        var jpeg = await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "src", "Arecont.Simulator", "Media", file), TestContext.Current.CancellationToken);

        await AssertSamePixelsAsync(jpeg, width, height);
    }

    [Fact]
    public void Write_TwoByOneSampling_IsType0()
    {
        byte[] jpeg = [.. Jpeg(), 1, 2, 3, 0xFF, 0xD9];
        jpeg[Array.IndexOf(jpeg, (byte)0xC0) + 3 + 7] = 0x21;

        Assert.Equal(0, Assert.Single(Packetize(jpeg, out _)).Payload[4]);
    }

    [Fact]
    public void Write_RestartIntervalAndWideTables_TravelInBand()
    {
        // Sixteen-bit tables and an interval, before the scan of a picture with neither: the header is what counts here.
        byte[] wide = [.. Enumerable.Range(0, 64).SelectMany(value => new byte[] { 1, (byte)value })];
        byte[] jpeg = [.. Jpeg(), .. Enumerable.Repeat((byte)0x55, 4000), 0xFF, 0xD9];
        var header = Array.IndexOf(jpeg, (byte)0xC0) - 1;
        jpeg = [.. jpeg[..header], 0xFF, 0xDB, 0, 131, 0x11, .. wide, 0xFF, 0xDD, 0, 4, 0, 16, .. jpeg[header..]];

        var packets = Packetize(jpeg, out var problem);

        Assert.Null(problem);
        Assert.All(packets, packet => Assert.Equal((65, 16), (packet.Payload[4], (packet.Payload[8] << 8) | packet.Payload[9])));
        Assert.Equal([0, 2, 0, 192], packets[0].Payload[12..16]);
        Assert.Equal(wide, packets[0].Payload[(16 + 64)..(16 + 192)]);
        Assert.All(packets.SkipLast(1), packet => Assert.Equal(BlockBuilder.MaximumPayload, packet.Payload.Length));
    }

    [Fact]
    public void Write_StrayBytesBetweenSegments_AreSkipped()
    {
        byte[] jpeg = [.. Jpeg(), 1, 2, 3, 4, 0xFF, 0xD9];
        var header = Array.IndexOf(jpeg, (byte)0xC0) - 1;

        var packets = Packetize([.. jpeg[..header], 0x00, 0x17, 0xFF, 0xFF, .. jpeg[header..]], out var problem);

        Assert.Null(problem);
        Assert.Equal([1, 2, 3, 4], Assert.Single(packets).Payload[^4..]);
    }

    [Theory]
    [InlineData(0xC0, 0xC2, "progressive")]
    [InlineData(0xC0, 0xC9, "no baseline")]
    public void Write_OtherProcess_SaysWhy(byte marker, byte other, string reason)
    {
        var jpeg = Jpeg();
        jpeg[Array.IndexOf(jpeg, marker)] = other;

        Assert.Empty(Packetize(jpeg, out var problem));
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 12, "12 bits")]
    [InlineData(1, 8, "1920x")]
    [InlineData(3, 9, "2432x")]
    [InlineData(5, 1, "grey")]
    [InlineData(7, 0x11, "sampling")]
    [InlineData(14, 0, "different quantisation tables")]
    public void Write_WhatRfc2435HasNoWordFor_SaysWhy(int field, byte value, string reason)
    {
        var jpeg = Jpeg();
        jpeg[Array.IndexOf(jpeg, (byte)0xC0) + 3 + field] = value;

        Assert.Empty(Packetize(jpeg, out var problem));
        Assert.Contains(reason, problem, StringComparison.Ordinal);
        Assert.Equal(0, _pool.Outstanding);
    }

    [Fact]
    public void Write_OwnHuffmanTables_SaysWhy()
    {
        var jpeg = Jpeg();
        var table = Array.IndexOf(jpeg, (byte)0xC4);
        jpeg[table + 30] ^= 1;

        Packetize(jpeg, out var problem);

        Assert.Contains("Huffman", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_CutAnywhere_NeverThrows()
    {
        byte[] jpeg = [.. Jpeg(), 1, 2, 3];
        for (var length = 0; length < jpeg.Length; length++)
        {
            Packetize(jpeg[..length], out _);
        }

        Assert.Equal(0, _pool.Outstanding);
    }

    /// <summary>The headers of a 1920x1088 picture, 4:2:0.</summary>
    private static byte[] Jpeg()
    {
        byte[] table = [.. Enumerable.Range(1, 64).Select(value => (byte)value)];
        byte[] huffman = [0x00, .. JpegHuffman.Standard(0x00)];
        return
        [
            0xFF, 0xD8,
            0xFF, 0xE0, 0, 4, 0x4A, 0x46,
            0xFF, 0xDB, 0, 132, 0, .. table, 1, .. table,
            0xFF, 0xC0, 0, 17, 8, 4, 64, 7, 128, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1,
            0xFF, 0xC4, 0, (byte)(huffman.Length + 2), .. huffman,
            0xFF, 0xDA, 0, 12, 3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0,
        ];
    }

    private async Task AssertSamePixelsAsync(byte[] jpeg, int width, int height)
    {
        var packets = Packetize(jpeg, out var problem);
        Assert.Null(problem);
        Assert.All(packets, packet => Assert.True(packet.Payload.Length <= BlockBuilder.MaximumPayload));

        var rebuilt = JpegDepacketizer.Rebuild(packets, JpegHuffman.Standard(0x10).ToArray(), JpegHuffman.Standard(0x11).ToArray());

        var pixels = await Ffmpeg.DecodeAsync(rebuilt);
        var original = await Ffmpeg.DecodeAsync(jpeg);
        Assert.Equal(width * height * 3, pixels.Length);
        Assert.True(pixels.AsSpan().SequenceEqual(original), "the pixels differ");
    }

    private List<RtpPacket> Packetize(byte[] jpeg, out string? problem)
    {
        var builder = new BlockBuilder(_pool, 7, 26, 0, 1);
        builder.Begin(1234, jpeg.Length);
        problem = new JpegPacketizer(26, null).Write(Frames.Of(0, FrameType.Jpeg, jpeg), builder);
        var block = problem is null ? builder.Finish(isKey: true) : null;
        builder.Abandon();
        var packets = block is null ? [] : RtpPacket.Split(block.Data.Span).ConvertAll(packet => RtpPacket.Parse(packet.Packet));
        block?.Release();
        return packets;
    }
}
