using Arecont.Bridge.Cameras;
using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Simulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Arecont.Bridge.Onvif.Tests.Support;

/// <summary>A simulated camera behind the bridge's live cameras, for services that write: what they set is what the camera reads back.</summary>
internal sealed class LiveHost : IAsyncDisposable
{
    private readonly SimulatedCamera _simulated;
    private readonly IHost _host;

    private LiveHost(SimulatedCamera simulated, IHost host)
    {
        _simulated = simulated;
        _host = host;
    }

    /// <summary>The camera, <c>cam1</c>.</summary>
    public ICamera Camera => Directory.Cameras[0];

    /// <summary>A call to its device.</summary>
    public OnvifCall Call => new() { Device = new OnvifDevice("cam1", ["cam1"], Directory), Base = new Uri("http://127.0.0.1/onvif/") };

    private ICameraDirectory Directory => _host.Services.GetRequiredService<ICameraDirectory>();

    /// <summary>A camera of a model, once everything is known of it.</summary>
    public static async Task<LiveHost> StartAsync(string model)
    {
        var simulated = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = model });
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLiveCameras([new CameraConfiguration { Id = "cam1", Name = "Front door", Host = "127.0.0.1", Port = simulated.EndPoint.Port }]);
        var live = new LiveHost(simulated, builder.Build());
        await live._host.StartAsync();
        using var limit = new CancellationTokenSource(Limits.Signal, TimeProvider.System);
        await foreach (var notification in live.Directory.SubscribeAsync(limit.Token))
        {
            if (notification is CameraStateChanged { State: { Identity: not null, Connection.Status: ConnectionStatus.Online } })
            {
                break;
            }
        }

        var read = await live.Camera.ExecuteAsync(new RefreshSettings(), limit.Token);
        Assert.True(read.Succeeded, read.Message);
        return live;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
        await _simulated.DisposeAsync();
    }
}
