using Arecont.Simulator.Faults;

namespace Arecont.Interop.Tests.Faults;

public sealed class SizeChangeTests
{
    [Fact]
    public async Task Watch_SizeChangesInMidStream_PlayersGoOnWithTheNewSize()
    {
        Ffprobe.Require();
        // Long enough for ffprobe to have begun with the old size.
        const int Pictures = 120;
        await using var watched = await WatchedCamera.StartAsync(before: camera => camera.InjectFault(
            new CameraFault(FaultKind.SizeChange) { PathPrefix = WatchedCamera.StreamPath, Count = 1, Pictures = Pictures }));

        var played = await Ffprobe.PlayAsync(watched.Scene.Address("cam1"), seconds: 12);

        played.AssertTimesRise();
        Assert.Equal([(1920, 1088), (960, 544)], played.Pictures.Select(picture => (picture.Width, picture.Height)).Distinct());
        await watched.AssertSessionKeptAsync();
    }
}
