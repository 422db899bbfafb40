using System.Net.Sockets;
using System.Text;
using Arecont.Simulator.Faults;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Simulator.Tests.Faults;

public sealed class FaultTests
{
    private const string Good = "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nred=0";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(FaultKind.CutHead, 12, "HTTP/1.0 200")]
    [InlineData(FaultKind.CutBody, 3, "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nred")]
    [InlineData(FaultKind.WrongLength, 7, "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 12\r\n\r\nred=0")]
    [InlineData(FaultKind.Busy, null, "HTTP/1.0 503 Service Unavailable\r\nContent-Type: text/html\r\n\r\n")]
    [InlineData(FaultKind.Unauthorized, null, "HTTP/1.0 401 Unauthorized\r\nContent-Type: text/html\r\nWWW-Authenticate: Basic realm=\"Arecont Vision\"\r\n\r\n")]
    [InlineData(FaultKind.GluedHeader, null, Good + "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n")]
    public async Task Fault_HitsTheNextRequestAndIsGone(FaultKind kind, int? bytes, string expected)
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        var fault = camera.InjectFault(new CameraFault(kind) { Count = 1, Bytes = bytes });

        Assert.Equal(expected, await RawClient.GetAsync(camera, "/get?red", Token));
        Assert.Equal(Good, await RawClient.GetAsync(camera, "/get?red", Token));
        Assert.Equal(1, fault.Used);
        Assert.Empty(camera.Faults);
    }

    [Fact]
    public async Task Fault_WithPathAndParameter_LeavesTheRestAlone()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        using var fault = camera.InjectFault(new CameraFault(FaultKind.Busy) { PathPrefix = "/get", Parameter = "blue" });

        Assert.Equal(Good, await RawClient.GetAsync(camera, "/get?red", Token));
        Assert.StartsWith("HTTP/1.0 200 ", await RawClient.GetAsync(camera, "/set?blue=1", Token), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.0 503 ", await RawClient.GetAsync(camera, "/get?blue", Token), StringComparison.Ordinal);

        fault.Dispose();
        Assert.StartsWith("HTTP/1.0 200 ", await RawClient.GetAsync(camera, "/get?blue", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delay_AnswersWhenTheTimeHasCome()
    {
        var time = new FakeTimeProvider();
        await using var camera = await SimulatedCamera.StartAsync(timeProvider: time, cancellationToken: Token);
        camera.InjectFault(new CameraFault(FaultKind.Delay) { Duration = TimeSpan.FromSeconds(30), Count = 1 });

        var seen = camera.WaitForRequestAsync(request => request.Target == "/get?red", Token);
        var answer = RawClient.GetAsync(camera, "/get?red", Token);
        await seen.WaitAsync(Limit, Token);
        Assert.False(answer.IsCompleted);

        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        while (!answer.IsCompleted)
        {
            limit.Token.ThrowIfCancellationRequested();
            time.Advance(TimeSpan.FromSeconds(30));
            await Task.Yield();
        }

        Assert.Equal(Good, await answer);
    }

    [Fact]
    public async Task Hang_NeverAnswersAndEndsWithTheClient()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        camera.InjectFault(FaultKind.Hang, count: 1);
        using (await RawClient.SendAsync(camera.EndPoint, "GET /get?red HTTP/1.0\r\n\r\n", Token))
        {
            await camera.WaitUntilAsync(it => it.Faults.Count == 0 && it.Statistics.OpenConnections == 1, Token).WaitAsync(Limit, Token);
            Assert.Equal(Good, await RawClient.GetAsync(camera, "/get?red", Token));
        }

        await camera.WaitUntilAsync(it => it.Statistics.OpenConnections == 0, Token).WaitAsync(Limit, Token);
    }

    [Fact]
    public async Task Garbage_IsNoHttp()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        camera.InjectFault(FaultKind.Garbage, count: 1);

        var bytes = await RawClient.ExchangeAsync(camera.EndPoint, "GET /get?red HTTP/1.0\r\n\r\n", Token);

        Assert.Equal(1024, bytes.Length);
        Assert.DoesNotContain("HTTP", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndlessHeader_GoesOnAndOn()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        camera.InjectFault(FaultKind.EndlessHeader, count: 1);
        using var socket = await RawClient.SendAsync(camera.EndPoint, "GET /get?red HTTP/1.0\r\n\r\n", Token);

        var bytes = await RawClient.ReadUntilAsync(socket, all => all.Length > 1_000_000, Token);

        Assert.Equal(-1, bytes.AsSpan().IndexOf("\r\n\r\n"u8));
    }

    [Fact]
    public async Task Drip_BringsEverythingInTheEnd()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        camera.InjectFault(new CameraFault(FaultKind.Drip) { Count = 1, Duration = TimeSpan.FromMilliseconds(1) });

        Assert.Equal(Good, await RawClient.GetAsync(camera, "/get?red", Token));
    }

    [Fact]
    public async Task Stall_StopsAStreamAndKeepsTheConnection()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        camera.InjectFault(new CameraFault(FaultKind.Stall) { Count = 1, PathPrefix = "/mjpeg", Bytes = 5000 });
        using var socket = await RawClient.SendAsync(camera.EndPoint, "GET /mjpeg?res=half HTTP/1.0\r\n\r\n", Token);
        const string Head = "HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace;boundary=fbdr\r\n\r\n";

        var bytes = await RawClient.ReadUntilAsync(socket, all => all.Length >= Head.Length + 5000, Token);

        Assert.StartsWith(Head + "--fbdr\r\n", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(Head.Length + 5000, bytes.Length);
        Assert.Equal(1, camera.OpenStreams);
        Assert.False(socket.Poll(0, SelectMode.SelectRead));
    }

    [Fact]
    public async Task SizeChange_ShowsBothSizesInOneStream()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        camera.InjectFault(FaultKind.SizeChange, count: 1);
        using var socket = await RawClient.SendAsync(camera.EndPoint, "GET /mjpeg?res=half HTTP/1.0\r\n\r\n", Token);

        var bytes = await RawClient.ReadUntilAsync(socket, all => all.AsSpan().Count("--fbdr\r\n"u8) > 4, Token);

        // Start of frame: 8 bits, 544 lines of 960; then 1088 lines of 1920.
        var small = bytes.AsSpan().IndexOf(new byte[] { 0xFF, 0xC0, 0, 17, 8, 0x02, 0x20, 0x03, 0xC0 });
        var large = bytes.AsSpan().IndexOf(new byte[] { 0xFF, 0xC0, 0, 17, 8, 0x04, 0x40, 0x07, 0x80 });
        Assert.InRange(small, 0, large);
    }

    [Fact]
    public async Task Refuse_ClosesThePortUntilRemoved()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        var fault = camera.InjectFault(FaultKind.Refuse);

        var error = await Assert.ThrowsAsync<SocketException>(() => RawClient.GetAsync(camera, "/get?red", Token));
        Assert.Equal(SocketError.ConnectionRefused, error.SocketErrorCode);

        fault.Dispose();
        Assert.Equal(Good, await RawClient.GetAsync(camera, "/get?red", Token));
    }

    [Fact]
    public async Task BusyEvery_AnswersEveryNthRequestWith503()
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { BusyEvery = 3 }, cancellationToken: Token);

        var statuses = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            statuses.Add((await RawClient.GetAsync(camera, "/get?red", Token))[9..12]);
        }

        Assert.Equal(["200", "200", "503", "200", "200", "503"], statuses);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(301, 1)]
    public async Task InjectFault_OutOfRange_IsRefused(int seconds, int count)
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);

        Assert.Throws<ArgumentOutOfRangeException>(
            () => camera.InjectFault(new CameraFault(FaultKind.Hang) { Duration = TimeSpan.FromSeconds(seconds), Count = count }));
    }
}
