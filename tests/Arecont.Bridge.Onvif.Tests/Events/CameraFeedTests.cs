using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Events;
using Arecont.Bridge.Onvif.Events.Subscriptions;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Tests.Events;

/// <summary>From what happens to cameras to what subscribers pull.</summary>
public sealed class CameraFeedTests
{
    private const string LastReboot = "Initialized tns1:Monitoring/OperatingTime/LastReboot  Status=1970-01-01T00:00:00.000Z";

    [Fact]
    public async Task Camera_EverythingItTells_ReachesSubscribersWithItsTime()
    {
        await using var host = await CameraActs.StartAsync();
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);
        var time = CameraActs.Noon;
        await point.ExpectAsync(LastReboot);

        host.Camera.Input(true, time.AddSeconds(1));
        host.Camera.Relay(true, time.AddSeconds(2));
        host.Camera.Online(false, time.AddSeconds(3));
        host.Camera.Online(true, time.AddSeconds(4));
        host.Camera.Change(state => state with { Connection = state.Connection with { BootedAt = time.AddSeconds(5) } });
        host.Camera.Raise(CameraEventType.Rebooted, time.AddSeconds(5));

        var messages = await point.ExpectAsync(
            "Changed tns1:Device/Trigger/DigitalInput InputToken=cam1-input1 LogicalState=true",
            "Changed tns1:Device/Trigger/Relay RelayToken=cam1-relay1 LogicalState=active",
            "Changed tns1:VideoSource/SignalLoss Source=cam1-1 State=true",
            "Changed tns1:VideoSource/SignalLoss Source=cam1-1 State=false",
            "Changed tns1:Monitoring/OperatingTime/LastReboot  Status=2026-03-04T12:00:05.007Z");
        Assert.Equal(Enumerable.Range(1, 5).Select(second => time.AddSeconds(second).UtcDateTime), messages.Select(message => message.Message!.Message!.UtcTime));
    }

    [Fact]
    public async Task Camera_WithSeveralSensors_TellsMotionOfTheOneThatSeesIt()
    {
        await using var host = await CameraActs.StartAsync("AV8185");
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);
        await point.ExpectAsync(LastReboot);

        host.Camera.Motion(true, channel: 3);

        Assert.Equal(
            [
                "Changed tns1:VideoSource/MotionAlarm Source=cam1-3 State=true",
                "Changed tns1:RuleEngine/CellMotionDetector/Motion VideoSourceConfigurationToken=cam1-3-source,VideoAnalyticsConfigurationToken=cam1-3-analytics,Rule=MotionDetector IsMotion=true",
            ],
            (await point.PullAsync()).NotificationMessage.Select(PullPoint.Text));
    }

    [Fact]
    public async Task Camera_FoundOutLate_GetsItsPropertiesThen()
    {
        var camera = await CameraActs.ReadyAsync();
        var known = camera.State;
        camera.Change(state => state with { Identity = null, Channels = [], Inputs = [], Outputs = [], Connection = new ConnectionState(ConnectionStatus.Unknown, CameraActs.Noon) });
        await using var host = await OnvifHost.StartAsync([camera]);
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);
        Assert.Single(await point.ExpectAsync(LastReboot));

        camera.Change(_ => known);

        await point.ExpectAsync("Initialized tns1:VideoSource/SignalLoss Source=cam1-1 State=false", "Initialized tns1:VideoSource/MotionAlarm Source=cam1-1 State=false");
    }

    [Theory]
    [InlineData("brightness", 1, "- tns1:Media/ConfigurationChanged Token=cam1-1-source,Type=VideoSource")]
    [InlineData("daynight", null, "- tns1:Media/ConfigurationChanged Token=cam1-1-source,Type=VideoSource")]
    [InlineData("mdsensitivity", null, "- tns1:Media/ConfigurationChanged Token=cam1-1-analytics,Type=Analytics")]
    [InlineData("bitrate", null, "- tns1:Media/ConfigurationChanged Token=cam1-1-main-encoder,Type=VideoEncoder")]
    public async Task Setting_ReadsDifferently_TellsTheConfigurationItBelongsTo(string setting, int? channel, string message)
    {
        await using var host = await CameraActs.StartAsync();
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);
        await point.ExpectAsync(LastReboot);

        host.Camera.Raise(CameraEventType.SettingChanged, channel: channel, setting: setting);

        await point.ExpectAsync(message);
    }

    [Fact]
    public async Task Setting_OfNoConfiguration_TellsNothing()
    {
        await using var host = await CameraActs.StartAsync();
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);
        await point.ExpectAsync(LastReboot);

        host.Camera.Raise(CameraEventType.SettingChanged, setting: "hostname");
        host.Camera.Input(true);

        Assert.Equal(
            ["Changed tns1:Device/Trigger/DigitalInput InputToken=cam1-input1 LogicalState=true"],
            (await point.PullAsync()).NotificationMessage.Select(PullPoint.Text));
    }

    [Fact]
    public async Task Publisher_ConfigurationsAndProfiles_AreToldToTheirDevice()
    {
        await using var host = await OnvifHost.StartAsync([await CameraActs.ReadyAsync(), await CameraActs.ReadyAsync(id: "cam2")]);
        using var client = host.Client();
        using var other = host.Client(device: "cam2");
        var (point, elsewhere) = (await PullPoint.CreateAsync(client), await PullPoint.CreateAsync(other));
        await point.ExpectAsync(LastReboot);
        await elsewhere.ExpectAsync(LastReboot);
        var events = host.Services.GetRequiredService<IEventPublisher>();
        var device = host.Services.GetRequiredService<OnvifDevices>().Find("cam1")!;

        events.ProfileChanged(device, "mine");
        events.ConfigurationChanged(device, "cam1-1-metadata", ConfigurationTypes.Metadata);
        events.ConfigurationChanged(host.Camera, "cam1-ptz", ConfigurationTypes.Ptz);

        Assert.Equal(
            [
                "- tns1:Media/ProfileChanged Token=mine",
                "- tns1:Media/ConfigurationChanged Token=cam1-1-metadata,Type=Metadata",
                "- tns1:Media/ConfigurationChanged Token=cam1-ptz,Type=PTZ",
            ],
            await point.TakeAsync());
        Assert.Empty(await elsewhere.TakeAsync());
    }

    [Fact]
    public async Task Events_Lost_ValuesAreToldFromTheState()
    {
        await using var host = await CameraActs.StartAsync();
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);
        await point.ExpectAsync(LastReboot);

        host.Camera.Change(state => state with { Inputs = [new PortState(1, true, CameraActs.Noon)] });
        host.Directory.Tell(new NotificationsLost(7));

        await point.ExpectAsync("Changed tns1:Device/Trigger/DigitalInput InputToken=cam1-input1 LogicalState=true");
    }

    [Fact]
    public async Task Camera_ComesAgainWithoutAnInput_ItsPropertyIsDeleted()
    {
        await using var host = await CameraActs.StartAsync();
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);
        await point.ExpectAsync(LastReboot);
        var changed = await CameraActs.ReadyAsync();
        changed.Change(state => state with { Inputs = [] });

        host.Directory.Add(changed);

        await point.ExpectAsync("Deleted tns1:Device/Trigger/DigitalInput InputToken=cam1-input1 LogicalState=false");
        host.Directory.Add(await CameraActs.ReadyAsync());
        await point.ExpectAsync("Initialized tns1:Device/Trigger/DigitalInput InputToken=cam1-input1 LogicalState=false");
    }

    [Fact]
    public async Task Camera_Removed_ItsSubscribersAreToldAndItComesBackAfresh()
    {
        await using var host = await CameraActs.StartAsync();
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);
        await point.ExpectAsync(LastReboot);
        var subscription = Assert.Single(host.Services.GetRequiredService<EventHubs>().Of("cam1").Subscriptions);

        host.Directory.Remove("cam1");
        while (!subscription.Queue.IsCompleted)
        {
            await Task.Yield();
        }

        Assert.Contains(subscription.Queue.Take(100), message => message.Operation == Arecont.Onvif.Metadata.Events.PropertyOperation.Deleted);
        host.Directory.Add(await CameraActs.ReadyAsync());
        await (await PullPoint.CreateAsync(client)).ExpectAsync(LastReboot);
    }

    [Fact]
    public async Task Recorder_WithEveryCamera_GetsWhatEachTells()
    {
        FakeCamera[] cameras = [await CameraActs.ReadyAsync(), await CameraActs.ReadyAsync(id: "cam2")];
        await using var host = await OnvifHost.StartAsync(cameras, new OnvifOptions { Recorder = "all" });
        using var client = host.Client(device: "all");
        var point = await PullPoint.CreateAsync(client);
        await point.ExpectAsync("Initialized tns1:VideoSource/MotionAlarm Source=cam1-1 State=false");
        await point.ExpectAsync("Initialized tns1:Device/Trigger/Relay RelayToken=cam2-relay1 LogicalState=inactive");
        await point.TakeAsync();

        cameras[1].Motion(true);
        cameras[0].Motion(true);
        host.Services.GetRequiredService<IEventPublisher>().ConfigurationChanged(cameras[0], "cam1-ptz", ConfigurationTypes.Ptz);
        host.Directory.Remove("cam2");

        var messages = await point.ExpectAsync(
            "Changed tns1:VideoSource/MotionAlarm Source=cam2-1 State=true",
            "Changed tns1:VideoSource/MotionAlarm Source=cam1-1 State=true",
            "Deleted tns1:VideoSource/MotionAlarm Source=cam2-1 State=false");
        Assert.DoesNotContain(messages, message => message.Topic!.Text == "tns1:Monitoring/OperatingTime/LastReboot");
        Assert.Contains("- tns1:Media/ConfigurationChanged Token=cam1-ptz,Type=PTZ", messages.Select(PullPoint.Text).Concat(await point.TakeAsync()));
        var properties = await client.AskAsync<GetEventPropertiesResponse>(new GetEventPropertiesRequest(), "event_service");
        Assert.DoesNotContain(properties.TopicSet!.Topics, topic => topic.LocalName == "Monitoring");
    }

    [Fact]
    public async Task Feed_Fails_IsReadAnew()
    {
        await using var host = await CameraActs.StartAsync();
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);
        await point.ExpectAsync(LastReboot);

        host.Directory.Tell(null!);
        host.Directory.Tell(new CameraAdded(null!, null!));
        host.Camera.Change(state => state with { Inputs = [new PortState(1, true, CameraActs.Noon)] });

        await point.ExpectAsync("Changed tns1:Device/Trigger/DigitalInput InputToken=cam1-input1 LogicalState=true");
    }
}
