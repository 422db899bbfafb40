using System.Net.Sockets;
using System.Text;
using Arecont.Simulator.Faults;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Simulator.Tests.Faults;

public sealed class StreamFaultTests
{
    private const string Stream = "/h264stream?res=half&ssn=1";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CutStream_EndsARunningStreamInMidPartAndOnlyOnce()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        using var socket = await OpenAsync(camera);
        await camera.WaitUntilAsync(it => it.Statistics.PicturesSent > 0, Token).WaitAsync(Limit, Token);

        camera.InjectFault(new CameraFault(FaultKind.CutStream) { Count = 1, Bytes = 20 });

        var text = Encoding.Latin1.GetString(await RawClient.ReadToEndAsync(socket, Token));
        Assert.EndsWith("\r\n--fbdr\r\nContent-Type", text, StringComparison.Ordinal);
        Assert.Empty(camera.Faults);
        Assert.StartsWith("HTTP/1.0 200 ", await RawClient.GetAsync(camera, "/image?res=half", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CutStream_AfterPictures_LetsSoManyThrough()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        camera.InjectFault(new CameraFault(FaultKind.CutStream) { Count = 1, Pictures = 2, PathPrefix = "/h264stream" });

        // A fault of streams leaves other requests alone.
        Assert.StartsWith("HTTP/1.0 200 ", await RawClient.GetAsync(camera, "/h264f?res=half&ssn=2", Token), StringComparison.Ordinal);
        using var socket = await OpenAsync(camera);
        var text = Encoding.Latin1.GetString(await RawClient.ReadToEndAsync(socket, Token));

        Assert.Equal(3, text.Split("--fbdr\r\n").Length - 1);
        Assert.Equal(2, camera.Statistics.PicturesSent);
    }

    [Fact]
    public async Task StallStream_SendsNoMoreUntilItsTimeIsOver()
    {
        var time = new FakeTimeProvider();
        await using var camera = await SimulatedCamera.StartAsync(timeProvider: time, cancellationToken: Token);
        var fault = new CameraFault(FaultKind.StallStream) { Count = 1, Pictures = 1, Duration = TimeSpan.FromSeconds(60) };
        camera.InjectFault(fault);
        using var socket = await OpenAsync(camera);

        await AdvanceUntilAsync(time, TimeSpan.FromMilliseconds(100), () => camera.Faults.Count == 0);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, camera.OpenStreams);

        await AdvanceUntilAsync(time, TimeSpan.FromSeconds(60), () => camera.OpenStreams == 0);
        Assert.Equal(1, camera.Statistics.PicturesSent);
    }

    [Fact]
    public async Task Refuse_WithADuration_IsAnOutageThatEndsRunningStreamsAndThenItself()
    {
        var time = new FakeTimeProvider();
        await using var camera = await SimulatedCamera.StartAsync(timeProvider: time, cancellationToken: Token);
        using var socket = await OpenAsync(camera);
        await camera.WaitUntilAsync(it => it.OpenStreams == 1, Token).WaitAsync(Limit, Token);

        camera.InjectFault(new CameraFault(FaultKind.Refuse) { Duration = TimeSpan.FromSeconds(10) });

        await camera.WaitUntilAsync(it => it.OpenStreams == 0, Token).WaitAsync(Limit, Token);
        await Assert.ThrowsAsync<SocketException>(() => RawClient.SendAsync(camera.EndPoint, "GET /get?red HTTP/1.0\r\n\r\n", Token));
        time.Advance(TimeSpan.FromSeconds(10));
        await camera.WaitUntilAsync(it => it.Faults.Count == 0, Token).WaitAsync(Limit, Token);
        Assert.StartsWith("HTTP/1.0 200 ", await RawClient.GetAsync(camera, "/image?res=half", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SizeChange_AfterPictures_ComesThen()
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { TrailingZeros = 0 }, cancellationToken: Token);
        camera.InjectFault(new CameraFault(FaultKind.SizeChange) { Count = 1, Pictures = 1 });
        using var socket = await OpenAsync(camera);

        var bytes = await RawClient.ReadUntilAsync(socket, all => all.AsSpan().Count("--fbdr\r\n"u8) >= 3, Token);

        var parts = Encoding.Latin1.GetString(bytes).Split("--fbdr\r\nContent-Type: video/H.264");
        Assert.Equal("II", $"{parts[1][0]}{parts[2][0]}");
        Assert.NotEqual(parts[1].Length, parts[2].Length);
    }

    [Fact]
    public async Task FewerThanNoPictures_AreRefused()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);

        Assert.Throws<ArgumentOutOfRangeException>(() => camera.InjectFault(new CameraFault(FaultKind.CutStream) { Pictures = -1 }));
    }

    private static Task<Socket> OpenAsync(SimulatedCamera camera) =>
        RawClient.SendAsync(camera.EndPoint, $"GET {Stream} HTTP/1.0\r\n\r\n", Token);

    private static async Task AdvanceUntilAsync(FakeTimeProvider time, TimeSpan step, Func<bool> reached)
    {
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        while (!reached())
        {
            limit.Token.ThrowIfCancellationRequested();
            time.Advance(step);
            await Task.Yield();
        }
    }
}
