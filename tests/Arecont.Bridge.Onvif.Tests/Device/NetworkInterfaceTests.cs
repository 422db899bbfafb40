using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Device;

namespace Arecont.Bridge.Onvif.Tests.Device;

public sealed class NetworkInterfaceTests
{
    public static TheoryData<string> EveryModel => Models.All;

    [Theory, MemberData(nameof(EveryModel)), Covers("tds:GetNetworkInterfaces", Outcome.Success)]
    public async Task GetNetworkInterfaces_HasTheCamerasMacAndTheAddressOfTheServices(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client();

        var network = Assert.Single((await client.AskAsync<GetNetworkInterfacesResponse>(new GetNetworkInterfacesRequest())).NetworkInterfaces);

        Assert.True(network.Enabled);
        Assert.Equal("00:1a:07:ab:cd:ef", network.Info!.HwAddress);
        Assert.Equal(host.Address.Host, Assert.Single(network.IPv4!.Config!.Manual).Address);
        Assert.Null(network.IPv6);
    }

    [Fact]
    public async Task GetNetworkInterfaces_OfCameraAndRecorder_HaveMacsOfTheirOwn()
    {
        await using var host = await OnvifHost.StartAsync(options: new OnvifOptions { Recorder = "nvr" });
        using var client = host.Client(device: "nvr");

        var network = Assert.Single((await client.AskAsync<GetNetworkInterfacesResponse>(new GetNetworkInterfacesRequest())).NetworkInterfaces);

        Assert.Matches("^02(:[0-9a-f]{2}){5}$", network.Info!.HwAddress);
    }

    [Fact, Covers("tds:GetNetworkInterfaces", Outcome.Fault)]
    public async Task GetNetworkInterfaces_CameraNeverAnswered_SaysSo()
    {
        await using var host = await OnvifHost.StartAsync([await Unknown.CameraAsync()]);
        using var client = host.Client();

        var fault = await client.RefusedAsync(new GetNetworkInterfacesRequest(), "Action");

        Assert.Contains("has not answered", fault.Reason, StringComparison.Ordinal);
    }

    [Fact, Covers("tds:SetNetworkInterfaces", Outcome.Success)]
    public async Task SetNetworkInterfaces_Mtu_IsTheCameras()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var present = (await client.AskAsync<GetNetworkInterfacesResponse>(new GetNetworkInterfacesRequest())).NetworkInterfaces[0];

        var answer = await client.AskAsync<SetNetworkInterfacesResponse>(Request(new NetworkInterfaceSetConfiguration
        {
            Enabled = true,
            Mtu = 1400,
            IPv4 = new IPv4NetworkInterfaceSetConfiguration { Enabled = true, DHCP = false, Manual = present.IPv4!.Config!.Manual },
        }));
        var after = (await client.AskAsync<GetNetworkInterfacesResponse>(new GetNetworkInterfacesRequest())).NetworkInterfaces[0];

        Assert.False(answer.RebootNeeded);
        Assert.Equal([("mtu", "1400", null)], host.Camera.Sets);
        Assert.Equal(1400, after.Info!.Mtu);
    }

    [Fact, Covers("tds:SetNetworkInterfaces", Outcome.Fault)]
    public async Task SetNetworkInterfaces_WrongOrNotTheCameras_IsRefusedWhole()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(Request(new NetworkInterfaceSetConfiguration(), "eth1"), "InvalidArgVal", "InvalidNetworkInterface");
        await client.RefusedAsync(Request(V4("10.1.1", 24)), "InvalidArgVal", "InvalidIPv4Address");
        await client.RefusedAsync(Request(V4("10.1.1.1", 33)), "InvalidArgVal", "InvalidIPv4Address");
        await client.RefusedAsync(Request(V6("FF02:1", 64)), "InvalidArgVal", "InvalidIPv6Address");
        await client.RefusedAsync(Request(new NetworkInterfaceSetConfiguration { Mtu = 9000 }), "InvalidArgVal", "InvalidMtuValue");
        await client.RefusedAsync(Request(V4("192.0.2.77", 24)), "OperationProhibited");
        await client.RefusedAsync(Request(V6("2001:db8::7", 64)), "OperationProhibited");
        await client.RefusedAsync(Request(new NetworkInterfaceSetConfiguration { Mtu = 1400, Enabled = false }), "OperationProhibited");
        await client.RefusedAsync(Request(new NetworkInterfaceSetConfiguration { IPv4 = new IPv4NetworkInterfaceSetConfiguration { DHCP = true } }), "OperationProhibited");
        Assert.Empty(host.Camera.Commands);

        host.Camera.Answer = new CommandResult(CommandCode.NotAllowed, "cam1: mtu could make the camera unreachable");
        await client.RefusedAsync(Request(new NetworkInterfaceSetConfiguration { Mtu = 1400 }), "OperationProhibited");
    }

    private static SetNetworkInterfacesRequest Request(NetworkInterfaceSetConfiguration configuration, string token = "eth0")
        => new() { InterfaceToken = token, NetworkInterface = configuration };

    private static NetworkInterfaceSetConfiguration V4(string address, int prefix)
        => new() { IPv4 = new IPv4NetworkInterfaceSetConfiguration { Enabled = true, Manual = [new PrefixedIPv4Address { Address = address, PrefixLength = prefix }] } };

    private static NetworkInterfaceSetConfiguration V6(string address, int prefix)
        => new() { IPv6 = new IPv6NetworkInterfaceSetConfiguration { Enabled = true, Manual = [new PrefixedIPv6Address { Address = address, PrefixLength = prefix }] } };
}
