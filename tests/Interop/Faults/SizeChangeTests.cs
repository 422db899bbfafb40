using Arecont.Simulator.Faults;

namespace Arecont.Interop.Tests.Faults;

public sealed class SizeChangeTests
{
    [Fact]
    public async Task Watch_SizeChangesInMidStream_PlayersGoOnWithTheNewSize()
    {
        Ffprobe.Require();
        await using var watched = await WatchedCamera.StartAsync();
        var probe = Ffprobe.PlayAsync(watched.Scene.Address("cam1"), seconds: 10);
        await watched.Viewer.Log.FramesAsync(2 * TestStream.GroupLength);

        watched.Camera.InjectFault(FaultKind.SizeChange, count: 1, WatchedCamera.StreamPath);
        watched.Camera.DropConnections();

        var played = await probe;
        played.AssertTimesRise();
        Assert.Equal([(1920, 1088), (960, 544)], played.Pictures.Select(picture => (picture.Width, picture.Height)).Distinct());
        await watched.AssertSessionKeptAsync();
    }
}
