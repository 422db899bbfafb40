using Arecont.Simulator.Faults;

namespace Arecont.Interop.Tests.Faults;

public sealed class BusyTests
{
    [Fact]
    public async Task Watch_CameraAnswersBusy_FramesComeAgain()
    {
        const int Times = 3;
        await using var watched = await WatchedCamera.StartAsync();
        using var fault = watched.Camera.InjectFault(FaultKind.Busy, Times, WatchedCamera.StreamPath);

        var refused = watched.Camera.WaitUntilAsync(_ => fault.Used == Times, TestContext.Current.CancellationToken);
        watched.Camera.DropConnections();
        await refused.WithinAsync(Aim.AfterOutage * Times, "Being refused three times", watched.Scene);

        await watched.NextStreamAsync().WithinAsync(Aim.AfterOutage, "Frames after 503", watched.Scene);
        await watched.AssertSessionKeptAsync();
    }
}

public sealed class RefuseTests
{
    [Fact]
    public Task Watch_CameraRefusesForAMoment_FramesComeAgain() => RefuseAsync(TimeSpan.FromSeconds(1));

    [Fact]
    public Task Watch_CameraIsAwayForTenSeconds_FramesComeAgain() => RefuseAsync(TimeSpan.FromSeconds(10));

    private static async Task RefuseAsync(TimeSpan away)
    {
        await using var watched = await WatchedCamera.StartAsync();

        var next = watched.NextStreamAsync();
        watched.Camera.InjectFault(new CameraFault(FaultKind.Refuse) { Duration = away });
        var back = watched.Camera.WaitUntilAsync(camera => camera.Faults.Count == 0, TestContext.Current.CancellationToken);
        await back.WaitAsync(away + Limits.Signal, TestContext.Current.CancellationToken);

        await next.WithinAsync(Aim.AfterOutage, "Frames after an outage", watched.Scene);
        await watched.AssertSessionKeptAsync();
    }
}
