using Arecont.Camera.Tests.Wire;

namespace Arecont.Camera.Tests.Parameters;

/// <summary>One canonical name, several firmware spellings.</summary>
public sealed class SpellingTests
{
    private const string Mask = "00ff00ff00ff00ff";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("mdprivasymask")]
    [InlineData("mdprivacymask")]
    public async Task GetAsync_EitherSpelling_IsFoundThenAskedAlone(string firmware)
    {
        await using var camera = Knowing(firmware);
        var client = camera.Client();
        Assert.Equal(Mask, await client.GetAsync("mdprivacymask", null, Cancel).WaitAsync(Limits.Signal, Cancel));
        var learning = camera.Heads.Count;
        Assert.InRange(learning, 1, 2);
        Assert.Equal(Mask, await client.GetAsync("mdprivacymask", null, Cancel).WaitAsync(Limits.Signal, Cancel));
        Assert.Equal(learning + 1, camera.Heads.Count);
        Assert.Contains($"?{firmware} ", camera.Lines.Last(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mdprivasymask")]
    [InlineData("mdprivacymask")]
    public async Task SetAsync_SpellingNotKnownYet_IsLearntByAsking(string firmware)
    {
        await using var camera = Knowing(firmware);
        Assert.Equal(Mask, await camera.Client().SetAsync("mdprivacymask", Mask, null, Cancel).WaitAsync(Limits.Signal, Cancel));
        Assert.Equal($"GET /set?{firmware}={Mask} HTTP/1.0", camera.Lines.Last());
        Assert.Single(camera.Lines, l => l.Contains("/set", StringComparison.Ordinal));
    }

    [Fact]
    public async Task GetAsync_AskedOneAnsweredByTheOtherSpelling_IsTheSameSetting()
    {
        await using var camera = ScriptedCamera.Answering($"HTTP/1.0 200 OK\r\n\r\nmdprivasymask={Mask.ToUpperInvariant()}");
        Assert.Equal(Mask, await camera.Client().GetAsync("mdprivacymask", null, Cancel).WaitAsync(Limits.Signal, Cancel));
    }

    [Fact]
    public async Task GetAsync_NoSpellingKnown_IsNotSupported()
    {
        await using var camera = Knowing("somethingelse");
        await Expect.FailureAsync(CameraError.NotSupported, () => camera.Client().GetAsync("mdprivacymask", null, Cancel));
    }

    [Fact]
    public async Task GetAsync_OldWord_BecomesCanonical()
    {
        await using var camera = ScriptedCamera.Answering("HTTP/1.0 200 OK\r\n\r\nillum=mlx");
        Assert.Equal("mix", await camera.Client().GetAsync("illum", null, Cancel).WaitAsync(Limits.Signal, Cancel));
    }

    private static ScriptedCamera Knowing(string name) => new(exchange => exchange.SendAsync(
        exchange.Target.Split('?')[1].Split('=')[0] == name
            ? $"HTTP/1.0 200 OK\r\n\r\n{name}={Mask}"
            : "HTTP/1.0 200 OK\r\n\r\nunknown parameter"));
}
