using Arecont.Interop.Tests.Players;
using Arecont.Simulator;

namespace Arecont.Interop.Tests.Faults;

public sealed class PartTests
{
    [Theory]
    [InlineData(false, 12)]
    [InlineData(false, 1000)]
    [InlineData(true, 1000)]
    public async Task Watch_PartsWithTrailingZeros_PlayersGetNoneOfThem(bool lengths, int zeros)
    {
        var player = new FfmpegPlayer("tcp");
        player.Require();
        await using var watched = await WatchedCamera.StartAsync(new SimulatedCameraOptions { PartLengths = lengths, TrailingZeros = zeros });

        var played = await player.PlayAsync(watched.Scene.Address("cam1"), PlayersScene.Main, seconds: 3);

        played.AssertGood(PlayersScene.Main.Width, PlayersScene.Main.Height, atLeast: 40);
        await watched.AssertSessionKeptAsync();
    }

    [Fact]
    public async Task Watch_PartsWithoutLengths_FramesDoNotWaitForTheNext()
    {
        await using var watched = await WatchedCamera.StartAsync(
            new SimulatedCameraOptions { PartLengths = false, Video = new SimulatedVideo { Stamped = true } });

        // The first ones came from the group of pictures that was there already.
        await watched.Viewer.Log.FramesAsync(TestStream.GroupLength);
        watched.Viewer.Log.Delays.Clear();
        await watched.Viewer.Log.FramesAsync(3 * TestStream.GroupLength);

        var delays = watched.Viewer.Log.Delays.Order().ToArray();
        Assert.True(delays.Length >= TestStream.GroupLength, $"{delays.Length} frames told when they were sent.");
        Assert.InRange(delays[delays.Length / 2], TimeSpan.Zero, Aim.DelayWithoutLengths.Ceiling());
    }
}
