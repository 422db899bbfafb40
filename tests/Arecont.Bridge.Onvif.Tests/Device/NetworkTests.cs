using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Device;

namespace Arecont.Bridge.Onvif.Tests.Device;

public sealed class NetworkTests
{
    [Fact, Covers("tds:SetHostname", Outcome.Success)]
    public async Task SetHostname_NamesTheCamera()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var before = await client.AskAsync<GetHostnameResponse>(new GetHostnameRequest());

        await client.AskAsync<SetHostnameResponse>(new SetHostnameRequest { Name = "gate-2.example" });
        var after = await client.AskAsync<GetHostnameResponse>(new GetHostnameRequest());

        Assert.Equal("AV5255-ABCDEF", before.HostnameInformation!.Name);
        Assert.Equal([("name", "gate-2.example", null)], host.Camera.Sets);
        Assert.Equal("gate-2.example", after.HostnameInformation!.Name);
    }

    [Fact]
    public async Task GetHostname_NameThatIsNoHostName_IsTheCamerasId()
    {
        await using var host = await OnvifHost.StartAsync([await FakeCamera.OfAsync("AV5255", "front_door")]);
        host.Camera.Change(state => state with { Settings = state.Settings.SetItem("name", "Front door") });
        using var client = host.Client(device: "front_door");

        var answer = await client.AskAsync<GetHostnameResponse>(new GetHostnameRequest());

        Assert.Equal("front-door", answer.HostnameInformation!.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-gate")]
    [InlineData("front door")]
    [InlineData("gate_2")]
    [InlineData("192.168.1.2")]
    [Covers("tds:SetHostname", Outcome.Fault)]
    public async Task SetHostname_ThatIsNone_IsRefused(string name)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(new SetHostnameRequest { Name = name }, "InvalidArgVal", "InvalidHostname");

        Assert.Empty(host.Camera.Commands);
    }

    [Fact, Covers("tds:GetDNS", Outcome.Success), Covers("tds:SetDNS", Outcome.Success)]
    public async Task SetDns_AsItIs_IsTaken()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var present = (await client.AskAsync<GetDnsResponse>(new GetDnsRequest())).DnsInformation!;

        await client.AskAsync<SetDnsResponse>(new SetDnsRequest { FromDHCP = present.FromDHCP, Servers = present.Servers });
    }

    [Theory]
    [InlineData(IPType.IPv4, "10.1.1", "InvalidArgVal", "InvalidIPv4Address")]
    [InlineData(IPType.IPv4, "10.1.1.256", "InvalidArgVal", "InvalidIPv4Address")]
    [InlineData(IPType.IPv6, "FF02:1", "InvalidArgVal", "InvalidIPv6Address")]
    [InlineData(IPType.IPv4, "192.0.2.53", "OperationProhibited", null)]
    [InlineData(IPType.IPv6, "2001:db8::53", "OperationProhibited", null)]
    [Covers("tds:SetDNS", Outcome.Fault)]
    public async Task SetDns_OtherwiseThanItIs_IsRefused(IPType type, string address, string code, string? subcode)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var server = new IPAddress { Type = type, IPv4Address = type == IPType.IPv4 ? address : null, IPv6Address = type == IPType.IPv6 ? address : null };

        await client.RefusedAsync(new SetDnsRequest { Servers = [server] }, subcode is null ? [code] : [code, subcode]);
    }

    [Fact, Covers("tds:GetNTP", Outcome.Success), Covers("tds:SetNTP", Outcome.Success)]
    public async Task SetNtp_AnAddress_IsTheCameras()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var before = await client.AskAsync<GetNtpResponse>(new GetNtpRequest());

        await client.AskAsync<SetNtpResponse>(new SetNtpRequest { Servers = [new NetworkHost { Type = NetworkHostType.IPv4, IPv4Address = "192.0.2.9" }] });
        var after = await client.AskAsync<GetNtpResponse>(new GetNtpRequest());

        Assert.Empty(before.NtpInformation!.Servers);
        Assert.Equal([("ntpserver_ip", "192.0.2.9", null)], host.Camera.Sets);
        Assert.Equal("192.0.2.9", Assert.Single(after.NtpInformation!.Servers).IPv4Address);
    }

    [Theory]
    [InlineData(NetworkHostType.IPv4, "10.1.1", "InvalidArgVal", "InvalidIPv4Address")]
    [InlineData(NetworkHostType.IPv6, "FF02:1", "InvalidArgVal", "InvalidIPv6Address")]
    [InlineData(NetworkHostType.DNS, "no name", "InvalidArgVal", "InvalidDnsName")]
    [InlineData(NetworkHostType.DNS, "pool.ntp.org", "OperationProhibited", null)]
    [Covers("tds:SetNTP", Outcome.Fault)]
    public async Task SetNtp_ThatTheCameraCannot_IsRefused(NetworkHostType type, string text, string code, string? subcode)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var server = new NetworkHost
        {
            Type = type,
            IPv4Address = type == NetworkHostType.IPv4 ? text : null,
            IPv6Address = type == NetworkHostType.IPv6 ? text : null,
            DnsName = type == NetworkHostType.DNS ? text : null,
        };

        await client.RefusedAsync(new SetNtpRequest { Servers = [server] }, subcode is null ? [code] : [code, subcode]);
        await client.RefusedAsync(new SetNtpRequest { FromDHCP = true }, "OperationProhibited");

        Assert.Empty(host.Camera.Commands);
    }

    [Fact, Covers("tds:GetNetworkDefaultGateway", Outcome.Success), Covers("tds:SetNetworkDefaultGateway", Outcome.Success)]
    public async Task SetNetworkDefaultGateway_AnAddress_IsTheCameras()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.AskAsync<SetNetworkDefaultGatewayResponse>(new SetNetworkDefaultGatewayRequest { IPv4Addresses = ["192.0.2.1"] });
        var after = await client.AskAsync<GetNetworkDefaultGatewayResponse>(new GetNetworkDefaultGatewayRequest());

        Assert.Equal([("gateway", "192.0.2.1", null)], host.Camera.Sets);
        Assert.Equal(["192.0.2.1"], after.NetworkGateway!.IPv4Addresses);
    }

    [Fact, Covers("tds:SetNetworkDefaultGateway", Outcome.Fault)]
    public async Task SetNetworkDefaultGateway_WrongOrNotAllowed_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(new SetNetworkDefaultGatewayRequest { IPv4Addresses = ["192.0.2"] }, "InvalidArgVal", "InvalidGatewayAddress");
        await client.RefusedAsync(new SetNetworkDefaultGatewayRequest { IPv6Addresses = ["FF02:1"] }, "InvalidArgVal", "InvalidGatewayAddress");
        await client.RefusedAsync(new SetNetworkDefaultGatewayRequest { IPv6Addresses = ["2001:db8::1"] }, "OperationProhibited");
        Assert.Empty(host.Camera.Commands);
        host.Camera.Answer = new CommandResult(CommandCode.NotAllowed, "cam1: gateway could make the camera unreachable");
        await client.RefusedAsync(new SetNetworkDefaultGatewayRequest { IPv4Addresses = ["192.0.2.1"] }, "OperationProhibited");
    }

    [Fact, Covers("tds:GetNetworkProtocols", Outcome.Success), Covers("tds:SetNetworkProtocols", Outcome.Success)]
    public async Task SetNetworkProtocols_AsTheyAre_IsTaken()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        var present = (await client.AskAsync<GetNetworkProtocolsResponse>(new GetNetworkProtocolsRequest())).NetworkProtocols;
        await client.AskAsync<SetNetworkProtocolsResponse>(new SetNetworkProtocolsRequest { NetworkProtocols = present });

        Assert.Equal([host.Address.Port], Assert.Single(present, protocol => protocol.Name == NetworkProtocolType.HTTP).Ports);
        Assert.Equal([8554], Assert.Single(present, protocol => protocol.Name == NetworkProtocolType.RTSP).Ports);
    }

    [Fact, Covers("tds:SetNetworkProtocols", Outcome.Fault)]
    public async Task SetNetworkProtocols_OtherwiseThanTheyAre_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(Request(NetworkProtocolType.HTTPS, true, 443), "InvalidArgVal", "ServiceNotSupported");
        await client.RefusedAsync(Request(NetworkProtocolType.HTTP, true, 81), "OperationProhibited");
        await client.RefusedAsync(Request(NetworkProtocolType.RTSP, false, 8554), "OperationProhibited");

        static SetNetworkProtocolsRequest Request(NetworkProtocolType name, bool enabled, int port)
            => new() { NetworkProtocols = [new NetworkProtocol { Name = name, Enabled = enabled, Ports = [port] }] };
    }

    [Fact]
    public async Task NetworkSettings_OfTheRecorder_AreNotTheCameras()
    {
        await using var host = await OnvifHost.StartAsync(options: new OnvifOptions { Recorder = "nvr" });
        using var client = host.Client(device: "nvr");

        Assert.Equal("nvr", (await client.AskAsync<GetHostnameResponse>(new GetHostnameRequest())).HostnameInformation!.Name);
        await client.RefusedAsync(new SetHostnameRequest { Name = "gate" }, "OperationProhibited");
        await client.RefusedAsync(new SetNtpRequest { Servers = [new NetworkHost { IPv4Address = "192.0.2.9" }] }, "ActionNotSupported");
        await client.RefusedAsync(new SetNetworkDefaultGatewayRequest { IPv4Addresses = ["192.0.2.1"] }, "ActionNotSupported");

        Assert.Empty(host.Camera.Commands);
    }
}
