namespace Arecont.Interop.Tests.Players;

public sealed class GStreamerTcpTests(PlayersScene scene) : PlayerTests(scene)
{
    private protected override IPlayer Player { get; } = new GStreamerPlayer("tcp");
}

public sealed class GStreamerUdpTests(PlayersScene scene) : PlayerTests(scene)
{
    private protected override IPlayer Player { get; } = new GStreamerPlayer("udp");
}

public sealed class GStreamerHttpTunnelTests(PlayersScene scene) : PlayerTests(scene)
{
    private protected override IPlayer Player { get; } = new GStreamerPlayer("http");
}
