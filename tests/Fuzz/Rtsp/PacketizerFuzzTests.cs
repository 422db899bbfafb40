using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Rtsp.Packets;
using Arecont.Bridge.Rtsp.Tests.Support;
using Arecont.Camera.Media;
using Arecont.Camera.Tests.Wire;
using Arecont.Fuzz.Tests.Fuzzing;

namespace Arecont.Fuzz.Tests.Rtsp;

/// <summary>Whatever a camera calls a picture becomes packets that give it back, or none.</summary>
public sealed class PacketizerFuzzTests
{
    private const int Overhead = 12;

    private readonly BlockPool _pool = new();

    [Fact]
    public Task H264_AnyBytes_ComeOutOfThePacketsAgain()
    {
        var packetizer = new H264Packetizer(96, null);
        var builder = new BlockBuilder(_pool, 1, 96, 0, 65530);
        return Fuzzer.RunAsync(
            [Samples.Idr(filler: 100), Samples.Idr(Samples.Sps1920, 5000), Samples.Predicted(1398), [.. Samples.Idr(filler: 1396), .. Samples.Predicted(2900), 0, 0, 1, 6, 5, 0]],
            (input, dice) =>
            {
                builder.Begin(1000, input.Length);
                Assert.Null(packetizer.Write(Frame(input, FrameType.H264Idr), builder));
                var block = builder.Finish(isKey: true);
                var expected = Units(input);
                Assert.Equal(expected.Count == 0, block is null);
                if (block is not null)
                {
                    var depacketizer = new H264Depacketizer();
                    Packets(block).ForEach(depacketizer.Add);
                    Assert.True(expected.SequenceEqual(depacketizer.AccessUnits.Single().Units, new SameBytes()), "the units that come out are not those that went in");
                    block.Release();
                }

                Assert.Equal(0, _pool.Outstanding);
                Assert.StartsWith("packetization-mode=1", packetizer.Description.Parameters, StringComparison.Ordinal);
            },
            rounds: 10_000,
            words: [[0, 0, 1], [0, 0, 0, 1], [0, 0, 1, 0x67], [0, 0, 1, 0x68, 0xFF], [0, 0, 1, 0x65], [0, 0, 1, 0x7F], [0, 0, 1, 9, 0x10]],
            perByte: 3000);
    }

    [Fact]
    public async Task Jpeg_AnyBytes_ComeOutOfThePacketsAgainOrAreRefusedInWords()
    {
        var packetizer = new JpegPacketizer(26, null);
        var builder = new BlockBuilder(_pool, 1, 26, 0, 65530);
        var carried = 0;
        await Fuzzer.RunAsync(
            [Picture(0x22, 5000), Picture(0x21, 1300, restarts: 300), Picture(0x22, 10)],
            (input, dice) =>
            {
                builder.Begin(1000, input.Length);
                if (packetizer.Write(Frame(input, FrameType.Jpeg), builder) is { } problem)
                {
                    Assert.NotEmpty(problem);
                    builder.Abandon();
                    return;
                }

                carried++;
                var block = builder.Finish(isKey: true)!;
                var rebuilt = JpegDepacketizer.Rebuild(Packets(block), JpegHuffman.Standard(0x10).ToArray(), JpegHuffman.Standard(0x11).ToArray());
                Assert.Null(JpegHeader.Read(input, out var before));
                Assert.Null(JpegHeader.Read(rebuilt, out var after));
                Assert.Equal((Up(before.Width), Up(before.Height), before.Type, before.RestartInterval), (after.Width, after.Height, after.Type, after.RestartInterval));
                Assert.True(before.Luma.Values.AsSpan().SequenceEqual(after.Luma.Values) && before.Chroma.Values.AsSpan().SequenceEqual(after.Chroma.Values));
                Assert.True(input.AsSpan(before.ScanStart).StartsWith(rebuilt.AsSpan(after.ScanStart..^2)), "the scan that comes out is not the one that went in");
                block.Release();
                Assert.Equal(0, _pool.Outstanding);
            },
            rounds: 3000,
            words: [[0xFF, 0xDB, 0, 67, 0], [0xFF, 0xDD, 0, 4, 0, 8], [0xFF, 0xC4, 0, 20], [0xFF, 0xDA], [0xFF, 0xD9], [0xFF, 0xFF]],
            largest: 64 * 1024,
            perByte: 3000);
        Assert.True(carried > 100, $"only {carried} pictures were carried");
    }

    /// <summary>A baseline picture as cameras write it; its scan is noise.</summary>
    private static byte[] Picture(byte sampling, int scan, int restarts = 0) =>
    [
        0xFF, 0xD8,
        .. Segment(0xDB, [0, .. Enumerable.Range(1, 64).Select(value => (byte)value)]),
        .. Segment(0xDB, [1, .. Enumerable.Repeat((byte)99, 64)]),
        .. restarts == 0 ? [] : Segment(0xDD, [(byte)(restarts >> 8), (byte)restarts]),
        .. Segment(0xC0, [8, 0, 240, 1, 64, 3, 1, sampling, 0, 2, 0x11, 1, 3, 0x11, 1]),
        .. Segment(0xC4, [0x00, .. JpegHuffman.Standard(0x00), 0x10, .. JpegHuffman.Standard(0x10)]),
        .. Segment(0xC4, [0x01, .. JpegHuffman.Standard(0x01), 0x11, .. JpegHuffman.Standard(0x11)]),
        .. Segment(0xDA, [3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0]),
        .. Enumerable.Range(0, scan).Select(at => (byte)((at * 31) % 255)),
        0xFF, 0xD9,
    ];

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static int Up(int pixels) => (pixels + 7) / 8 * 8;

    private static List<RtpPacket> Packets(PacketBlock block)
    {
        var packets = RtpPacket.Split(block.Data.Span).ConvertAll(packet => packet.Packet);
        Assert.All(packets, packet => Assert.InRange(packet.Length, Overhead + 1, Overhead + BlockBuilder.MaximumPayload));
        return packets.ConvertAll(packet => RtpPacket.Parse(packet));
    }

    /// <summary>The units that a stream carries, found the slow way.</summary>
    private static List<byte[]> Units(byte[] data)
    {
        var starts = Enumerable.Range(0, Math.Max(0, data.Length - 2)).Where(at => data[at] == 0 && data[at + 1] == 0 && data[at + 2] == 1).ToList();
        return [.. starts
            .Select((start, index) => data[(start + 3)..(index + 1 < starts.Count ? starts[index + 1] : data.Length)].AsSpan().TrimEnd((byte)0).ToArray())
            .Where(unit => unit.Length > 0 && (unit[0] & 0x1F) is not (0 or 9 or 12 or > 23))];
    }

    private static VideoFrame Frame(byte[] data, FrameType type) => new()
    {
        Type = type,
        Data = data,
        Time = DateTimeOffset.UnixEpoch,
        Position = TimeSpan.Zero,
        Sequence = 1,
        Width = 640,
        Height = 480,
    };

    private sealed class SameBytes : IEqualityComparer<byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => obj.Length;
    }
}
