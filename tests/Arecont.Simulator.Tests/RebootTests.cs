using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Simulator.Tests;

public sealed class RebootTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reboot_LosesUnsavedSettingsAndRefusesMeanwhile()
    {
        var time = new FakeTimeProvider();
        var options = new SimulatedCameraOptions { RebootDuration = TimeSpan.FromSeconds(20) };
        await using var camera = await SimulatedCamera.StartAsync(options, time, Token);
        var endPoint = camera.EndPoint;
        await RawClient.GetAsync(camera, "/set?red=5", Token);
        await RawClient.GetAsync(camera, "/set?params=save", Token);
        await RawClient.GetAsync(camera, "/set?red=9", Token);

        Assert.Equal("", await RawClient.GetAsync(camera, "/set?params=reboot", Token));
        await camera.WaitUntilAsync(it => it.IsRestarting, Token).WaitAsync(Limit, Token);
        var error = await Assert.ThrowsAsync<SocketException>(() => RawClient.GetAsync(camera, "/get?red", Token));
        Assert.Equal(SocketError.ConnectionRefused, error.SocketErrorCode);

        time.Advance(TimeSpan.FromSeconds(20));
        await camera.WaitUntilAsync(it => !it.IsRestarting, Token).WaitAsync(Limit, Token);
        Assert.Equal(endPoint, camera.EndPoint);
        Assert.Equal("red=5", await RawClient.BodyAsync(camera, "/get?red", Token));
    }

    [Fact]
    public async Task Factory_BringsBackTheFirstValues()
    {
        var options = new SimulatedCameraOptions { RebootDuration = TimeSpan.FromMilliseconds(1) };
        await using var camera = await SimulatedCamera.StartAsync(options, cancellationToken: Token);
        Assert.True(camera.Set("red", "5"));
        camera.Save();

        await RawClient.GetAsync(camera, "/set?params=factory", Token);
        await camera.WaitUntilAsync(it => !it.IsRestarting, Token).WaitAsync(Limit, Token);

        Assert.Equal("red=0", await RawClient.BodyAsync(camera, "/get?red", Token));
    }

    [Fact]
    public async Task Reboot_OfTheSilentKind_TakesConnectionsAndNeverAnswers()
    {
        var time = new FakeTimeProvider();
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { SilentWhileRebooting = true }, time, Token);
        camera.Reboot();
        using var socket = await RawClient.SendAsync(camera.EndPoint, "GET /get?red HTTP/1.0\r\n\r\n", Token);
        await camera.WaitUntilAsync(it => it.SwallowedRequests == 1, Token).WaitAsync(Limit, Token);

        time.Advance(TimeSpan.FromSeconds(2));
        await camera.WaitUntilAsync(it => !it.IsRestarting, Token).WaitAsync(Limit, Token);

        Assert.Equal("red=0", await RawClient.BodyAsync(camera, "/get?red", Token));
        Assert.Equal(1, camera.Statistics.Requests);
    }

    [Fact]
    public async Task Reboot_EndsOpenStreams()
    {
        // The clock stands still: the stream must not need another picture to notice.
        await using var camera = await SimulatedCamera.StartAsync(timeProvider: new FakeTimeProvider(), cancellationToken: Token);
        using var socket = await RawClient.SendAsync(camera.EndPoint, "GET /mjpeg?res=half HTTP/1.0\r\n\r\n", Token);
        await camera.WaitUntilAsync(it => it.OpenStreams == 1, Token).WaitAsync(Limit, Token);

        camera.Reboot();

        await camera.WaitUntilAsync(it => it.OpenStreams == 0, Token).WaitAsync(Limit, Token);
    }
}
