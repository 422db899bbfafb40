using System.Net;
using Arecont.Bridge.Onvif.Tests.Support;

namespace Arecont.Bridge.Onvif.Tests.Device;

public sealed class CredentialsTests
{
    [Theory]
    [InlineData("GetScopes")]
    [InlineData("GetDiscoveryMode")]
    [InlineData("GetDNS")]
    [InlineData("GetNTP")]
    [InlineData("GetNetworkProtocols")]
    [InlineData("GetNetworkDefaultGateway")]
    [InlineData("GetRelayOutputs")]
    [Covers("tds:GetScopes", Outcome.Fault), Covers("tds:GetDiscoveryMode", Outcome.Fault), Covers("tds:GetDNS", Outcome.Fault), Covers("tds:GetNTP", Outcome.Fault)]
    [Covers("tds:GetNetworkProtocols", Outcome.Fault), Covers("tds:GetNetworkDefaultGateway", Outcome.Fault), Covers("tds:GetRelayOutputs", Outcome.Fault)]
    public async Task Reading_WithoutCredentials_AsksForThem(string operation)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client(user: null);

        var answer = await client.SendAsync($"<{operation} xmlns=\"http://www.onvif.org/ver10/device/wsdl\"/>");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal(["NotAuthorized"], answer.Fault!.Subcodes);
    }

    [Theory]
    [InlineData("GetVideoSources")]
    [InlineData("GetDigitalInputs")]
    [Covers("tmd:GetVideoSources", Outcome.Fault), Covers("tmd:GetDigitalInputs", Outcome.Fault)]
    public async Task ReadingIO_WithoutCredentials_AsksForThem(string operation)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client(user: null);

        var answer = await client.SendAsync($"<{operation} xmlns=\"http://www.onvif.org/ver10/deviceIO/wsdl\"/>");

        Assert.Equal(["NotAuthorized"], answer.Fault!.Subcodes);
    }

    [Theory]
    [InlineData("viewer", "SetRelayOutputState")]
    [InlineData("operator", "SystemReboot")]
    [InlineData("operator", "GetUsers")]
    [InlineData("operator", "SetScopes")]
    [Covers("tds:GetUsers", Outcome.Fault), Covers("tds:SystemReboot", Outcome.Fault)]
    public async Task Operation_OfAHigherRole_IsRefused(string user, string operation)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client(user);

        var answer = await client.SendAsync($"<{operation} xmlns=\"http://www.onvif.org/ver10/device/wsdl\"/>");

        Assert.Equal(["NotAuthorized"], answer.Fault!.Subcodes);
        Assert.Empty(host.Camera.Commands);
    }
}
