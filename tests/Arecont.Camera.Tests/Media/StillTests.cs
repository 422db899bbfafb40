using System.Text;
using Arecont.Camera.Media;
using Arecont.Camera.Tests.Wire;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Camera.Tests.Media;

public sealed class StillTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Type: image/jpeg\r\n\r\n")]
    [InlineData("HTTP/1.0 200 Ok\r\n\r\n")]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: 4050\r\n\r\n")]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Type: application/octet-stream\r\n\r\n")]
    [InlineData(Multipart.Head + "--fbdr\r\nContent-Type: image/jpeg\r\n\r\n")]
    public async Task GetImageAsync_AnswerOfAnyForm_GivesThePicture(string head)
    {
        var jpeg = Samples.Jpeg(filler: 4050 - Samples.Jpeg(filler: 0).Length);
        await using var camera = new ScriptedCamera(exchange => exchange.SendAsync([.. Encoding.ASCII.GetBytes(head), .. jpeg]));
        var frame = await camera.Client(new FakeTimeProvider(Noon)).GetImageAsync(new ImageRequest(), Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.Equal(jpeg, frame.Data.ToArray());
        Assert.Equal((FrameType.Jpeg, 640, 480, Noon, (int?)null), (frame.Type, frame.Width, frame.Height, frame.Time, frame.Channel));
    }

    [Fact]
    public async Task GetImageAsync_CameraHoldsTheLine_GivesThePictureNevertheless()
    {
        await using var camera = new ScriptedCamera(async exchange =>
        {
            await exchange.SendAsync([.. "HTTP/1.0 200 OK\r\nContent-Type: image/jpeg\r\n\r\n"u8, .. Samples.Jpeg(), .. Samples.Zeros(64)]);
            await exchange.HangAsync();
        });
        var frame = await camera.Client().GetImageAsync(new ImageRequest(), Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.Equal(Samples.Jpeg(), frame.Data.ToArray());
    }

    [Fact]
    public async Task GetImageAsync_TagInTheHead_TellsTheChannel()
    {
        await using var camera = new ScriptedCamera(exchange => exchange.SendAsync([.. "HTTP/1.0 200 OK\r\nETag: Channel3\r\n\r\n"u8, .. Samples.Jpeg()]));
        Assert.Equal(3, (await camera.Client().GetImageAsync(new ImageRequest(), Cancel).WaitAsync(Limits.Signal, Cancel)).Channel);
    }

    [Fact]
    public async Task GetImageAsync_FirstPartBroken_TakesTheNext()
    {
        await using var camera = new ScriptedCamera(exchange => exchange.SendAsync(
            [.. Multipart.Start, .. Multipart.Jpeg(Samples.Jpeg()[..400]), .. Multipart.Jpeg(Samples.Jpeg())]));
        var client = camera.Client();
        await client.GetImageAsync(new ImageRequest(), Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.Equal(1, client.DroppedFrames);
    }

    [Fact]
    public async Task GetImageAsync_CutPicture_IsLost()
    {
        await using var camera = new ScriptedCamera(exchange => exchange.SendAsync([.. "HTTP/1.0 200 OK\r\n\r\n"u8, .. Samples.Jpeg()[..2000]]));
        await Expect.FailureAsync(CameraError.ConnectionLost, () => camera.Client().GetImageAsync(new ImageRequest(), Cancel));
    }

    [Theory]
    [InlineData("HTTP/1.0 200 OK\r\n\r\nno picture at all", CameraError.BadAnswer)]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nimage=unknown", CameraError.NotSupported)]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Length: 100\r\n\r\n\u00ff\u00d8", CameraError.ConnectionLost)]
    [InlineData("HTTP/1.0 401 Unauthorized\r\n\r\n", CameraError.Unauthorized)]
    public async Task GetImageAsync_NoPicture_Fails(string answer, CameraError error)
    {
        await using var camera = ScriptedCamera.Answering(answer);
        await Expect.FailureAsync(error, () => camera.Client().GetImageAsync(new ImageRequest(), Cancel));
    }

    [Fact]
    public async Task GetImageAsync_BusyAtFirst_IsAskedAgain()
    {
        var calls = 0;
        await using var camera = new ScriptedCamera(exchange => Interlocked.Increment(ref calls) < 4
            ? exchange.SendAsync("HTTP/1.0 503 Service Unavailable\r\n\r\n")
            : exchange.SendAsync([.. "HTTP/1.0 200 OK\r\n\r\n"u8, .. Samples.Jpeg()]));
        await camera.Client().GetImageAsync(new ImageRequest(), Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.Equal(4, camera.Heads.Count);
    }

    [Fact]
    public async Task GetImageAsync_Endless_IsCutOffAtItsSize()
    {
        await using var camera = new ScriptedCamera(async exchange =>
        {
            await exchange.SendAsync([.. "HTTP/1.0 200 OK\r\nContent-Type: image/jpeg\r\n\r\n"u8, 0xFF, 0xD8]);
            while (true)
            {
                await exchange.SendAsync(Samples.Zeros(65536));
            }
        });
        var client = new CameraClient(camera.Options with { MaximumFrameBytes = 1024 * 1024 }, TimeProvider.System);
        await Expect.FailureAsync(CameraError.BadAnswer, () => client.GetImageAsync(new ImageRequest(), Cancel));
    }

    [Fact]
    public async Task GetDefaultImageAsync_HasItsOwnPath()
    {
        await using var camera = new ScriptedCamera(exchange => exchange.SendAsync([.. "HTTP/1.0 200 OK\r\n\r\n"u8, .. Samples.Jpeg()]));
        await camera.Client().GetDefaultImageAsync(Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.Equal("GET /img.jpg HTTP/1.0", camera.Lines.Single());
    }

    [Theory]
    [InlineData("/h264?", 1)]
    [InlineData("/h264f?", 2)]
    public async Task GetH264FrameAsync_EitherName_IsFoundAndRemembered(string known, int firstTries)
    {
        await using var camera = new ScriptedCamera(exchange => exchange.Target.StartsWith(known, StringComparison.Ordinal)
            ? exchange.SendAsync([.. "HTTP/1.0 200 OK\r\nContent-Type: video/H.264I\r\n\r\n"u8, .. Samples.Idr(), .. Samples.Zeros(30)])
            : exchange.SendAsync("HTTP/1.0 404 Not Found\r\n\r\n"));
        var client = camera.Client();
        var frame = await client.GetH264FrameAsync(new H264FrameRequest { KeyFrame = true }, Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.Equal((FrameType.H264Idr, 640, 480), (frame.Type, frame.Width, frame.Height));
        Assert.Equal(Samples.Idr(), frame.Data.ToArray());
        Assert.Equal(firstTries, camera.Heads.Count);
        await client.GetH264FrameAsync(new H264FrameRequest(), Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.Equal(firstTries + 1, camera.Heads.Count);
        var numbers = camera.Lines.Where(l => l.Contains(known, StringComparison.Ordinal)).Select(l => l.Split("&ssn=")[1].Split('&', ' ')[0]).ToList();
        Assert.Single(numbers.Distinct());
        Assert.InRange(int.Parse(numbers[0], System.Globalization.CultureInfo.InvariantCulture), 1, 65535);
    }

    [Fact]
    public async Task GetH264FrameAsync_NeitherName_IsNotSupported()
    {
        await using var camera = ScriptedCamera.Answering("HTTP/1.0 404 Not Found\r\n\r\n");
        await Expect.FailureAsync(CameraError.NotSupported, () => camera.Client().GetH264FrameAsync(new H264FrameRequest(), Cancel));
        Assert.Equal(2, camera.Heads.Count);
    }
}
