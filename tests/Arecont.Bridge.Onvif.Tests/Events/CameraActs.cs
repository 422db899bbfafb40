using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Camera.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Tests.Events;

/// <summary>What happens to cameras: the state changes, then comes the event.</summary>
internal static class CameraActs
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, 7, TimeSpan.Zero);

    /// <summary>A camera of a model that has read its ports: both are off.</summary>
    public static async Task<FakeCamera> ReadyAsync(string model = "AV5255", string id = "cam1")
    {
        var camera = await FakeCamera.OfAsync(model, id);
        var features = camera.State.Identity!.Features;
        camera.Change(state => state with
        {
            Inputs = features.HasFlag(CameraFeatures.Input) ? [new PortState(1, false, Noon)] : [],
            Outputs = features.HasFlag(CameraFeatures.Output) ? [new PortState(1, false, Noon)] : [],
        });
        return camera;
    }

    /// <summary>A host with one such camera.</summary>
    public static async Task<OnvifHost> StartAsync(string model = "AV5255", TimeProvider? time = null)
        => await OnvifHost.StartAsync([await ReadyAsync(model)], configure: services => services.AddSingleton(time ?? TimeProvider.System));

    public static void Motion(this FakeCamera camera, bool active, int channel = 1, DateTimeOffset? time = null)
    {
        camera.Change(state => state with
        {
            Channels = [.. state.Channels.Select(one => one.Number == channel ? one with { Motion = new MotionState(active, Noon.AddTicks(1), null) } : one)],
        });
        camera.Raise(active ? CameraEventType.MotionStart : CameraEventType.MotionEnd, time, channel: channel);
    }

    public static void Input(this FakeCamera camera, bool on, DateTimeOffset? time = null)
    {
        camera.Change(state => state with { Inputs = [new PortState(1, on, Noon)] });
        camera.Raise(on ? CameraEventType.InputOn : CameraEventType.InputOff, time, port: 1);
    }

    public static void Relay(this FakeCamera camera, bool on, DateTimeOffset? time = null)
    {
        camera.Change(state => state with { Outputs = [new PortState(1, on, Noon)] });
        camera.Raise(on ? CameraEventType.OutputOn : CameraEventType.OutputOff, time, port: 1);
    }

    public static void Online(this FakeCamera camera, bool online, DateTimeOffset? time = null)
    {
        camera.Change(state => state with { Connection = new ConnectionState(online ? ConnectionStatus.Online : ConnectionStatus.Offline, Noon, online ? null : "gone") });
        camera.Raise(online ? CameraEventType.Online : CameraEventType.Offline, time);
    }

    public static void Raise(
        this FakeCamera camera, CameraEventType type, DateTimeOffset? time = null, int? channel = null, int? port = null, string? setting = null)
        => camera.Directory!.Tell(new CameraEventRaised(new CameraEvent
        {
            Id = Guid.NewGuid(),
            CameraId = camera.Id,
            Type = type,
            Time = time ?? Noon,
            Channel = channel,
            Port = port,
            Setting = setting,
        }));
}
