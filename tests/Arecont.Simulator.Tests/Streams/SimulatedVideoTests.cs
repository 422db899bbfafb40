using System.Text;

namespace Arecont.Simulator.Tests.Streams;

public sealed class SimulatedVideoTests
{
    private const string Delimiter = "--fbdr\r\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task H264Stream_WithABitrate_WeighsThatMuchPerGroup()
    {
        var options = new SimulatedCameraOptions
        {
            Video = new SimulatedVideo { Bitrate = 4_000_000, Stamped = true },
            Settings = new Dictionary<string, string> { ["keyframeinterval"] = "3" },
            TrailingZeros = 0,
        };

        var parts = await PartsAsync(options, "/h264stream?fps=15", 5);

        // Four pictures at 15 fps and 4 Mbit/s are 133,333 bytes; the key frame has six ninths of them.
        AssertWeights([88_888, 14_814, 14_814, 14_814], parts);
        Assert.All(parts[..4], part => Assert.True(SendStamp.TryFind(part, out _)));
    }

    [Fact]
    public async Task H264Stream_WithABitrateInTheRequest_FollowsIt()
    {
        var parts = await PartsAsync(new SimulatedCameraOptions { TrailingZeros = 0 }, "/h264stream?fps=15&res=half&bitrate=2000", 3);

        // The recorded loop of 30 pictures: 500,000 bytes in 35 shares.
        AssertWeights([85_714, 14_285], parts);
    }

    [Fact]
    public async Task Mjpeg_WithABitrate_WeighsThatMuchPerPicture()
    {
        var options = new SimulatedCameraOptions { Video = new SimulatedVideo { JpegBitrate = 13_000_000, Stamped = true }, TrailingZeros = 0 };

        var parts = await PartsAsync(options, "/mjpeg?fps=15", 3);

        Assert.Equal([108_333, 108_333], parts[..2].Select(part => part.Length));
        Assert.True(SendStamp.TryFind(parts[0], out var first));
        Assert.True(SendStamp.TryFind(parts[1], out var second));
        Assert.True(first < second && second <= SendStamp.Now(TimeProvider.System));
    }

    [Fact]
    public async Task H264Frame_CarriesStampAndWeightToo()
    {
        var options = new SimulatedCameraOptions { Video = new SimulatedVideo { Bitrate = 4_000_000, Stamped = true }, TrailingZeros = 0 };
        await using var camera = await SimulatedCamera.StartAsync(options, cancellationToken: Token);

        var answer = await RawClient.ExchangeAsync(camera.EndPoint, "GET /h264f?ssn=1&fps=15 HTTP/1.0\r\n\r\n", Token);

        Assert.True(SendStamp.TryFind(answer, out _));
        AssertWeights([171_428], [answer[(answer.AsSpan().IndexOf("\r\n\r\n"u8) + 4)..]]);
    }

    [Fact]
    public async Task NoVideoStream_IsAnswered404AndSinglePicturesStay()
    {
        var options = new SimulatedCameraOptions { NoVideoStream = true };
        await using var camera = await SimulatedCamera.StartAsync(options, cancellationToken: Token);

        Assert.StartsWith("HTTP/1.0 404 ", await RawClient.GetAsync(camera, "/h264stream?res=half&ssn=3", Token), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.0 200 ", await RawClient.GetAsync(camera, "/h264f?res=half&ssn=3", Token), StringComparison.Ordinal);
    }

    // H.264 is filled up by three bytes at a time.
    private static void AssertWeights(int[] expected, List<byte[]> pictures)
    {
        for (var index = 0; index < expected.Length; index++)
        {
            Assert.InRange(pictures[index].Length, expected[index] - 2, expected[index]);
        }
    }

    // What stands between the part's head and the line end before the next delimiter.
    private static async Task<List<byte[]>> PartsAsync(SimulatedCameraOptions options, string target, int delimiters)
    {
        await using var camera = await SimulatedCamera.StartAsync(options, cancellationToken: Token);
        using var socket = await RawClient.SendAsync(camera.EndPoint, $"GET {target} HTTP/1.0\r\n\r\n", Token);
        var bytes = await RawClient.ReadUntilAsync(socket, all => all.AsSpan().Count("--fbdr\r\n"u8) >= delimiters, Token);
        return
        [
            .. Encoding.Latin1.GetString(bytes).Split(Delimiter).Skip(1)
                .Select(part => Encoding.Latin1.GetBytes(part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..Math.Max(part.Length - 2, 0)])),
        ];
    }
}
