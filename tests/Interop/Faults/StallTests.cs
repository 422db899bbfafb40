using Arecont.Simulator.Faults;

namespace Arecont.Interop.Tests.Faults;

public sealed class StallTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(2000)]
    public async Task Watch_CameraStalls_IsNoticedAndFramesComeAgain(int bytesOfThePart)
    {
        await using var watched = await WatchedCamera.StartAsync();

        var next = watched.NextStreamAsync();
        watched.Camera.InjectFault(new CameraFault(FaultKind.StallStream) { Count = 1, Bytes = bytesOfThePart });

        await next.WithinAsync(Aim.StallNoticed, "Frames after a stall", watched.Scene);
        await watched.AssertSessionKeptAsync();
    }
}
