using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Mqtt.Options;
using Arecont.Bridge.Mqtt.Tests.Fakes;
using Arecont.Bridge.Mqtt.Tests.Peers;

namespace Arecont.Bridge.Mqtt.Tests.Interop;

public sealed class SnapshotTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Snapshot_OnRequest_IsRetainedJpeg(bool version5)
    {
        await using var bridge = await Connected.StartAsync(version5);
        var jpeg = new byte[900_000];
        Random.Shared.NextBytes(jpeg);
        bridge.Camera.OnSnapshot = _ => Task.FromResult(new SnapshotResult(CommandResult.Done(), jpeg, States.Time, 10, 10));

        await bridge.Other.PublishAsync("arecont/cam/snapshot/set", "now");

        var picture = await bridge.Other.WaitAsync("arecont/cam/snapshot");
        Assert.Equal(jpeg, picture.Payload);
        Assert.True(picture.Retain);
        Assert.Equal(version5 ? "image/jpeg" : null, picture.Message.ContentType);
    }

    [Fact]
    public async Task Snapshot_TooLarge_IsAnErrorAndNotPublished()
    {
        await using var bridge = await Connected.StartAsync(options: options => options with { SnapshotMaximumBytes = 10_000 });
        bridge.Camera.OnSnapshot = _ => Task.FromResult(new SnapshotResult(CommandResult.Done(), new byte[10_001], States.Time, 10, 10));

        await bridge.Other.PublishAsync("arecont/cam/channel/2/snapshot/set", "now");

        var error = await bridge.Other.WaitAsync("arecont/cam/error");
        Assert.Contains("\"topic\":\"arecont/cam/channel/2/snapshot\",\"code\":\"failed\",\"message\":\"the picture has 10001 bytes", error.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bridge.Other.All, seen => seen.Topic == "arecont/cam/channel/2/snapshot");
    }

    [Fact]
    public async Task Snapshot_AskedForTwiceWhileUnderWay_IsTakenOnce()
    {
        await using var bridge = await Connected.StartAsync();
        var taken = new TaskCompletionSource<SnapshotResult>();
        bridge.Camera.OnSnapshot = _ => taken.Task;

        await bridge.Other.PublishAsync("arecont/cam/snapshot/set", "1");
        await Wait.UntilAsync(() => bridge.Camera.Snapshots.Count == 1);
        await bridge.Other.PublishAsync("arecont/cam/snapshot/set", "2");
        await bridge.Other.PublishAsync("arecont/cam/save/set", "PRESS");
        await Wait.UntilAsync(() => bridge.Camera.Commands.Count == 1);
        taken.SetResult(new SnapshotResult(new CommandResult(CommandCode.Offline, "cam is offline"), default, default, 0, 0));

        Assert.Contains("cam is offline", (await bridge.Other.WaitAsync("arecont/cam/error")).Text, StringComparison.Ordinal);
        Assert.Single(bridge.Camera.Snapshots);
    }

    [Fact]
    public async Task MotionStart_PublishesAPicture()
    {
        await using var bridge = await Connected.StartAsync(options: options => options with { Defaults = new CameraMqttOptions() });
        await Wait.UntilAsync(() => bridge.Host.Link.IsOnline);

        bridge.Directory.Raise(bridge.Camera, CameraEventType.MotionStart, channel: 1);

        Assert.True((await bridge.Other.WaitAsync("arecont/cam/motion/snapshot")).Retain);
    }

    [Fact]
    public async Task Interval_TakesPicturesByItself()
    {
        await using var bridge = await Connected.StartAsync(options: options => options with { Defaults = new CameraMqttOptions { SnapshotInterval = TimeSpan.FromSeconds(1) } });

        await bridge.Other.WaitAsync("arecont/cam/snapshot");
    }
}
