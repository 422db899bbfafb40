using System.Net;
using Arecont.Bridge.Contract;
using Arecont.Bridge.Contract.Listeners;
using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Discovery;
using Arecont.Bridge.Onvif.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Tests.Devices;

public sealed class AnnouncedDevicesTests
{
    private static readonly IPAddress Local = IPAddress.Parse("192.0.2.7");

    [Fact]
    public async Task Discoverable_IsEveryDeviceThatAnsweredOnceAndDoesNotHide()
    {
        await using var host = await StartAsync(new IPEndPoint(IPAddress.Any, 8080));
        var memory = host.Services.GetRequiredService<DeviceMemory>();
        memory.Update("hidden", record => record with { NonDiscoverable = true });

        var devices = host.Services.GetRequiredService<IAnnouncedDevices>().Discoverable;

        Assert.Equal(["http://192.0.2.7:8080/onvif/cam1/device_service", "http://192.0.2.7:8080/onvif/nvr/device_service"], devices.Select(device => device.Address(Local)?.AbsoluteUri));
        Assert.All(devices, device => Assert.Contains("onvif://www.onvif.org/Profile/Streaming", device.Scopes));
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("192.0.2.7", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("::", true)]
    public async Task Address_IsThereWhereTheProgramListens(string listens, bool expected)
    {
        await using var host = await StartAsync(new IPEndPoint(IPAddress.Parse(listens), 8080));

        var device = host.Services.GetRequiredService<IAnnouncedDevices>().Discoverable[0];

        Assert.Equal(expected, device.Address(Local) is not null);
    }

    [Fact]
    public async Task Address_WithAPortOfItsOwn_IsThat()
    {
        await using var host = await StartAsync(new IPEndPoint(IPAddress.Any, 8080), new OnvifOptions { BasePort = 8101, Recorder = "nvr" });
        var port = ((FakeListeners)host.Services.GetRequiredService<IListenerRegistry>()).Open[8101];

        var device = host.Services.GetRequiredService<IAnnouncedDevices>().Discoverable[0];

        Assert.Equal($"http://{port}/onvif/device_service", device.Address(IPAddress.Loopback)?.AbsoluteUri);
    }

    private static async Task<OnvifHost> StartAsync(IPEndPoint web, OnvifOptions? options = null)
    {
        FakeCamera[] cameras = [await FakeCamera.OfAsync("AV5255"), await FakeCamera.OfAsync("AV5255", "hidden"), await Unknown.CameraAsync("unknown")];
        return await OnvifHost.StartAsync(cameras, options ?? new OnvifOptions { Recorder = "nvr" }, services => services
            .AddSingleton(new BridgeInfo("1.2.3", DateTimeOffset.UnixEpoch) { Http = web })
            .AddSingleton<IAnnouncedDevices, AnnouncedDevices>());
    }
}
