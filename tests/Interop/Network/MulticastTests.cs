using Arecont.Interop.Tests.Players;

namespace Arecont.Interop.Tests.Network;

public sealed class MulticastTests
{
    [Fact]
    public async Task Play_Multicast_FfmpegAndGStreamerShowEveryPicture()
    {
        await using var scene = await IsolatedScene.StartAsync(rtspYaml: ", multicast: {}");
        IPlayer[] players = [new FfmpegPlayer("udp_multicast", scene.Network), new GStreamerPlayer("udp-mcast", scene.Network)];
        foreach (var player in players)
        {
            player.Require();
        }

        // At the same time: they share one group.
        var stream = PlayersScene.Main;
        var played = await Task.WhenAll(players.Select(player => player.PlayAsync(new StreamAddress(IsolatedScene.RtspPort, stream.Path), stream, seconds: 5)));

        Assert.All(played, one => one.AssertGood(stream.Width, stream.Height, 5 * stream.Rate * 8 / 10));
    }
}
