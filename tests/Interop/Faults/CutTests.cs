using Arecont.Simulator.Faults;

namespace Arecont.Interop.Tests.Faults;

public sealed class CutTests
{
    [Fact]
    public async Task Watch_CameraCutsConnection_FramesComeAgain()
    {
        await using var watched = await WatchedCamera.StartAsync();

        var next = watched.NextStreamAsync();
        watched.Camera.DropConnections();

        await next.WithinAsync(Aim.AfterCut, "Frames after a cut", watched.Scene);
        await watched.AssertSessionKeptAsync();
    }

    [Fact]
    public async Task Watch_CutInMidPart_BrokenFrameIsLeftOutAndFramesComeAgain()
    {
        await using var watched = await WatchedCamera.StartAsync();

        var next = watched.NextStreamAsync();
        watched.Camera.InjectFault(FaultKind.CutStream, count: 1);

        await next.WithinAsync(Aim.AfterCut, "Frames after a cut in mid-part", watched.Scene);
        await watched.AssertSessionKeptAsync();
    }
}
