using Arecont.Bridge.Cameras.Tests.Support;
using Arecont.Bridge.Contract.Commands;
using Arecont.Camera.Media;
using Arecont.Simulator;
using Arecont.Simulator.Faults;

namespace Arecont.Bridge.Cameras.Tests.Live;

public class SnapshotLiveTests
{
    [Fact]
    public async Task Take_Online_GivesAJpegWithItsSize()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();

        var snapshot = await Take(rig, new SnapshotRequest { Resolution = Resolution.Half });

        Assert.True(snapshot.Result.Succeeded, snapshot.Result.Message);
        Assert.Equal([0xFF, 0xD8], snapshot.Jpeg[..2].ToArray());
        Assert.True(snapshot is { Width: > 0, Height: > 0 });
    }

    [Fact]
    public async Task Take_EqualRequestsAtOnce_ShareOne()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();
        var before = Pictures(camera);
        camera.InjectFault(new CameraFault(FaultKind.Delay) { PathPrefix = "/image", Duration = TimeSpan.FromSeconds(1) });

        var snapshots = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Take(rig, new SnapshotRequest())));

        Assert.All(snapshots, snapshot => Assert.True(snapshot.Result.Succeeded, snapshot.Result.Message));
        Assert.Equal(before + 1, Pictures(camera));
    }

    [Fact]
    public async Task Take_WithMaximumAge_SharesAYoungOneAndZeroTakesANewOne()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();
        var before = Pictures(camera);

        var first = await Take(rig, new SnapshotRequest());
        var shared = await Take(rig, new SnapshotRequest { MaximumAge = TimeSpan.FromMinutes(1) });
        var fresh = await Take(rig, new SnapshotRequest());

        Assert.Same(first, shared);
        Assert.NotSame(first, fresh);
        Assert.Equal(before + 2, Pictures(camera));
    }

    [Fact]
    public async Task Take_SlowPicture_DoesNotHoldUpMotion()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();
        camera.InjectFault(new CameraFault(FaultKind.Delay) { PathPrefix = "/image", Duration = TimeSpan.FromSeconds(3) });
        var before = camera.CountRequests("/get", "mdresult");

        var snapshot = await Take(rig, new SnapshotRequest());

        // Sixty polls fall due in that time.
        var polls = camera.CountRequests("/get", "mdresult") - before;
        Assert.True(snapshot.Result.Succeeded, snapshot.Result.Message);
        Assert.True(polls >= 6, $"only {polls} polls");
    }

    [Fact]
    public async Task Take_BadRequestOrOffline_SaysWhy()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();

        Assert.Equal(CommandCode.Unknown, (await Take(rig, new SnapshotRequest { Channel = 2 })).Result.Code);
        Assert.Equal(CommandCode.InvalidValue, (await Take(rig, new SnapshotRequest { Quality = 22 })).Result.Code);
        await camera.DisposeAsync();
        await rig.OfflineAsync();
        Assert.Equal(CommandCode.Offline, (await Take(rig, new SnapshotRequest())).Result.Code);
    }

    private static long Pictures(SimulatedCamera camera) => camera.Statistics.ByPath.GetValueOrDefault("/image");

    private static Task<SnapshotResult> Take(LiveRig rig, SnapshotRequest request)
        => rig.Camera().TakeSnapshotAsync(request, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
}
