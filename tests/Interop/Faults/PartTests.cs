using System.Globalization;
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

        var played = await player.PlayAsync(watched.Scene.Address("cam1"), Players.PlayersScene.Main, seconds: 3);

        played.AssertGood(1920, 1088, atLeast: 40);
        await watched.AssertSessionKeptAsync();
    }
}
