using Arecont.Camera.Tests.Wire;

namespace Arecont.Camera.Tests.Parameters;

public sealed class SetTests
{
    private const string Ok = "HTTP/1.0 200 OK\r\n\r\n";
    private const string Busy = "HTTP/1.0 503 Service Unavailable\r\n\r\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, false, "GET /set?probe=7 HTTP/1.0")]
    [InlineData(2, false, "GET /set2?probe=7 HTTP/1.0")]
    [InlineData(null, true, "POST /set?probe=7 HTTP/1.0")]
    [InlineData(2, true, "POST /get2?probe=7 HTTP/1.0")]
    public async Task SetAsync_EachForm_SendsItsRequestLine(int? channel, bool post, string line)
    {
        await using var camera = ScriptedCamera.Answering($"{Ok}probe=7");
        var client = new CameraClient(camera.Options with { PostSets = post }, TimeProvider.System);
        Assert.Equal("7", await client.SetAsync("probe", "7", channel, Cancel).WaitAsync(Limits.Signal, Cancel));
        Assert.Equal(line, camera.Lines.Single());
        Assert.Equal(post, camera.Heads.Single().Contains("Content-Length: 0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SetAsync_EchoOfAnotherValue_IsReturnedAsItIs()
    {
        await using var camera = ScriptedCamera.Answering($"{Ok}probe=3");
        Assert.Equal("3", await camera.Client().SetAsync("probe", "7", null, Cancel).WaitAsync(Limits.Signal, Cancel));
    }

    [Theory]
    [InlineData("front door", "front%20door")]
    [InlineData("a&admin=x", "a%26admin%3Dx")]
    [InlineData("1\r\nHost: x", "1%0D%0AHost:%20x")]
    [InlineData("640,480", "640,480")]
    [InlineData("fe80::1", "fe80::1")]
    [InlineData("-50", "-50")]
    [InlineData("", "")]
    public async Task SetAsync_Value_CannotLeaveItsPlace(string value, string encoded)
    {
        await using var camera = ScriptedCamera.Answering($"{Ok}probe=x");
        await camera.Client().SetAsync("probe", value, null, Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.Equal($"GET /set?probe={encoded} HTTP/1.0", camera.Lines.Single());
        Assert.Equal(2, camera.Heads.Single().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task SetAsync_NoPairInTheAnswer_IsNotSupported()
    {
        await using var camera = ScriptedCamera.Answering($"{Ok}error");
        await Expect.FailureAsync(CameraError.NotSupported, () => camera.Client().SetAsync("probe", "7", null, Cancel));
    }

    [Fact]
    public async Task SetAsync_Password_IsNeverReturnedNorTold()
    {
        await using var camera = ScriptedCamera.AnsweringInTurn($"{Ok}admin=hunter2", $"{Ok}hunter2=hunter2", $"{Ok}hunter2", "HTTP/1.0 500 hunter2\r\n\r\n");
        var client = new CameraClient(camera.Options with { UserName = "admin", Password = "old-secret" }, TimeProvider.System);
        Assert.Equal("", await client.SetAsync("admin", "hunter2", null, Cancel).WaitAsync(Limits.Signal, Cancel));
        foreach (var error in new[] { CameraError.BadAnswer, CameraError.NotSupported, CameraError.UnexpectedStatus })
        {
            var failure = await Expect.FailureAsync(error, () => client.SetAsync("admin", "hunter2", null, Cancel));
            Assert.DoesNotContain("hunter2", failure.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("old-secret", failure.ToString(), StringComparison.Ordinal);
            Assert.Contains($"127.0.0.1:{camera.Port}/set?admin", failure.Message, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("old-secret", client.Options.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetAsync_BusyOnce_IsSentAgain()
    {
        await using var camera = ScriptedCamera.AnsweringInTurn(Busy, $"{Ok}probe=7");
        Assert.Equal("7", await camera.Client().SetAsync("probe", "7", null, Cancel).WaitAsync(Limits.Signal, Cancel));
        Assert.Equal(2, camera.Heads.Count);
    }

    [Fact]
    public async Task SetAsync_BusyTwice_GivesUp()
    {
        await using var camera = ScriptedCamera.Answering(Busy);
        await Expect.FailureAsync(CameraError.Busy, () => camera.Client().SetAsync("probe", "7", null, Cancel));
        Assert.Equal(2, camera.Heads.Count);
    }

    [Fact]
    public async Task SetAsync_ConnectionLost_IsNotSentAgain()
    {
        await using var camera = new ScriptedCamera(exchange =>
        {
            exchange.Reset();
            return Task.CompletedTask;
        });
        await Expect.FailureAsync(CameraError.ConnectionLost, () => camera.Client().SetAsync("probe", "7", null, Cancel));
        Assert.Single(camera.Heads);
    }
}
