using Arecont.Bridge.Contract.Data;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Ptz;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Tests.Ptz;

public sealed class PtzConfigurationTests
{
    private const string Zooming = "AV10255";
    private const string Token = "cam1-ptz";

    [Fact, Covers("tptz:GetServiceCapabilities", Outcome.Success)]
    public async Task GetServiceCapabilities_OfAZoomLens_KnowsMovesAndNoPositions()
    {
        await using var host = await OnvifHost.StartAsync(Zooming);
        using var client = host.Client(user: null);

        var capabilities = (await client.AskAsync<GetServiceCapabilitiesResponse>(new GetServiceCapabilitiesRequest())).Capabilities!;

        Assert.True(capabilities.MoveStatus);
        Assert.True(capabilities.GetCompatibleConfigurations);
        Assert.False(capabilities.StatusPosition);
        Assert.False(capabilities.EFlip);
    }

    [Fact]
    [Covers("tptz:GetServiceCapabilities", Outcome.Fault), Covers("tptz:GetNodes", Outcome.Fault), Covers("tptz:GetConfigurations", Outcome.Fault)]
    public async Task Anything_OfAFixedLens_IsNotSupported()
    {
        await using var host = await OnvifHost.StartAsync("AV5255");
        using var client = host.Client();
        object[] requests =
        [
            new GetServiceCapabilitiesRequest(), new GetNodesRequest(), new GetConfigurationsRequest(), new RelativeMoveRequest { ProfileToken = "cam1-1-main" },
        ];

        foreach (var request in requests)
        {
            await client.RefusedAsync(request, "ActionNotSupported");
        }
    }

    [Fact, Covers("tptz:GetNodes", Outcome.Success), Covers("tptz:GetNode", Outcome.Success)]
    public async Task GetNodes_OfAZoomLens_HasZoomSpacesAndAuxiliaryCommands()
    {
        await using var host = await OnvifHost.StartAsync(Zooming);
        using var client = host.Client();

        var node = Assert.Single((await client.AskAsync<GetNodesResponse>(new GetNodesRequest())).Nodes);

        Assert.Equal("cam1-ptz-node", node.Token);
        Assert.Equal((0, false), (node.MaximumNumberOfPresets, node.HomeSupported));
        Assert.EndsWith("ZoomSpaces/TranslationGenericSpace", Assert.Single(node.SupportedPTZSpaces!.RelativeZoomTranslationSpaces).URI, StringComparison.Ordinal);
        Assert.EndsWith("ZoomSpaces/VelocityGenericSpace", Assert.Single(node.SupportedPTZSpaces.ContinuousZoomVelocitySpaces).URI, StringComparison.Ordinal);
        Assert.Equal(["tt:IRLamp|On", "tt:IRLamp|Off", "tt:IRLamp|Auto", "PIris|On", "PIris|Off"], node.AuxiliaryCommands);
        var one = (await client.AskAsync<GetNodeResponse>(new GetNodeRequest { NodeToken = node.Token })).PTZNode!;
        Assert.Equal(node.AuxiliaryCommands, one.AuxiliaryCommands);
    }

    [Fact, Covers("tptz:GetNode", Outcome.Fault)]
    public async Task GetNode_Unknown_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync(Zooming);
        using var client = host.Client();

        await client.RefusedAsync(new GetNodeRequest { NodeToken = "nothing" }, "InvalidArgVal", "NoEntity");
    }

    [Fact]
    [Covers("tptz:GetConfigurations", Outcome.Success), Covers("tptz:GetConfiguration", Outcome.Success)]
    [Covers("tptz:GetConfigurationOptions", Outcome.Success), Covers("tptz:GetCompatibleConfigurations", Outcome.Success)]
    public async Task GetConfigurations_OfAZoomLens_FitItsNodeAndOptions()
    {
        await using var host = await OnvifHost.StartAsync(Zooming);
        using var client = host.Client();

        var configuration = Assert.Single((await client.AskAsync<GetConfigurationsResponse>(new GetConfigurationsRequest())).Configurations);
        var one = (await client.AskAsync<GetConfigurationResponse>(new GetConfigurationRequest { PTZConfigurationToken = configuration.Token })).PTZConfiguration!;
        var options = (await client.AskAsync<GetConfigurationOptionsResponse>(new GetConfigurationOptionsRequest { ConfigurationToken = configuration.Token })).PTZConfigurationOptions!;
        var compatible = (await client.AskAsync<GetCompatibleConfigurationsResponse>(new GetCompatibleConfigurationsRequest { ProfileToken = "cam1-1-main" })).Configurations;

        Assert.Equal((Token, "cam1-ptz-node", "PT10S"), (configuration.Token, configuration.NodeToken, configuration.DefaultPTZTimeout));
        Assert.Null(configuration.DefaultContinuousPanTiltVelocitySpace);
        Assert.Equal(options.Spaces!.RelativeZoomTranslationSpaces[0].URI, configuration.DefaultRelativeZoomTranslationSpace);
        Assert.Equal(options.Spaces.ContinuousZoomVelocitySpaces[0].URI, configuration.DefaultContinuousZoomVelocitySpace);
        Assert.Equal(("PT0.1S", "PT1M"), (options.PTZTimeout!.Min, options.PTZTimeout.Max));
        Assert.Equal(configuration.UseCount, one.UseCount);
        Assert.True(configuration.UseCount > 0);
        Assert.Equal([Token], compatible.Select(fitting => fitting.Token));
    }

    [Fact]
    [Covers("tptz:GetConfiguration", Outcome.Fault), Covers("tptz:GetConfigurationOptions", Outcome.Fault)]
    [Covers("tptz:SetConfiguration", Outcome.Fault), Covers("tptz:GetCompatibleConfigurations", Outcome.Fault)]
    public async Task Configuration_Unknown_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync(Zooming);
        using var client = host.Client();

        await client.RefusedAsync(new GetConfigurationRequest { PTZConfigurationToken = "nothing" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetConfigurationOptionsRequest { ConfigurationToken = "nothing" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new SetConfigurationRequest { PTZConfiguration = new PTZConfiguration { Token = "nothing" } }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetCompatibleConfigurationsRequest { ProfileToken = "nothing" }, "InvalidArgVal", "NoProfile");
    }

    [Fact, Covers("tptz:SetConfiguration", Outcome.Success)]
    public async Task SetConfiguration_Timeout_IsKeptOverARestart()
    {
        var data = new FakeData();
        await using (var host = await OnvifHost.StartAsync(Zooming, configure: services => services.AddSingleton<IDataFolder>(data)))
        {
            using var client = host.Client();
            var configuration = await ConfigurationAsync(client);
            configuration.DefaultPTZTimeout = "PT25S";

            await client.AskAsync<SetConfigurationResponse>(new SetConfigurationRequest { PTZConfiguration = configuration, ForcePersistence = true });

            Assert.Equal("PT25S", (await ConfigurationAsync(client)).DefaultPTZTimeout);
        }

        await using var again = await OnvifHost.StartAsync(Zooming, configure: services => services.AddSingleton<IDataFolder>(data));
        using var later = again.Client();
        Assert.Equal("PT25S", (await ConfigurationAsync(later)).DefaultPTZTimeout);
    }

    public static TheoryData<string, Action<PTZConfiguration>> Changes => new()
    {
        { "name", configuration => configuration.Name = "Zoom" },
        { "node", configuration => configuration.NodeToken = "other" },
        { "space", configuration => configuration.DefaultContinuousZoomVelocitySpace = "urn:other" },
        { "pan and tilt", configuration => configuration.DefaultContinuousPanTiltVelocitySpace = "http://www.onvif.org/ver10/tptz/PanTiltSpaces/VelocityGenericSpace" },
        { "limits", configuration => configuration.ZoomLimits = new ZoomLimits { Range = new Space1DDescription { URI = "urn:x", XRange = new FloatRange() } } },
        { "too long", configuration => configuration.DefaultPTZTimeout = "PT61S" },
        { "backwards", configuration => configuration.DefaultPTZTimeout = "-PT5S" },
        { "no duration", configuration => configuration.DefaultPTZTimeout = "soon" },
    };

    [Theory, MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public async Task SetConfiguration_WhatCannotBe_IsRefused(string what, Action<PTZConfiguration> change)
    {
        await using var host = await OnvifHost.StartAsync(Zooming);
        using var client = host.Client();
        var configuration = await ConfigurationAsync(client);
        change(configuration);

        var fault = await client.RefusedAsync(new SetConfigurationRequest { PTZConfiguration = configuration }, "InvalidArgVal", "ConfigModify");

        Assert.False(string.IsNullOrEmpty(fault.Reason), what);
        Assert.Equal("PT10S", (await ConfigurationAsync(client)).DefaultPTZTimeout);
    }

    private static async Task<PTZConfiguration> ConfigurationAsync(SoapClient client)
        => (await client.AskAsync<GetConfigurationResponse>(new GetConfigurationRequest { PTZConfigurationToken = Token }, "ptz_service")).PTZConfiguration!;
}
