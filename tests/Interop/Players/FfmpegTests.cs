namespace Arecont.Interop.Tests.Players;

public sealed class FfmpegTcpTests(PlayersScene scene) : PlayerTests(scene)
{
    private protected override IPlayer Player { get; } = new FfmpegPlayer("tcp");
}

public sealed class FfmpegUdpTests(PlayersScene scene) : PlayerTests(scene)
{
    private protected override IPlayer Player { get; } = new FfmpegPlayer("udp");
}

public sealed class FfmpegHttpTunnelTests(PlayersScene scene) : PlayerTests(scene)
{
    private protected override IPlayer Player { get; } = new FfmpegPlayer("http");
}
