using Arecont.Camera.Tests.Wire;

namespace Arecont.Camera.Tests.Parameters;

/// <summary>Text answers in every form real cameras gave them.</summary>
public sealed class GetTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nprobe=5")]
    [InlineData("HTTP/1.0 200 Ok\r\n\r\nprobe=5")]
    [InlineData("HTTP/1.0 200 \r\n\r\nprobe=5")]
    [InlineData("HTTP/1.0 200\r\n\r\nprobe=5")]
    [InlineData("HTTP/1.0 200 OK\n\nprobe=5\n")]
    [InlineData("HTTP/1.0 200 OK\r\n\r\nprobe=5\r\n")]
    [InlineData("HTTP/1.0 200 OK\r\n\r\n\r\nprobe = 5 \r\nother=7")]
    [InlineData("HTTP/1.0 200 OK\r\n\r\nprobe=5HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n")]
    [InlineData("HTTP/1.0 200 OK\r\n\r\nHTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nprobe=5")]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Length: 7\r\n\r\nprobe=5 and what lies behind the length")]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\nprobe=5")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\npro\r\n4;x=y\r\nbe=5\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\ntransfer-encoding: Chunked\r\n\r\n0007\r\nprobe=5\r\n0\r\nTrailer: 1\r\n\r\n")]
    public async Task GetAsync_AnswerOfAnyForm_ReturnsTheValue(string answer)
    {
        await using var camera = ScriptedCamera.Answering(answer);
        Assert.Equal("5", await camera.Client().GetAsync("probe", null, Cancel).WaitAsync(Limits.Signal, Cancel));
    }

    [Fact]
    public async Task GetAsync_AnswerInSingleBytes_ReturnsTheValue()
    {
        await using var camera = new ScriptedCamera(async exchange =>
        {
            foreach (var letter in "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nprobe\r\n3\r\n=12\r\n0\r\n\r\n")
            {
                await exchange.SendAsync(letter.ToString());
                await Task.Yield();
            }
        });
        Assert.Equal("12", await camera.Client().GetAsync("probe", null, Cancel).WaitAsync(Limits.Signal, Cancel));
    }

    [Fact]
    public async Task GetAsync_ValueHoldsEqualsSign_IsCutAtTheFirst()
    {
        await using var camera = ScriptedCamera.Answering("HTTP/1.0 200 OK\r\n\r\nprobe=a=b");
        Assert.Equal("a=b", await camera.Client().GetAsync("probe", null, Cancel).WaitAsync(Limits.Signal, Cancel));
    }

    [Fact]
    public async Task GetAsync_ModelQuestion_IsAnsweredAsModel()
    {
        await using var camera = ScriptedCamera.Answering("HTTP/1.0 200 OK\r\n\r\nmodel=AV5255");
        Assert.Equal("AV5255", await camera.Client().GetAsync("model=releasename", null, Cancel).WaitAsync(Limits.Signal, Cancel));
        Assert.Equal("GET /get?model=releasename HTTP/1.0", camera.Lines.Single());
    }

    [Fact]
    public async Task GetAsync_NoPassword_SendsBareHead()
    {
        await using var camera = ScriptedCamera.Answering("HTTP/1.0 200 OK\r\n\r\nprobe=5");
        await camera.Client().GetAsync("probe", null, Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.Equal($"GET /get?probe HTTP/1.0\r\nHost: 127.0.0.1:{camera.Port}\r\n\r\n", camera.Heads.Single());
    }

    [Fact]
    public async Task GetAsync_WithPassword_SendsBasicAuthorization()
    {
        await using var camera = ScriptedCamera.Answering("HTTP/1.0 200 OK\r\n\r\nprobe=5");
        var client = new CameraClient(camera.Options with { UserName = "admin", Password = "pass:word" }, TimeProvider.System);
        await client.GetAsync("probe", null, Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.Contains("\r\nAuthorization: Basic YWRtaW46cGFzczp3b3Jk\r\n", camera.Heads.Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "GET /get1?probe HTTP/1.0")]
    [InlineData(4, "GET /get4?probe HTTP/1.0")]
    public async Task GetAsync_Channel_StandsBehindTheName(int channel, string line)
    {
        await using var camera = ScriptedCamera.Answering("HTTP/1.0 200 OK\r\n\r\nprobe=5");
        await camera.Client().GetAsync("probe", channel, Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.Equal(line, camera.Lines.Single());
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("viewer")]
    [InlineData("ADMIN")]
    [InlineData(" viewer ")]
    [InlineData("admin=x")]
    [InlineData("")]
    [InlineData(" ")]
    public async Task GetAsync_SecretOrNothing_IsRefusedBeforeAnythingIsSent(string name)
    {
        await using var camera = ScriptedCamera.Answering("HTTP/1.0 200 OK\r\n\r\nadmin=secret");
        await Assert.ThrowsAnyAsync<ArgumentException>(() => camera.Client().GetAsync(name, null, Cancel));
        Assert.Empty(camera.Heads);
    }

    [Theory]
    [InlineData("a b", "a%20b")]
    [InlineData("a&admin", "a%26admin")]
    [InlineData("a\r\nHost: x", "a%0D%0AHost:%20x")]
    [InlineData("a#b%26", "a%23b%2526")]
    [InlineData("a?b", "a%3Fb")]
    [InlineData("ä", "%C3%A4")]
    public async Task GetAsync_NameWithDangerousCharacters_StaysOneParameter(string name, string encoded)
    {
        await using var camera = ScriptedCamera.Answering("HTTP/1.0 404 Not Found\r\n\r\n");
        await Expect.FailureAsync(CameraError.NotSupported, () => camera.Client().GetAsync(name, null, Cancel));
        Assert.Equal($"GET /get?{encoded} HTTP/1.0", camera.Lines.Single());
        Assert.Equal(2, camera.Heads.Single().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task GetAsync_ChannelBelowOne_IsRefused(int channel)
    {
        await using var camera = ScriptedCamera.Answering("");
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => camera.Client().GetAsync("probe", channel, Cancel));
    }
}
