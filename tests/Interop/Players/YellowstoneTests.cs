namespace Arecont.Interop.Tests.Players;

public sealed class YellowstoneTests(PlayersScene scene) : PlayerTests(scene)
{
    private protected override IPlayer Player { get; } = new YellowstonePlayer();
}
