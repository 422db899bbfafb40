namespace Arecont.Interop.Tests.Players;

/// <summary>
/// One player over one transport: the main stream for twenty seconds, every other for three; AB_FULL_MATRIX=1 plays all of them for
/// twenty. Each such class runs beside the others.
/// </summary>
public abstract class PlayerTests(PlayersScene scene)
{
    private const int Long = 20;
    private const int Short = 3;

    public static TheoryData<string> Paths => [.. PlayersScene.Streams.Select(stream => stream.Path)];

    private protected abstract IPlayer Player { get; }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Play_Stream_ShowsEveryPictureInOrder(string path)
    {
        Player.Require();
        var stream = PlayersScene.Streams.Single(stream => stream.Path == path);
        var seconds = stream == PlayersScene.Main || Environment.GetEnvironmentVariable("AB_FULL_MATRIX") == "1" ? Long : Short;
        var address = (await scene.ReadyAsync()).Address(path);

        var played = await Player.PlayAsync(address, stream, seconds);

        // A tenth less than the camera sends in that time, for the player's start.
        played.AssertGood(stream.Width, stream.Height, seconds * stream.Rate * 9 / 10);
    }

    [Fact]
    public async Task Play_WrongPassword_FailsWithUnauthorized()
    {
        Player.Require();
        var address = (await scene.ReadyAsync()).Address(PlayersScene.Main.Path) with { Password = "guessed" };

        Assert.Contains("401", await Player.FailAsync(address, PlayersScene.Main), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Play_UnknownCamera_FailsWithNotFound()
    {
        Player.Require();
        var address = (await scene.ReadyAsync()).Address("nowhere");

        Assert.Contains("404", await Player.FailAsync(address, PlayersScene.Main), StringComparison.Ordinal);
    }
}
