using System.Net;
using Arecont.Bridge.Contract.Plugins;
using Arecont.Bridge.Rtsp.Options;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Rtsp.Tests.Options;

public sealed class RtspOptionsTests
{
    [Fact]
    public void Read_EmptySection_IsTheDefaults()
    {
        var options = RtspOptionsReader.Read(Nodes.Section("{}", "rtsp"), []);

        Assert.Equal(new IPEndPoint(IPAddress.Loopback, 8554), options.Listen);
        Assert.Equal((null, null, null, false), (options.Tls, options.Multicast, options.UdpPorts, options.Basic));
        Assert.Equal((2000, 2000, TimeSpan.FromSeconds(60)), (options.ViewersPerCamera, options.ViewersPerAddress, options.SessionTimeout));
    }

    [Fact]
    public void Read_EverySetting_IsTaken()
    {
        var options = RtspOptionsReader.Read(
            Nodes.Section("""
                {
                  "listen": "[::]:554", "tls": { "certificate": "c.pem", "key": "k.pem" }, "basic": true, "udpPorts": "30000-30999",
                  "multicast": { "groups": "239.9.0.0/16", "port": 6000, "ttl": 7, "interface": "192.0.2.1" },
                  "viewersPerCamera": 5, "viewersPerAddress": 6, "sessionTimeoutSeconds": 30
                }
                """, "rtsp"),
            [new CameraSection("door", Nodes.Section("""{ "source": "camera-rtsp" }""", "rtsp")), new CameraSection("yard", Nodes.Missing("rtsp"))]);

        Assert.Equal(new IPEndPoint(IPAddress.IPv6Any, 554), options.Listen);
        Assert.Equal(new TlsOptions(new IPEndPoint(IPAddress.Loopback, 8322), "c.pem", "k.pem", null), options.Tls);
        Assert.Equal(new MulticastOptions(IPNetwork.Parse("239.9.0.0/16"), 6000, 7, IPAddress.Parse("192.0.2.1")), options.Multicast);
        Assert.Equal((new PortRange(30000, 30999), true), (options.UdpPorts, options.Basic));
        Assert.Equal((5, 6, TimeSpan.FromSeconds(30)), (options.ViewersPerCamera, options.ViewersPerAddress, options.SessionTimeout));
        Assert.Equal(["door"], options.PassThrough);
    }

    [Theory]
    [InlineData("""{ "listen": "8554" }""", "rtsp.listen: '8554' must be an IP address and a port, for example 127.0.0.1:8554, 0.0.0.0:8554 or [::]:8554")]
    [InlineData("""{ "listen": "::1:8554" }""", "rtsp.listen: '::1:8554' must be")]
    [InlineData("""{ "listen": "1:8554" }""", "rtsp.listen: '1:8554' must be")]
    [InlineData("""{ "listen": "127.0.0.1:99999" }""", "rtsp.listen: '127.0.0.1:99999' must be")]
    [InlineData("""{ "udpPorts": "5000" }""", "rtsp.udpPorts: '5000' must be two ports, for example 30000-30999")]
    [InlineData("""{ "udpPorts": "6000-5000" }""", "rtsp.udpPorts: '6000-5000' must be")]
    [InlineData("""{ "multicast": { "groups": "192.0.2.0/24" } }""", "rtsp.multicast.groups: '192.0.2.0/24' must be IPv4 multicast addresses, for example 239.255.42.0/24")]
    [InlineData("""{ "multicast": { "port": 5005 } }""", "rtsp.multicast.port: 5005 must be an even number")]
    [InlineData("""{ "multicast": { "interface": "eth0" } }""", "rtsp.multicast.interface: 'eth0' must be an IPv4 address of this machine")]
    [InlineData("""{ "tls": { "certificate": "/nowhere/c.pem" } }""", "rtsp.tls.certificate: /nowhere/c.pem: ")]
    public void Validate_Wrong_NamesKeyValueAndWhatIsAllowed(string json, string expected)
        => Assert.StartsWith($"bridge.yaml:7:3: {expected}", Assert.Single(new RtspPlugin().Validate(Nodes.Section(json, "rtsp"), [])).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Validate_CameraSectionAlone_IsTold()
    {
        var cameras = new[] { new CameraSection("door", Nodes.Section("{}", "cameras[0].rtsp")) };

        Assert.Equal(
            "bridge.yaml:7:3: camera door: cameras[0].rtsp: only has a meaning with an rtsp section at the top",
            Assert.Single(new RtspPlugin().Validate(Nodes.Missing("rtsp"), cameras)).ToString());
        Assert.Empty(new RtspPlugin().Validate(Nodes.Section("{}", "rtsp"), cameras));
    }

    [Fact]
    public void ConfigureServices_NoSection_AddsNothing()
    {
        var services = new ServiceCollection();

        new RtspPlugin().ConfigureServices(services, Nodes.Missing("rtsp"), []);
        Assert.Empty(services);
        new RtspPlugin().ConfigureServices(services, Nodes.Section("{}", "rtsp"), []);
        Assert.NotEmpty(services);
    }
}
