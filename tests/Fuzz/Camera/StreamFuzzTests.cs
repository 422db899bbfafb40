using System.Text;
using Arecont.Camera;
using Arecont.Camera.Media;
using Arecont.Camera.Motion;
using Arecont.Camera.Tests.Wire;
using Arecont.Fuzz.Tests.Fuzzing;

namespace Arecont.Fuzz.Tests.Camera;

/// <summary>The whole client against a camera that answers nonsense, over real connections.</summary>
public sealed class StreamFuzzTests
{
    private const int MaximumFrame = 64 * 1024;
    private const int Rounds = 250;

    private static readonly byte[][] Words =
    [
        "\r\n--fbdr\r\n"u8.ToArray(), "--fbdr--"u8.ToArray(), "Content-Length: 100\r\n"u8.ToArray(), "Content-Type: video/H.264I\r\n\r\n"u8.ToArray(), "\r\n\r\n"u8.ToArray(),
        "HTTP/1.0 503 Busy\r\n\r\n"u8.ToArray(), "Transfer-Encoding: chunked\r\n"u8.ToArray(), [0, 0, 0, 1, 0x65], [0xFF, 0xD9], [0xFF, 0xD8],
    ];

    private static readonly byte[][] Corpus =
    [
        [.. Multipart.Start, .. Multipart.Jpeg(Samples.Jpeg(filler: 200)), .. Multipart.Jpeg(Samples.Jpeg(filler: 200), "Content-Length: 242\r\nETag: Channel2\r\n")],
        [.. Multipart.Start, .. Multipart.Part("video/H.264I", Samples.Idr(filler: 200)), .. Multipart.Part("video/H.264P", Samples.Predicted(100)), .. Samples.Zeros(100)],
        [.. "HTTP/1.0 200 OK\r\nContent-Type: image/jpeg\r\n\r\n"u8, .. Samples.Jpeg(filler: 300)],
        [.. "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nTransfer-Encoding: chunked\r\n\r\n"u8, .. Multipart.Chunked(Samples.Jpeg(filler: 300), 50)],
        "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nmdresult=no motion"u8.ToArray(),
        "HTTP/1.0 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"Arecont Vision\"\r\n\r\n"u8.ToArray(),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Mjpeg_AnyAnswer_GivesPicturesOrFails() => PlayAsync(async (client, input) =>
    {
        await foreach (var frame in client.StreamMjpegAsync(new MjpegRequest(), Cancel))
        {
            Check(frame, input);
            Assert.Equal(FrameType.Jpeg, frame.Type);
        }
    });

    [Fact]
    public Task H264_AnyAnswer_GivesAccessUnitsOrFails() => PlayAsync(async (client, input) =>
    {
        await foreach (var frame in client.StreamH264Async(new H264StreamRequest { StreamNumber = 1 }, Cancel))
        {
            Check(frame, input);
            Assert.NotEqual(FrameType.Jpeg, frame.Type);
        }
    });

    [Fact]
    public Task Calls_AnyAnswer_GiveAnAnswerOrFail() => PlayAsync(async (client, input) =>
    {
        Func<Task>[] calls =
        [
            async () => Check(await client.GetImageAsync(new ImageRequest(), Cancel), input),
            () => client.GetAsync("brightness", null, Cancel),
            () => client.GetMotionAsync(null, MotionPicture.Whole, Cancel),
            () => client.SetAsync("brightness", "5", null, Cancel),
            () => client.GetRegisterAsync(3, 21, Cancel),
        ];
        foreach (var call in calls)
        {
            try
            {
                await call();
            }
            catch (CameraException)
            {
            }
        }
    });

    [Fact]
    public async Task Mjpeg_GoodStreamInAnyFraming_GivesEveryPicture()
    {
        byte[] answer = [];
        var random = new Random(FuzzSettings.Seed);
        await using var camera = new ScriptedCamera(async exchange =>
        {
            var bytes = answer;
            for (var at = 0; at < bytes.Length;)
            {
                var count = Math.Min(1 + random.Next(4000), bytes.Length - at);
                await exchange.SendAsync(bytes[at..(at + count)]);
                at += count;
            }
        });
        await Fuzzer.RunAsync(
            [[0]],
            async (_, dice) =>
            {
                // Neither filler holds a marker or a dash, so that nothing in a picture looks like its end.
                var pictures = Enumerable.Range(0, 1 + dice.Next(6)).Select(index => Samples.Jpeg(filler: 100 + dice.Next(3000), seed: (byte)(1 + index))).ToArray();
                answer = Write(pictures, dice);
                var got = new List<byte[]>();
                await foreach (var frame in camera.Client().StreamMjpegAsync(new MjpegRequest(), Cancel).WithCancellation(Cancel))
                {
                    got.Add(frame.Data.ToArray());
                }

                Assert.Equal(pictures, got);
            },
            rounds: 150);
    }

    /// <summary>One of the many ways in which cameras write the same pictures.</summary>
    private static byte[] Write(byte[][] pictures, Random dice)
    {
        var line = dice.Next(4) == 0 ? "\n" : "\r\n";
        var boundary = dice.Any(["fbdr", "--fbdr", "\"fbdr\"", "fbdr; x=y"]);
        var body = new List<byte>(Encoding.ASCII.GetBytes($"--fbdr{line}"));
        foreach (var picture in pictures)
        {
            byte[] padded = [.. picture, .. Samples.Zeros(dice.Next(3) == 0 ? dice.Next(300) : 0)];
            var length = dice.Next(2) == 0 ? $"Content-Length: {padded.Length}{line}" : "";
            body.AddRange(Encoding.ASCII.GetBytes($"Content-Type: image/jpeg{line}{length}{line}"));
            body.AddRange(padded);
            body.AddRange(Encoding.ASCII.GetBytes($"{line}--fbdr{line}"));
        }

        var chunked = dice.Next(3) == 0;
        var head = $"HTTP/1.{(chunked ? 1 : dice.Next(2))} 200 Ok{line}Content-Type: multipart/x-mixed-replace;boundary={boundary}{line}{(chunked ? "Transfer-Encoding: chunked" + line : "")}{line}";
        return [.. Encoding.ASCII.GetBytes(head), .. chunked ? Multipart.Chunked([.. body], 1 + dice.Next(2000)) : [.. body]];
    }

    private static async Task PlayAsync(Func<CameraClient, byte[], Task> play)
    {
        byte[] answer = [];
        await using var camera = new ScriptedCamera(async exchange =>
        {
            // In two goes, so that the end of the first is anywhere.
            var bytes = answer;
            var half = bytes.Length / 2;
            await exchange.SendAsync(bytes[..half]);
            await exchange.SendAsync(bytes[half..]);
        });
        var client = new CameraClient(
            camera.Options with { MaximumFrameBytes = MaximumFrame, RequestTimeout = TimeSpan.FromSeconds(60), StreamIdleTimeout = TimeSpan.FromSeconds(60) }, TimeProvider.System);
        await Fuzzer.RunAsync(
            Corpus,
            async (input, _) =>
            {
                answer = input;
                try
                {
                    await play(client, input);
                }
                catch (CameraException failure)
                {
                    Assert.NotEqual(CameraError.TimedOut, failure.Error);
                }
            },
            Rounds,
            Words);
    }

    private static void Check(CameraFrame frame, byte[] answer)
    {
        Assert.InRange(frame.Data.Length, 1, Math.Min(MaximumFrame, answer.Length));
        Assert.InRange(frame.Width, 0, 65535);
        Assert.InRange(frame.Height, 0, 65535);
    }
}
