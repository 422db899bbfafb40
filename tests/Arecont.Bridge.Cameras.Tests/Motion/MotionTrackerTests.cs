using System.Collections.Immutable;
using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Cameras.Tests.Support;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Events;
using Arecont.Camera.Motion;

namespace Arecont.Bridge.Cameras.Tests.Motion;

public class MotionTrackerTests
{
    private static readonly ImmutableSortedDictionary<string, ZoneConfiguration> Driveway = ImmutableSortedDictionary<string, ZoneConfiguration>.Empty
        .Add("driveway", new ZoneConfiguration(1, new ZoneRectangle(0, 3, 4, 7)));

    [Fact]
    public void Observe_Motion_ShowsItOnChannelAndCamera()
    {
        var camera = new TestCamera();
        var grid = TestCamera.Grid((7, 0));

        camera.Poll(grid);

        Assert.True(camera.State.Current.Motion.Active);
        Assert.Equal(camera.Time.GetUtcNow(), camera.State.Current.Motion.Since);
        Assert.Equal(grid, camera.State.Current.Motion.Grid);
        Assert.True(camera.State.Current.Channels[0].Motion.Active);
        Assert.Equal(1, camera.State.Current.LastMotion!.Channel);
        Assert.Null(camera.State.Current.LastMotion!.Zone);
    }

    [Fact]
    public async Task Observe_StartAndEnd_TellsTheStateBeforeTheEvent()
    {
        var camera = new TestCamera();
        camera.Poll(TestCamera.Grid((0, 0)));

        var told = await camera.TakeAllAsync();

        var state = Assert.IsType<CameraStateChanged>(told[0]);
        Assert.True(state.State.Motion.Active);
        var occurrence = Assert.IsType<CameraEventRaised>(told[1]).Event;
        Assert.Equal((CameraEventType.MotionStart, 1), (occurrence.Type, occurrence.Channel));
        Assert.Equal(camera.Time.GetUtcNow(), occurrence.Time);
        Assert.Equal(7, occurrence.Id.Version);
    }

    [Fact]
    public async Task Observe_MotionInsideAndOutsideAZone_TellsTheZoneOnlyForInside()
    {
        var camera = new TestCamera(TestCamera.Describe(new MotionConfiguration { Zones = Driveway }));
        camera.Poll(TestCamera.Grid((7, 0)));
        Assert.False(camera.State.Current.Zones["driveway"].Active);

        camera.Poll(TestCamera.Grid((7, 0), (2, 5)));
        Assert.True(camera.State.Current.Zones["driveway"].Active);
        Assert.Equal("driveway", camera.State.Current.LastMotion!.Zone);
        camera.Time.Advance(TimeSpan.FromSeconds(3));
        camera.Poll(TestCamera.Grid((7, 0)));

        Assert.False(camera.State.Current.Zones["driveway"].Active);
        Assert.True(camera.State.Current.Motion.Active);
        Assert.Equal(
            [CameraEventType.MotionStart, CameraEventType.ZoneMotionStart, CameraEventType.ZoneMotionEnd],
            (await camera.TakeEventsAsync()).Select(occurrence => occurrence.Type));
    }

    [Fact]
    public void Observe_OneChannelOfFour_LeavesTheOthersStill()
    {
        var camera = new TestCamera(channels: 4);

        camera.Poll(TestCamera.Grid((1, 1)), channel: 3);

        Assert.Equal([false, false, true, false], camera.State.Current.Channels.Select(channel => channel.Motion.Active));
        Assert.True(camera.State.Current.Motion.Active);
        Assert.Equal(3, camera.State.Current.LastMotion!.Channel);
    }

    [Fact]
    public void Observe_SecondStillness_ChangesNothingAndAllocatesNothing()
    {
        var camera = new TestCamera(TestCamera.Describe(new MotionConfiguration { Zones = Driveway }), channels: 4);
        var channels = camera.Tracker.Channels;
        for (var round = 0; round < 2000; round++)
        {
            camera.Tracker.Observe(channels[round % 4], null);
        }

        var version = camera.State.Current.Version;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 1000; round++)
        {
            camera.Tracker.Observe(channels[round % 4], null);
        }

        Assert.Equal(version, camera.State.Current.Version);

        // The test clock allocates; a poll of ours would cost at least an object each.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000 * 16);
    }

    [Fact]
    public async Task Clear_WhileMoving_TurnsEverythingOffAndTellsIt()
    {
        var camera = new TestCamera(TestCamera.Describe(new MotionConfiguration { Zones = Driveway }));
        camera.Poll(TestCamera.Grid((2, 5)));

        camera.Tracker.Clear();

        Assert.False(camera.State.Current.Motion.Active);
        Assert.Null(camera.State.Current.Motion.Grid);
        Assert.False(camera.State.Current.Zones["driveway"].Active);
        Assert.Equal(
            [CameraEventType.MotionStart, CameraEventType.ZoneMotionStart, CameraEventType.MotionEnd, CameraEventType.ZoneMotionEnd],
            (await camera.TakeEventsAsync()).Select(occurrence => occurrence.Type));
    }

    [Fact]
    public void Advance_AfterTheMaximum_EndsMotionThatTheCameraStillReports()
    {
        var camera = new TestCamera();
        camera.Poll(TestCamera.Grid((2, 5)));
        camera.Time.Advance(TimeSpan.FromMinutes(10));

        camera.Tracker.Advance();
        Assert.False(camera.State.Current.Motion.Active);
        camera.Poll(TestCamera.Grid((2, 5)));

        Assert.False(camera.State.Current.Motion.Active);
        Assert.Equal(TimeSpan.MaxValue, camera.Tracker.Deadline);
    }
}
