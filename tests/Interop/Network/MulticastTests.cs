using Arecont.Interop.Tests.Players;

namespace Arecont.Interop.Tests.Network;

public sealed class MulticastTests
{
    [Fact]
    public async Task Play_Multicast_FfmpegAndGStreamerShowEveryPicture()
    {
        await using var scene = await IsolatedScene.StartAsync(rtspYaml: ", multicast: {}");
        IPlayer[] players = [new FfmpegPlayer("udp_multicast", scene.Network), new GStreamerPlayer("udp-mcast", scene.Network)];
        var stream = PlayersScene.Main;

        // One after the other: ffmpeg takes the farewell (RTCP BYE) of any member of the group for the end of the stream.
        foreach (var player in players)
        {
            player.Require();
            var played = await player.PlayAsync(new StreamAddress(IsolatedScene.RtspPort, stream.Path), stream, seconds: 5);
            played.AssertGood(stream.Width, stream.Height, 5 * stream.Rate * 9 / 10);
        }
    }
}
