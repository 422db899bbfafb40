using System.Net;
using Arecont.Bridge.Contract.Plugins;
using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Discovery;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Tests.Configuration;

public sealed class OnvifConfigurationTests
{
    [Fact]
    public void Read_EmptySection_IsTheDefaults()
    {
        var options = OnvifOptionsReader.Read(Nodes.Section("{}", "onvif"), [new CameraSection("door", Nodes.Missing("cameras[0].onvif"))]);

        Assert.Equal((null, IPAddress.Loopback, null), (options.BasePort, options.Listen, options.Recorder));
        Assert.Equal((400, TimeSpan.FromMinutes(5)), (options.SenderFaultStatus, options.ClockTolerance));
        Assert.Equal((true, 3702), (options.Discovery.Enabled, options.Discovery.Port));
        Assert.Empty(options.Discovery.Addresses);
        Assert.Empty(options.NotifyAllow);
        Assert.Equal(new CameraOptions("door") { Key = "cameras[0].onvif" }, options.Of("door"));
        Assert.True(options.Of("later").Enabled);
    }

    [Fact]
    public void Read_EverySetting_IsTaken()
    {
        var options = OnvifOptionsReader.Read(
            Nodes.Section("""
                {
                  "basePort": 8101, "listen": "0.0.0.0", "recorder": "nvr", "senderFaultStatus": 500, "clockToleranceSeconds": 60,
                  "discovery": { "enabled": false, "port": 13702, "addresses": ["192.0.2.1"] },
                  "notify": { "allow": ["192.0.2.0/24", "198.51.100.7", "2001:db8::/32"] }
                }
                """, "onvif"),
            [
                new CameraSection("door", Nodes.Section("""{ "port": 80, "address": "192.0.2.51" }""", "cameras[0].onvif")),
                new CameraSection("yard", Nodes.Section("""{ "enabled": false }""", "cameras[1].onvif")),
            ]);

        Assert.Equal((8101, IPAddress.Any, "nvr"), (options.BasePort, options.Listen, options.Recorder));
        Assert.Equal((500, TimeSpan.FromMinutes(1)), (options.SenderFaultStatus, options.ClockTolerance));
        Assert.Equal((false, 13702), (options.Discovery.Enabled, options.Discovery.Port));
        Assert.Equal([IPAddress.Parse("192.0.2.1")], options.Discovery.Addresses);
        Assert.Equal([IPNetwork.Parse("192.0.2.0/24"), IPNetwork.Parse("198.51.100.7/32"), IPNetwork.Parse("2001:db8::/32")], options.NotifyAllow);
        Assert.Equal(new CameraOptions("door") { Port = 80, Address = IPAddress.Parse("192.0.2.51"), Key = "cameras[0].onvif" }, options.Of("door"));
        Assert.False(options.Of("yard").Enabled);
    }

    [Theory]
    [InlineData("""{ "listen": "0.0.0.0:8101" }""", "onvif.listen: '0.0.0.0:8101' must be an IP address of this machine without a port")]
    [InlineData("""{ "listen": "8101" }""", "onvif.listen: '8101' must be")]
    [InlineData("""{ "recorder": "door" }""", "onvif.recorder: 'door' is the id of a camera")]
    [InlineData("""{ "discovery": { "addresses": ["eth0"] } }""", "onvif.discovery.addresses[0]: 'eth0' must be an IPv4 address of this machine")]
    [InlineData("""{ "notify": { "allow": ["192.0.2.0/24", "192.0.2.0/33"] } }""", "onvif.notify.allow[1]: '192.0.2.0/33' must be a network such as 192.168.1.0/24")]
    public void Validate_Wrong_NamesKeyValueAndWhatIsAllowed(string json, string expected)
    {
        var cameras = new[] { new CameraSection("door", Nodes.Missing("cameras[0].onvif")) };

        Assert.StartsWith($"bridge.yaml:7:3: {expected}", Assert.Single(new OnvifPlugin().Validate(Nodes.Section(json, "onvif"), cameras)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_TwoCamerasOnOnePort_NamesBoth()
    {
        var cameras = Cameras("""{ "port": 8101 }""", """{ "port": 8101, "address": "192.0.2.5" }""", """{ "port": 8101 }""", """{ "port": 8101, "enabled": false }""");

        var error = Assert.Single(new OnvifPlugin().Validate(Nodes.Section("{}", "onvif"), cameras));

        Assert.Contains("camera camera2: cameras[2].onvif.port: 8101 is the port of camera camera0 already", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_AddressWithoutPort_IsTold()
    {
        var cameras = Cameras("""{ "address": "192.0.2.5" }""");

        Assert.Contains("needs a port", Assert.Single(new OnvifPlugin().Validate(Nodes.Section("{}", "onvif"), cameras)).Message, StringComparison.Ordinal);
        Assert.Empty(new OnvifPlugin().Validate(Nodes.Section("""{ "basePort": 8101 }""", "onvif"), cameras));
    }

    [Fact]
    public void Validate_CameraSectionAlone_IsTold()
        => Assert.Contains("only has a meaning with an onvif section", Assert.Single(new OnvifPlugin().Validate(Nodes.Missing("onvif"), Cameras("{}"))).Message, StringComparison.Ordinal);

    [Fact]
    public void ConfigureServices_WithoutSection_AddsNothing()
    {
        var services = new ServiceCollection();

        new OnvifPlugin().ConfigureServices(services, Nodes.Missing("onvif"), []);

        Assert.Empty(services);
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{ "discovery": { "enabled": false } }""", false)]
    public void ConfigureServices_Discovery_IsAsConfigured(string json, bool expected)
    {
        var services = new ServiceCollection();

        new OnvifPlugin().ConfigureServices(services, Nodes.Section(json, "onvif"), []);

        Assert.Equal(expected, services.Any(service => service.ServiceType == typeof(DiscoveryService)));
        Assert.Equal(expected ? typeof(DiscoveryAnnouncer) : typeof(SilentAnnouncer), services.Last(service => service.ServiceType == typeof(IDeviceAnnouncer)).ImplementationType);
    }

    private static CameraSection[] Cameras(params string[] sections)
        => [.. sections.Select((json, index) => new CameraSection($"camera{index}", Nodes.Section(json, $"cameras[{index}].onvif")))];
}
