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
        // Into the first picture of the stream, which is larger than this.
        await using var watched = await WatchedCamera.StartAsync();
        using var fault = watched.Camera.InjectFault(new CameraFault(FaultKind.CutBody) { PathPrefix = WatchedCamera.StreamPath, Count = 1, Bytes = 5000 });

        var cut = watched.Camera.WaitUntilAsync(_ => fault.Used == 1, TestContext.Current.CancellationToken);
        watched.Camera.DropConnections();
        await cut.WithinAsync(Aim.AfterCut, "The stream that is cut", watched.Scene);

        await watched.NextStreamAsync().WithinAsync(Aim.AfterCut, "Frames after a cut in mid-part", watched.Scene);
        await watched.AssertSessionKeptAsync();
    }
}
