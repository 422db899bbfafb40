using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Device;

namespace Arecont.Bridge.Onvif.Tests.Device;

/// <summary>What anyone may ask takes no arguments that could be wrong: its refusal is that of a header that nobody understands.</summary>
public sealed class PreAuthenticationTests
{
    [Theory]
    [InlineData("GetServices")]
    [InlineData("GetServiceCapabilities")]
    [InlineData("GetCapabilities")]
    [InlineData("GetWsdlUrl")]
    [InlineData("GetHostname")]
    [InlineData("GetEndpointReference")]
    [InlineData("GetSystemDateAndTime")]
    [Covers("tds:GetServices", Outcome.Success), Covers("tds:GetServiceCapabilities", Outcome.Success), Covers("tds:GetCapabilities", Outcome.Success)]
    [Covers("tds:GetWsdlUrl", Outcome.Success), Covers("tds:GetHostname", Outcome.Success), Covers("tds:GetEndpointReference", Outcome.Success)]
    [Covers("tds:GetSystemDateAndTime", Outcome.Success)]
    public async Task Operation_WithoutCredentials_IsAnswered(string operation)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client(user: null);

        var answer = await client.SendAsync($"<{operation} xmlns=\"http://www.onvif.org/ver10/device/wsdl\"/>");

        Assert.Equal($"{operation}Response", answer.Content!.Name.LocalName);
    }

    [Theory]
    [InlineData("GetServices")]
    [InlineData("GetServiceCapabilities")]
    [InlineData("GetWsdlUrl")]
    [InlineData("GetHostname")]
    [InlineData("GetEndpointReference")]
    [InlineData("GetSystemDateAndTime")]
    [Covers("tds:GetServices", Outcome.Fault), Covers("tds:GetServiceCapabilities", Outcome.Fault), Covers("tds:GetWsdlUrl", Outcome.Fault)]
    [Covers("tds:GetHostname", Outcome.Fault), Covers("tds:GetEndpointReference", Outcome.Fault), Covers("tds:GetSystemDateAndTime", Outcome.Fault)]
    public async Task Operation_WithAHeaderThatMustBeUnderstood_IsRefused(string operation)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client(user: null);

        var answer = await client.PostAsync($"""
            <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Header><x:Need xmlns:x="urn:example" s:mustUnderstand="true"/></s:Header><s:Body><{operation} xmlns="http://www.onvif.org/ver10/device/wsdl"/></s:Body></s:Envelope>
            """);

        Assert.Equal("MustUnderstand", answer.Fault!.Code);
    }

    [Fact]
    public async Task GetWsdlUrl_IsAnAddress()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client(user: null);

        var answer = await client.AskAsync<GetWsdlUrlResponse>(new GetWsdlUrlRequest());

        Assert.True(Uri.TryCreate(answer.WsdlUrl, UriKind.Absolute, out _));
    }
}
