using Arecont.Simulator.Faults;

namespace Arecont.Interop.Tests.Faults;

public sealed class StallTests
{
    [Fact]
    public async Task Watch_CameraStalls_IsNoticedAndFramesComeAgain()
    {
        await using var watched = await WatchedCamera.StartAsync();
        using var fault = watched.Camera.InjectFault(new CameraFault(FaultKind.Stall) { PathPrefix = WatchedCamera.StreamPath, Count = 1, Bytes = 200_000 });

        var stalled = watched.Camera.WaitUntilAsync(_ => fault.Used == 1, TestContext.Current.CancellationToken);
        watched.Camera.DropConnections();
        await stalled.WithinAsync(Aim.AfterCut, "The stream that stalls", watched.Scene);

        await watched.NextStreamAsync().WithinAsync(Aim.StallNoticed, "Frames after a stall", watched.Scene);
        await watched.AssertSessionKeptAsync();
    }
}
