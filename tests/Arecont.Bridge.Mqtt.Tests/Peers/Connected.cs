using Arecont.Bridge.Mqtt.Options;
using Arecont.Bridge.Mqtt.Tests.Fakes;

namespace Arecont.Bridge.Mqtt.Tests.Peers;

/// <summary>A mosquitto, the plugin online there with the camera <c>cam</c>, and another client that sees everything.</summary>
internal sealed class Connected : IAsyncDisposable
{
    public required Mosquitto Broker { get; init; }

    public required DataFolder Data { get; init; }

    public required FakeCamera Camera { get; init; }

    public required FakeDirectory Directory { get; init; }

    public required PluginHost Host { get; init; }

    public required Subscriber Other { get; init; }

    public static async Task<Connected> StartAsync(bool version5 = true, Func<MqttOptions, MqttOptions>? options = null)
    {
        var broker = await Mosquitto.StartAsync();
        var data = new DataFolder();
        var camera = new FakeCamera("cam");
        camera.Become(state => States.Online(state));
        var directory = new FakeDirectory(camera);
        var other = await Subscriber.ConnectAsync(broker.Port);
        var settings = PluginHost.Outside(broker.Port, version5);
        var host = await PluginHost.StartAsync(options?.Invoke(settings) ?? settings, directory, data);
        await other.WaitAsync("arecont/bridge/status", "online");
        return new Connected { Broker = broker, Data = data, Camera = camera, Directory = directory, Host = host, Other = other };
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Other.DisposeAsync();
        await Broker.DisposeAsync();
        Data.Dispose();
    }
}
