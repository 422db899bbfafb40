using System.Xml.Linq;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.Device;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Tests.Device;

public sealed class ServicesTests
{
    public static TheoryData<string> EveryModel => Models.All;

    [Theory, MemberData(nameof(EveryModel))]
    public async Task GetServices_WithCapabilities_AreWhatEachServiceSays(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client();

        var answer = await client.AskAsync<GetServicesResponse>(new GetServicesRequest { IncludeCapability = true });

        Assert.Contains(answer.Services, service => service.Namespace == OnvifNames.Device);
        foreach (var service in answer.Services)
        {
            var own = await client.SendAsync($"<GetServiceCapabilities xmlns=\"{service.Namespace}\"/>");
            var expected = own.Content!.Elements().Single();
            Assert.True(XNode.DeepEquals(Plain(expected), Plain(XElement.Parse(service.Capabilities!.Any!.OuterXml))), $"{service.Namespace}: {service.Capabilities.Any.OuterXml} is not {expected}");
        }
    }

    [Fact]
    public async Task GetServices_Plain_HasAddressesOnTheHostThatWasAsked()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        var answer = await client.AskAsync<GetServicesResponse>(new GetServicesRequest());

        Assert.All(answer.Services, service => Assert.StartsWith(new Uri(host.Address, "onvif/cam1/").AbsoluteUri, service.XAddr, StringComparison.Ordinal));
        Assert.All(answer.Services, service => Assert.Null(service.Capabilities));
        Assert.Equal(answer.Services.Count, answer.Services.Select(service => service.XAddr).Distinct().Count());
    }

    [Theory, MemberData(nameof(EveryModel))]
    public async Task GetCapabilities_All_HasTheAddressesOfGetServices(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client();
        var services = (await client.AskAsync<GetServicesResponse>(new GetServicesRequest())).Services.ToDictionary(service => service.Namespace!, service => service.XAddr);

        var all = (await client.AskAsync<GetCapabilitiesResponse>(new GetCapabilitiesRequest { Categories = ["All"] })).Capabilities!;

        Assert.Equal(services.GetValueOrDefault(OnvifNames.Device), all.Device?.XAddr);
        Assert.Equal(services.GetValueOrDefault(OnvifNames.Media), all.Media?.XAddr);
        Assert.Equal(services.GetValueOrDefault(OnvifNames.Events), all.Events?.XAddr);
        Assert.Equal(services.GetValueOrDefault(OnvifNames.Imaging), all.Imaging?.XAddr);
        Assert.Equal(services.GetValueOrDefault(OnvifNames.Ptz), all.PTZ?.XAddr);
        Assert.Equal(services.GetValueOrDefault(OnvifNames.Analytics), all.Analytics?.XAddr);
        Assert.Equal(services.GetValueOrDefault(OnvifNames.DeviceIO), all.Extension?.DeviceIO?.XAddr);
        Assert.Equal(host.Camera.State.Outputs.Length, all.Device!.IO!.RelayOutputs);
        Assert.Equal(host.Camera.State.Inputs.Length, all.Device.IO.InputConnectors);
    }

    [Fact]
    public async Task GetCapabilities_WithoutCategory_HasAll()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        var none = await client.SendAsync("<GetCapabilities xmlns=\"http://www.onvif.org/ver10/device/wsdl\"/>");
        var all = await client.SendAsync("<GetCapabilities xmlns=\"http://www.onvif.org/ver10/device/wsdl\"><Category>All</Category></GetCapabilities>");

        Assert.Equal(all.Text, none.Text);
    }

    [Fact]
    public async Task GetCapabilities_OfOneCategory_HasIt()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        var answer = (await client.AskAsync<GetCapabilitiesResponse>(new GetCapabilitiesRequest { Categories = ["Events"] })).Capabilities!;

        Assert.True(answer.Events!.WSPullPointSupport);
        Assert.Null(answer.Device);
        Assert.Null(answer.Extension);
    }

    [Theory]
    [InlineData("Nonsense")]
    [InlineData("PTZ")]
    [Covers("tds:GetCapabilities", Outcome.Fault)]
    public async Task GetCapabilities_OfNoServiceOfTheDevice_IsRefused(string category)
    {
        await using var host = await OnvifHost.StartAsync("AV2100");
        using var client = host.Client();

        var fault = await client.RefusedAsync(new GetCapabilitiesRequest { Categories = [category] }, "ActionNotSupported", "NoSuchService");

        Assert.Equal("Receiver", fault.Code);
    }

    [Fact]
    public async Task EveryServiceOfTheTable_IsListedOrNotServed()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var device = host.Services.GetRequiredService<OnvifDevices>().Find("cam1")!;

        var answer = await client.AskAsync<GetServicesResponse>(new GetServicesRequest());

        var expected = host.Services.GetRequiredService<OperationTable>().Services.Where(service => service.IsServedBy(device)).Select(service => service.Namespace);
        Assert.Equal(expected, answer.Services.Select(service => service.Namespace));
    }

    // Declarations of prefixes are no content.
    private static XElement Plain(XElement element) => new(
        element.Name,
        element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).OrderBy(attribute => attribute.Name.ToString(), StringComparer.Ordinal),
        element.HasElements ? element.Elements().Select(Plain) : element.Value);
}
