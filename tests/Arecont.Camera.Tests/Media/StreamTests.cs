using System.Text;
using Arecont.Camera.Media;
using Arecont.Camera.Tests.Wire;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Camera.Tests.Media;

/// <summary>Streams in every form and with every fault seen on real cameras, and some of a hostile one.</summary>
public sealed class StreamTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    [Fact]
    public async Task StreamMjpegAsync_PartsWithoutLength_GivesEveryPicture()
    {
        byte[] first = Samples.Jpeg(640, 480), second = Samples.Jpeg(1280, 960, 9000, 0x22);
        var (frames, client) = await MjpegAsync([.. Multipart.Start, .. Multipart.Jpeg(first), .. Multipart.Jpeg(second)]);
        Assert.Equal(first, frames[0].Data.ToArray());
        Assert.Equal((640, 480), (frames[0].Width, frames[0].Height));
        Assert.Equal(second, frames[1].Data.ToArray());
        Assert.Equal((1280, 960), (frames[1].Width, frames[1].Height));
        Assert.Equal(2, frames.Count);
        Assert.Equal(0, client.DroppedFrames);
    }


    [Theory]
    [InlineData("multipart/x-mixed-replace;boundary=fbdr", "--fbdr")]
    [InlineData("Multipart/X-Mixed-Replace; boundary=\"fbdr\"; x=y", "--fbdr")]
    [InlineData("multipart/x-mixed-replace; boundary=--fbdr", "--fbdr")]
    [InlineData("multipart/x-mixed-replace; boundary=--fbdr", "----fbdr")]
    [InlineData("multipart/x-mixed-replace; boundary=other", "--other")]
    [InlineData("multipart/x-mixed-replace", "--fbdr")]
    public async Task StreamMjpegAsync_BoundaryHoweverWritten_IsFound(string contentType, string delimiter)
    {
        var jpeg = Samples.Jpeg();
        byte[] answer =
        [
            .. Ascii($"HTTP/1.0 200 OK\r\ncontent-type: {contentType}\r\n\r\n{delimiter}\r\nContent-Type: image/jpeg\r\n\r\n"), .. jpeg,
            .. Ascii($"\r\n{delimiter}\r\nContent-Type: image/jpeg\r\n\r\n"), .. jpeg,
            .. Ascii($"\r\n{delimiter}--\r\n"), .. Ascii("an epilogue"),
        ];
        var (frames, _) = await MjpegAsync(answer);
        Assert.All(frames, f => Assert.Equal(jpeg.Length, f.Data.Length));
        Assert.Equal(2, frames.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(-500)]
    [InlineData(700)]
    [InlineData(2000000000)]
    public async Task StreamMjpegAsync_PartLengthRightOrWrong_GivesEveryPicture(int error)
    {
        var jpeg = Samples.Jpeg();
        var length = $"Content-Length: {jpeg.Length + error}\r\n";
        var (frames, _) = await MjpegAsync([.. Multipart.Start, .. Multipart.Jpeg(jpeg, length), .. Multipart.Jpeg(jpeg, length), .. Multipart.Jpeg(jpeg, length)]);
        Assert.Equal(3, frames.Count);
        Assert.All(frames, f => Assert.Equal(jpeg, f.Data.ToArray()));
    }

    [Fact]
    public async Task StreamMjpegAsync_InSingleBytes_GivesEveryPicture()
    {
        var jpeg = Samples.Jpeg(filler: 60);
        byte[] answer = [.. Multipart.Start, .. Multipart.Jpeg(jpeg), .. Multipart.Jpeg(jpeg)];
        await using var camera = new ScriptedCamera(async exchange =>
        {
            exchange.Socket.NoDelay = true;
            foreach (var value in answer)
            {
                await exchange.SendAsync([value]);
            }
        });
        var frames = await AllAsync(camera.Client().StreamMjpegAsync(new MjpegRequest(), Cancel));
        Assert.Equal(2, frames.Count);
        Assert.All(frames, f => Assert.Equal(jpeg, f.Data.ToArray()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    [InlineData(100000)]
    public async Task StreamMjpegAsync_Chunked_GivesEveryPicture(int chunk)
    {
        var jpeg = Samples.Jpeg(filler: 3000);
        byte[] body = [.. Ascii("--fbdr\r\n"), .. Multipart.Jpeg(jpeg), .. Multipart.Jpeg(jpeg)];
        await using var camera = new ScriptedCamera(exchange => exchange.SendAsync(
            [.. Ascii("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: multipart/x-mixed-replace;boundary=fbdr\r\n\r\n"), .. Multipart.Chunked(body, chunk)]));
        var frames = await AllAsync(camera.Client().StreamMjpegAsync(new MjpegRequest { Chunked = true }, Cancel));
        Assert.Equal(2, frames.Count);
        Assert.All(frames, f => Assert.Equal(jpeg, f.Data.ToArray()));
        Assert.Contains("&ver=HTTP/1.1 ", camera.Lines.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StreamMjpegAsync_TrailingZeros_AreRemoved()
    {
        var jpeg = Samples.Jpeg();
        var (frames, _) = await MjpegAsync([.. Multipart.Start, .. Multipart.Jpeg([.. jpeg, .. Samples.Zeros(300)])]);
        Assert.Equal(jpeg, frames.Single().Data.ToArray());
    }

    [Fact]
    public async Task StreamMjpegAsync_BrokenFrames_AreDroppedAndCounted()
    {
        var jpeg = Samples.Jpeg();
        var (frames, client) = await MjpegAsync(
        [
            .. Multipart.Start,
            .. Multipart.Jpeg(jpeg[..900]),
            .. Multipart.Jpeg(jpeg),
            .. Multipart.Jpeg([]),
            .. Multipart.Part("text/plain", Ascii("camera is restarting")),
            .. Multipart.Jpeg([0xFF, 0xD8, 0xFF, 0xD9]),
            .. Multipart.Jpeg(jpeg),
        ]);
        Assert.Equal(2, frames.Count);
        Assert.Equal(4, client.DroppedFrames);
    }

    [Fact]
    public async Task StreamMjpegAsync_Channels_AreToldByTheTag()
    {
        var jpeg = Samples.Jpeg();
        var (frames, _) = await MjpegAsync(
            [.. Multipart.Start, .. Multipart.Jpeg(jpeg, "ETag: Channel2\r\n"), .. Multipart.Jpeg(jpeg, "etag: \"channel4\"\r\n"), .. Multipart.Jpeg(jpeg, "ETag: x7\r\n")]);
        Assert.Equal([2, 4, null], frames.Select(f => f.Channel));
    }

    [Fact]
    public async Task StreamMjpegAsync_CutInThePart_EndsWithoutThatPicture()
    {
        var jpeg = Samples.Jpeg();
        var (frames, client) = await MjpegAsync([.. Multipart.Start, .. Multipart.Jpeg(jpeg), .. Multipart.Open("image/jpeg", jpeg[..2000])]);
        Assert.Single(frames);
        Assert.Equal(1, client.DroppedFrames);
    }

    [Fact]
    public async Task StreamMjpegAsync_LastPartWhole_IsGivenAtTheClose()
    {
        var jpeg = Samples.Jpeg();
        var (frames, _) = await MjpegAsync([.. Multipart.Start, .. Multipart.Jpeg(jpeg), .. Multipart.Open("image/jpeg", jpeg)]);
        Assert.Equal(2, frames.Count);
    }

    [Fact]
    public async Task StreamMjpegAsync_WholePartAndSilence_IsGivenWithoutTheBoundary()
    {
        var jpeg = Samples.Jpeg();
        await using var camera = new ScriptedCamera(async exchange =>
        {
            await exchange.SendAsync([.. Multipart.Start, .. Multipart.Open("image/jpeg", jpeg)]);
            await exchange.HangAsync();
        });
        await using var stream = camera.Client().StreamMjpegAsync(new MjpegRequest(), Cancel).GetAsyncEnumerator(Cancel);
        Assert.True(await stream.MoveNextAsync().AsTask().WaitAsync(Limits.Signal, Cancel));
        Assert.Equal(jpeg, stream.Current.Data.ToArray());
    }

    [Fact]
    public async Task StreamH264Async_Types_AreToldByTheUnits()
    {
        var frames = await H264Async([.. Multipart.Start, .. Multipart.Part("video/H.264I", [.. Samples.Idr(Samples.Sps1920), .. Samples.Zeros(200)]), .. Multipart.Part("VIDEO/h.264p", Samples.Predicted())]);
        Assert.Equal([FrameType.H264Idr, FrameType.H264Predicted], frames.Select(f => f.Type));
        Assert.Equal((1920, 1080), (frames[0].Width, frames[0].Height));
        Assert.Equal((0, 0), (frames[1].Width, frames[1].Height));
        Assert.Equal(Samples.Idr(Samples.Sps1920), frames[0].Data.ToArray());
    }

    [Fact]
    public async Task StreamH264Async_SizeChangesInMidStream_IsRead()
    {
        var frames = await H264Async([.. Multipart.Start, .. Multipart.Part("video/H.264I", Samples.Idr(Samples.Sps640)), .. Multipart.Part("video/H.264I", Samples.Idr(Samples.Sps1920))]);
        Assert.Equal([640, 1920], frames.Select(f => f.Width));
    }

    [Fact]
    public async Task StreamH264Async_BrokenUnit_DropsUpToTheNextKeyFrame()
    {
        var frames = await H264Async(
        [
            .. Multipart.Start,
            .. Multipart.Part("video/H.264I", Samples.Idr()),
            .. Multipart.Part("video/H.264P", [1, 2, 3]),
            .. Multipart.Part("video/H.264P", Samples.Predicted()),
            .. Multipart.Part("video/H.264I", Samples.Idr()),
            .. Multipart.Part("video/H.264P", Samples.Predicted()),
        ]);
        Assert.Equal([FrameType.H264Idr, FrameType.H264Idr, FrameType.H264Predicted], frames.Select(f => f.Type));
    }

    [Fact]
    public async Task StreamH264Async_SilenceBehindAUnit_GivesItWithoutTheBoundary()
    {
        var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var camera = new ScriptedCamera(async exchange =>
        {
            await exchange.SendAsync([.. Multipart.Start, .. Multipart.Open("video/H.264I", Samples.Idr()), 13, 10]);
            await next.Task.WaitAsync(exchange.Stop);
            await exchange.SendAsync([.. Ascii("--fbdr\r\n"), .. Multipart.Open("video/H.264P", Samples.Predicted())]);
            await exchange.HangAsync();
        });
        var client = camera.Client();
        await using var stream = client.StreamH264Async(new H264StreamRequest(), Cancel).GetAsyncEnumerator(Cancel);
        Assert.True(await stream.MoveNextAsync().AsTask().WaitAsync(Limits.Signal, Cancel));
        Assert.Equal(Samples.Idr(), stream.Current.Data.ToArray());
        next.SetResult();
        Assert.True(await stream.MoveNextAsync().AsTask().WaitAsync(Limits.Signal, Cancel));
        Assert.Equal(Samples.Predicted(), stream.Current.Data.ToArray());
        Assert.Equal(0, client.DroppedFrames);
    }

    [Fact]
    public async Task StreamH264Async_UnitGoesOnAfterThePause_CountsItAndWaitsForAKeyFrame()
    {
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var idr = Samples.Idr();
        await using var camera = new ScriptedCamera(async exchange =>
        {
            await exchange.SendAsync([.. Multipart.Start, .. Multipart.Open("video/H.264I", idr[..1000])]);
            await go.Task.WaitAsync(exchange.Stop);
            await exchange.SendAsync(
            [
                .. idr[1000..], .. Ascii("\r\n--fbdr\r\n"), .. Multipart.Part("video/H.264P", Samples.Predicted()),
                .. Multipart.Part("video/H.264I", Samples.Idr(Samples.Sps1920)),
            ]);
        });
        var client = camera.Client();
        await using var stream = client.StreamH264Async(new H264StreamRequest(), Cancel).GetAsyncEnumerator(Cancel);
        Assert.True(await stream.MoveNextAsync().AsTask().WaitAsync(Limits.Signal, Cancel));
        go.SetResult();
        Assert.True(await stream.MoveNextAsync().AsTask().WaitAsync(Limits.Signal, Cancel));
        Assert.Equal(1920, stream.Current.Width);
        Assert.Equal(2, client.DroppedFrames);
    }

    [Theory]
    [InlineData("HTTP/1.0 401 Unauthorized\r\n\r\n", CameraError.Unauthorized)]
    [InlineData("HTTP/1.0 503 Busy\r\n\r\n", CameraError.Busy)]
    [InlineData("HTTP/1.0 404 Not Found\r\n\r\n", CameraError.NotSupported)]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<html>", CameraError.NotSupported)]
    [InlineData("garbage garbage", CameraError.BadAnswer)]
    [InlineData("", CameraError.ConnectionLost)]
    public async Task StreamMjpegAsync_NoStream_Fails(string answer, CameraError error)
    {
        await using var camera = ScriptedCamera.Answering(answer);
        await Expect.FailureAsync(error, () => AllAsync(camera.Client().StreamMjpegAsync(new MjpegRequest(), Cancel)));
    }

    [Fact]
    public async Task StreamMjpegAsync_BusyAtFirst_IsAskedAgain()
    {
        var calls = 0;
        await using var camera = new ScriptedCamera(exchange => Interlocked.Increment(ref calls) < 4
            ? exchange.SendAsync("HTTP/1.0 503 Service Unavailable\r\n\r\n")
            : exchange.SendAsync([.. Multipart.Start, .. Multipart.Jpeg(Samples.Jpeg())]));
        Assert.Single(await AllAsync(camera.Client().StreamMjpegAsync(new MjpegRequest(), Cancel)));
        Assert.Equal(4, camera.Heads.Count);
    }

    [Theory]
    [InlineData(Multipart.Head, "no delimiter ever, no delimiter ever, no delimiter ever", CameraError.TimedOut)]
    [InlineData(Multipart.Head + "--fbdr\r\n", "X-Filler: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n", CameraError.BadAnswer)]
    [InlineData(Multipart.Head + "--fbdr\r\nContent-Type: image/jpeg\r\n\r\n", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", CameraError.BadAnswer)]
    [InlineData(Multipart.Head + "--fbdr\r\n", "\r\n--fbdr\r\nContent-Type: image/jpeg\r\n\r\nshort", CameraError.TimedOut)]
    public async Task StreamMjpegAsync_EndlessNonsense_IsCutOff(string beginning, string repeated, CameraError error)
    {
        var time = new FakeTimeProvider();
        var block = Ascii(string.Concat(Enumerable.Repeat(repeated, 500)));
        await using var camera = new ScriptedCamera(async exchange =>
        {
            await exchange.SendAsync(beginning);
            while (true)
            {
                await exchange.SendAsync(block);
                time.Advance(TimeSpan.FromMilliseconds(10));
            }
        });
        var client = new CameraClient(camera.Options with { MaximumFrameBytes = 256 * 1024 }, time);
        await Expect.FailureAsync(error, () => AllAsync(client.StreamMjpegAsync(new MjpegRequest(), Cancel)));
    }

    [Fact]
    public async Task StreamMjpegAsync_Stall_TimesOutButNotWhileTheReaderRests()
    {
        var time = new FakeTimeProvider();
        await using var camera = new ScriptedCamera(async exchange =>
        {
            await exchange.SendAsync([.. Multipart.Start, .. Multipart.Jpeg(Samples.Jpeg())]);
            await exchange.HangAsync();
        });
        await using var stream = camera.Client(time).StreamMjpegAsync(new MjpegRequest(), Cancel).GetAsyncEnumerator(Cancel);
        Assert.True(await stream.MoveNextAsync().AsTask().WaitAsync(Limits.Signal, Cancel));
        time.Advance(TimeSpan.FromHours(1));
        var next = stream.MoveNextAsync().AsTask();
        time.Advance(TimeSpan.FromSeconds(19));
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(2));
        await Expect.FailureAsync(CameraError.TimedOut, () => next);
    }

    [Fact]
    public async Task StreamMjpegAsync_ReaderStops_ClosesTheConnection()
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var camera = new ScriptedCamera(async exchange =>
        {
            try
            {
                await exchange.SendAsync(Multipart.Start);
                while (true)
                {
                    await exchange.SendAsync(Multipart.Jpeg(Samples.Jpeg()));
                }
            }
            finally
            {
                closed.TrySetResult();
            }
        });
        await foreach (var frame in camera.Client().StreamMjpegAsync(new MjpegRequest(), Cancel))
        {
            Assert.Equal(FrameType.Jpeg, frame.Type);
            break;
        }

        await closed.Task.WaitAsync(Limits.Signal, Cancel);
    }

    [Fact]
    public async Task StreamMjpegAsync_Cancelled_EndsAtOnce()
    {
        await using var camera = new ScriptedCamera(async exchange =>
        {
            await exchange.SendAsync([.. Multipart.Start, .. Multipart.Jpeg(Samples.Jpeg())]);
            await exchange.HangAsync();
        });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using var stream = camera.Client().StreamMjpegAsync(new MjpegRequest(), stop.Token).GetAsyncEnumerator(Cancel);
        Assert.True(await stream.MoveNextAsync().AsTask().WaitAsync(Limits.Signal, Cancel));
        var next = stream.MoveNextAsync().AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.WaitAsync(Limits.Signal, Cancel));
    }

    private static async Task<(List<CameraFrame> Frames, CameraClient Client)> MjpegAsync(byte[] answer)
    {
        await using var camera = new ScriptedCamera(exchange => exchange.SendAsync(answer));
        var client = camera.Client();
        return (await AllAsync(client.StreamMjpegAsync(new MjpegRequest(), Cancel)), client);
    }

    private static async Task<List<CameraFrame>> H264Async(byte[] answer)
    {
        await using var camera = new ScriptedCamera(exchange => exchange.SendAsync(answer));
        return await AllAsync(camera.Client().StreamH264Async(new H264StreamRequest(), Cancel));
    }

    private static async Task<List<CameraFrame>> AllAsync(IAsyncEnumerable<CameraFrame> stream)
        => await stream.ToListAsync(Cancel).AsTask().WaitAsync(Limits.Signal, Cancel);
}
