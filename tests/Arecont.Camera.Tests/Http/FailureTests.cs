using System.Net;
using System.Net.Sockets;
using Arecont.Camera.Tests.Wire;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Camera.Tests.Http;

/// <summary>What a hostile or broken camera can do to one call.</summary>
public sealed class FailureTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("HTTP/1.0 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"Arecont Vision\"\r\n\r\n", CameraError.Unauthorized)]
    [InlineData("HTTP/1.0 404 Not Found\r\n\r\n", CameraError.NotSupported)]
    [InlineData("HTTP/1.0 500 Oops\r\n\r\n", CameraError.UnexpectedStatus)]
    [InlineData("HTTP/1.0 302 Found\r\nLocation: /\r\n\r\n", CameraError.UnexpectedStatus)]
    [InlineData("HTTP/1.0 200 OK\r\n\r\n", CameraError.NotSupported)]
    [InlineData("HTTP/1.0 200 OK\r\n\r\n=5", CameraError.NotSupported)]
    [InlineData("HTTP/1.0 200 OK\r\n\r\nother=5", CameraError.BadAnswer)]
    [InlineData("HTTP/1.0 2000 OK\r\n\r\nprobe=5", CameraError.BadAnswer)]
    [InlineData("HTTP/1.0 OK\r\n\r\nprobe=5", CameraError.BadAnswer)]
    [InlineData("\u0001\u0002\u0003garbage", CameraError.BadAnswer)]
    [InlineData("probe=5", CameraError.BadAnswer)]
    [InlineData("", CameraError.ConnectionLost)]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Ty", CameraError.ConnectionLost)]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Length: 100\r\n\r\nprobe=5", CameraError.ConnectionLost)]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Length: -5\r\n\r\nprobe=5", CameraError.BadAnswer)]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nprobe=5", CameraError.BadAnswer)]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Length: 9999999\r\n\r\nprobe=5", CameraError.BadAnswer)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nprobe=5", CameraError.BadAnswer)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\r\nprobe=5", CameraError.BadAnswer)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nprobe=5\r\n0\r\n\r\n", CameraError.BadAnswer)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffffff\r\nprobe=5", CameraError.BadAnswer)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\nprobe=5\r\n", CameraError.ConnectionLost)]
    public async Task GetAsync_BadAnswer_FailsWithItsKind(string answer, CameraError error)
    {
        await using var camera = ScriptedCamera.Answering(answer);
        var failure = await Expect.FailureAsync(error, () => camera.Client().GetAsync("probe", null, Cancel));
        Assert.StartsWith($"127.0.0.1:{camera.Port}/get?probe: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_NobodyListens_IsUnreachable()
    {
        using var closed = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var client = new CameraClient(new CameraClientOptions { Host = "127.0.0.1", Port = ((IPEndPoint)closed.LocalEndPoint!).Port }, TimeProvider.System);
        await Expect.FailureAsync(CameraError.Unreachable, () => client.GetAsync("probe", null, Cancel));
    }

    [Fact]
    public async Task GetAsync_UnknownHost_IsUnreachable()
    {
        var client = new CameraClient(new CameraClientOptions { Host = "no-such-camera.invalid" }, TimeProvider.System);
        await Expect.FailureAsync(CameraError.Unreachable, () => client.GetAsync("probe", null, Cancel));
    }

    [Fact]
    public async Task GetAsync_HostName_IsResolved()
    {
        await using var camera = ScriptedCamera.Answering("HTTP/1.0 200 OK\r\n\r\nprobe=5");
        var client = new CameraClient(camera.Options with { Host = "localhost" }, TimeProvider.System);
        for (var call = 0; call < 2; call++)
        {
            Assert.Equal("5", await client.GetAsync("probe", null, Cancel).WaitAsync(Limits.Signal, Cancel));
        }
    }

    [Fact]
    public async Task GetAsync_BacklogFull_IsUnreachableInTime()
    {
        // A listener that accepts nobody with a full backlog leaves further connections hanging.
        using var deaf = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        deaf.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        deaf.Listen(0);
        var fillers = new List<Socket>();
        var hanging = false;
        while (!hanging && fillers.Count < 64)
        {
            var filler = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            fillers.Add(filler);
            var connecting = filler.ConnectAsync(deaf.LocalEndPoint!, Cancel).AsTask();
            hanging = await Task.WhenAny(connecting, Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, Cancel)) != connecting;
        }

        Assert.SkipUnless(hanging, "this system accepts connections beyond the backlog");
        var time = new FakeTimeProvider();
        var client = new CameraClient(new CameraClientOptions { Host = "127.0.0.1", Port = ((IPEndPoint)deaf.LocalEndPoint!).Port }, time);
        var call = Expect.FailureAsync(CameraError.Unreachable, () => client.GetAsync("probe", null, Cancel));
        await AdvanceUntilAsync(time, call);
        fillers.ForEach(f => f.Dispose());
    }

    public static TheoryData<string> Hangs => new()
    {
        "",
        "HTTP/1.0 200 OK\r\nContent",
        "HTTP/1.0 200 OK\r\n\r\nprobe=",
        "HTTP/1.0 200 OK\r\n\r\nprobe=5",
        "HTTP/1.0 200 OK\r\nContent-Length: 10\r\n\r\nprobe=5",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\nprobe=5\r\n",
    };

    [Theory]
    [MemberData(nameof(Hangs))]
    public async Task GetAsync_CameraStopsAndHoldsTheLine_TimesOut(string beginning)
    {
        await using var camera = new ScriptedCamera(async exchange =>
        {
            await exchange.SendAsync(beginning);
            await exchange.HangAsync();
        });
        var time = new FakeTimeProvider();
        var call = Expect.FailureAsync(CameraError.TimedOut, () => camera.Client(time).GetAsync("probe", null, Cancel));
        await AdvanceUntilAsync(time, call);
    }

    [Fact]
    public async Task GetAsync_CameraDrips_TimesOutAsAWhole()
    {
        var time = new FakeTimeProvider();
        await using var camera = new ScriptedCamera(async exchange =>
        {
            await exchange.SendAsync("HTTP/1.0 200 OK\r\n\r\nprobe=");
            while (true)
            {
                time.Advance(TimeSpan.FromSeconds(1));
                await exchange.SendAsync("5");
                await Task.Yield();
            }
        });
        await Expect.FailureAsync(CameraError.TimedOut, () => camera.Client(time).GetAsync("probe", null, Cancel));
    }

    [Theory]
    [InlineData("HTTP/1.0 200 OK\r\n", "X-Filler: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n")]
    [InlineData("HTTP/1.0 200 OK\r\nX: ", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("", "HTTP/1.1 100 Continue\r\n\r\n")]
    [InlineData("HTTP/1.0 200 OK\r\n\r\n", "probe=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "a\r\n0123456789\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "000000000000000000000000000000")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", "Trailer: aaaaaaaaaaaaaaaaaaaaa\r\n")]
    public async Task GetAsync_EndlessAnswer_IsCutOff(string beginning, string repeated)
    {
        var sent = 0L;
        await using var camera = new ScriptedCamera(async exchange =>
        {
            await exchange.SendAsync(beginning);
            var block = string.Concat(Enumerable.Repeat(repeated, 16));
            while (true)
            {
                await exchange.SendAsync(block);
                sent += block.Length;
            }
        });
        await Expect.FailureAsync(CameraError.BadAnswer, () => camera.Client().GetAsync("probe", null, Cancel));
        // What lies in the kernel's buffers comes on top of the client's own limits.
        Assert.InRange(Interlocked.Read(ref sent), 0, 32 * 1024 * 1024);
    }

    [Fact]
    public async Task GetAsync_CallerGivesUp_EndsAtOnce()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var camera = new ScriptedCamera(async exchange =>
        {
            arrived.TrySetResult();
            await exchange.HangAsync();
        });
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var call = camera.Client().GetAsync("probe", null, giveUp.Token);
        await arrived.Task.WaitAsync(Limits.Signal, Cancel);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Limits.Signal, Cancel));
    }

    [Fact]
    public async Task GetAsync_CancelledBefore_SendsNothing()
    {
        await using var camera = ScriptedCamera.Answering("HTTP/1.0 200 OK\r\n\r\nprobe=5");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => camera.Client().GetAsync("probe", null, new CancellationToken(true)));
        Assert.Empty(camera.Heads);
    }

    [Fact]
    public async Task GetAsync_Busy_IsAskedFourTimesThenFails()
    {
        await using var camera = ScriptedCamera.Answering("HTTP/1.0 503 Service Unavailable\r\n\r\n");
        await Expect.FailureAsync(CameraError.Busy, () => camera.Client().GetAsync("probe", null, Cancel));
        Assert.Equal(4, camera.Heads.Count);
    }

    [Fact]
    public async Task GetAsync_BusyThreeTimes_Answers()
    {
        const string Busy = "HTTP/1.0 503 Service Unavailable\r\n\r\n";
        await using var camera = ScriptedCamera.AnsweringInTurn(Busy, Busy, Busy, "HTTP/1.0 200 OK\r\n\r\nprobe=5");
        Assert.Equal("5", await camera.Client().GetAsync("probe", null, Cancel).WaitAsync(Limits.Signal, Cancel));
    }

    [Fact]
    public async Task GetAsync_ManyAtOnce_DoNotMix()
    {
        await using var camera = new ScriptedCamera(exchange => exchange.SendAsync($"HTTP/1.0 200 OK\r\n\r\n{exchange.Target[5..]}={exchange.Target[5..]}"));
        var client = camera.Client();
        var calls = Enumerable.Range(0, 200).Select(async i => (i, await client.GetAsync($"p{i}", null, Cancel)));
        foreach (var (number, value) in await Task.WhenAll(calls).WaitAsync(Limits.Signal, Cancel))
        {
            Assert.Equal($"p{number}", value);
        }
    }

    [Fact]
    public async Task GetAsync_AfterEveryKindOfFailure_WorksAgain()
    {
        const string Good = "HTTP/1.0 200 OK\r\n\r\nprobe=5";
        await using var camera = ScriptedCamera.AnsweringInTurn("", Good, "garbage", Good, "HTTP/1.0 401 No\r\n\r\n", Good);
        var client = camera.Client();
        for (var round = 0; round < 3; round++)
        {
            await Assert.ThrowsAsync<CameraException>(() => client.GetAsync("probe", null, Cancel).WaitAsync(Limits.Signal, Cancel));
            Assert.Equal("5", await client.GetAsync("probe", null, Cancel).WaitAsync(Limits.Signal, Cancel));
        }
    }

    [Theory]
    [InlineData("a b", 80, null)]
    [InlineData("x\r\nEvil: 1", 80, null)]
    [InlineData("", 80, null)]
    [InlineData("host/path", 80, null)]
    [InlineData("host", 0, null)]
    [InlineData("host", 65536, null)]
    [InlineData("host", 80, "ad:min")]
    public void Constructor_OptionThatCannotBeSent_IsRefused(string host, int port, string? user)
        => Assert.Throws<ArgumentException>(() => new CameraClient(new CameraClientOptions { Host = host, Port = port, UserName = user }, TimeProvider.System));

    /// <summary>Lets the fake clock run until the call has ended: when the client arms its deadline is its own affair.</summary>
    private static async Task AdvanceUntilAsync(FakeTimeProvider time, Task call)
    {
        while (!call.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(call, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Cancel));
        }

        await call;
    }
}
