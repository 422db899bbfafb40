using System.Net;
using Arecont.Bridge.Contract.Data;
using Arecont.Bridge.Contract.Listeners;
using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Device;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Tests.Devices;

public sealed class DevicePortTests
{
    private readonly FakeData _data = new();
    private readonly FakeListeners _listeners = new();

    [Fact]
    public async Task Ports_AreGivenInOrder_AndKeptOverRestarts()
    {
        var options = new OnvifOptions { BasePort = 8101 };
        await using (await StartAsync(options, "a", "b", "c"))
        {
            Assert.Equal([8101, 8102, 8103], Asked());
        }

        // "b" has gone, "new" came before the others: nobody else's port changes, and that of "b" waits for it.
        await using (await StartAsync(options, "new", "c", "a"))
        {
            Assert.Equal([8104, 8103, 8101], Asked());
        }

        await using (await StartAsync(options, "b"))
        {
            Assert.Equal([8102], Asked());
        }
    }

    [Fact]
    public async Task Ports_WithAnotherBase_AreGivenAnew()
    {
        await using (await StartAsync(new OnvifOptions { BasePort = 8101 }, "a", "b"))
        {
            Asked();
        }

        await using (await StartAsync(new OnvifOptions { BasePort = 9001 }, "b", "a"))
        {
            Assert.Equal([9001, 9002], Asked());
        }
    }

    [Fact]
    public async Task Port_OfTheConfiguration_GoesBeforeAGivenOne()
    {
        var options = new OnvifOptions { BasePort = 8101 };
        await using (await StartAsync(options, "a", "b"))
        {
            Asked();
        }

        await using (await StartAsync(options with { Cameras = [new CameraOptions("b") { Port = 8101, Address = IPAddress.Parse("192.0.2.5"), Key = "cameras[1].onvif" }] }, "a", "b"))
        {
            Assert.Equal(["onvif.basePort", "cameras[1].onvif.port"], _listeners.Requests.Select(request => request.Key));
            Assert.Equal(IPAddress.Parse("192.0.2.5"), _listeners.Requests.Last().EndPoint.Address);
            Assert.Equal([8103, 8101], Asked());
        }
    }

    [Fact]
    public async Task Ports_WithoutBase_AreTheConfiguredOnesAlone()
    {
        await using var host = await StartAsync(new OnvifOptions { Cameras = [new CameraOptions("b") { Port = 9009 }] }, "a", "b");

        Assert.Equal([9009], Asked());
    }

    [Fact]
    public async Task OwnPort_Asked_AnswersWithAddressesOnIt()
    {
        await using var host = await StartAsync(new OnvifOptions { BasePort = 8101 }, "a");
        using var client = new SoapClient(new Uri($"http://{_listeners.Open[8101]}/onvif/device_service"), "viewer");

        var answer = await client.AskAsync<GetServicesResponse>(new GetServicesRequest());

        Assert.Equal($"http://{_listeners.Open[8101]}/onvif/device_service", answer.Services[0].XAddr);
    }

    [Fact]
    public async Task OwnPort_OfTheRecorder_KnowsCamerasThatCameLater()
    {
        await using var host = await StartAsync(new OnvifOptions { BasePort = 8101, Recorder = "nvr" }, "a");
        host.Directory.Add(await FakeCamera.OfAsync("AV5255", "b"));
        using var client = new SoapClient(new Uri($"http://{_listeners.Open[8102]}/onvif/device_service"), "viewer");

        var answer = await client.AskAsync<Arecont.Onvif.Contracts.DeviceIO.GetVideoSourcesResponse>(new Arecont.Onvif.Contracts.DeviceIO.GetVideoSourcesRequest());

        Assert.Equal(["a-1", "b-1"], answer.Tokens);
    }

    [Fact]
    public async Task Camera_ThatComesAndGoes_HasItsPortMeanwhile()
    {
        var announcer = new FakeAnnouncer();
        await using var host = await StartAsync(new OnvifOptions { BasePort = 8101 }, announcer, "a");
        await announcer.NextAsync("changed a");

        host.Directory.Add(await FakeCamera.OfAsync("AV5255", "b"));
        await announcer.NextAsync("changed b");
        var port = host.Services.GetRequiredService<DevicePorts>().Find("b");
        host.Directory.Remove("b");
        await announcer.NextAsync("leaving b");

        // The port closes after the farewell; a camera that comes back finds it free.
        host.Directory.Add(await FakeCamera.OfAsync("AV5255", "b"));
        await announcer.NextAsync("changed b");
        Assert.NotNull(port);
        Assert.Equal([8101, 8102, 8102], Asked());
    }

    [Fact]
    public async Task Port_InUse_FailsTheStartNamingPortAndKey()
    {
        _listeners.InUse = 8102;

        var error = await Assert.ThrowsAsync<ListenerException>(() => StartAsync(new OnvifOptions { BasePort = 8101 }, "a", "b"));

        Assert.Contains("8102", error.Message, StringComparison.Ordinal);
        Assert.Contains("onvif.basePort", error.Message, StringComparison.Ordinal);
        Assert.Contains("device b", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ports_ThatRunOut_FailTheStart()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(new OnvifOptions { BasePort = 65535 }, "a", "b"));

        Assert.Contains("onvif.basePort", error.Message, StringComparison.Ordinal);
    }

    private Task<OnvifHost> StartAsync(OnvifOptions options, params string[] cameras) => StartAsync(options, null, cameras);

    private async Task<OnvifHost> StartAsync(OnvifOptions options, FakeAnnouncer? announcer, params string[] cameras)
    {
        var all = new List<FakeCamera>();
        foreach (var id in cameras)
        {
            all.Add(await FakeCamera.OfAsync("AV5255", id));
        }

        return await OnvifHost.StartAsync([.. all], options, services =>
        {
            services.AddSingleton<IDataFolder>(_data).AddSingleton<IListenerRegistry>(_listeners);
            if (announcer is not null)
            {
                services.AddSingleton<IDeviceAnnouncer>(announcer);
            }
        });
    }

    private int[] Asked()
    {
        var ports = _listeners.Requests.Select(request => request.EndPoint.Port).ToArray();
        _listeners.Requests.Clear();
        return ports;
    }
}
