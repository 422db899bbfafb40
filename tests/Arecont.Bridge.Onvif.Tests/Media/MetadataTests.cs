using System.Xml.Linq;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Media;

namespace Arecont.Bridge.Onvif.Tests.Media;

/// <summary>Metadata streams.</summary>
public sealed class MetadataTests
{
    private const string Token = "cam1-1-metadata";

    public static TheoryData<string> EveryModel => Models.All;

    [Theory, MemberData(nameof(EveryModel))]
    [Covers("trt:GetMetadataConfigurations", Outcome.Success), Covers("trt:GetMetadataConfiguration", Outcome.Success)]
    [Covers("trt:GetMetadataConfigurationOptions", Outcome.Success), Covers("trt:GetCompatibleMetadataConfigurations", Outcome.Success)]
    [Covers("trt:SetMetadataConfiguration", Outcome.Success)]
    public async Task Metadata_OfEveryModel_CarriesEventsAndCanBeSetToWhatItIs(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client();

        var all = (await client.AskAsync<GetMetadataConfigurationsResponse>(new GetMetadataConfigurationsRequest())).Configurations;

        Assert.Equal(host.Camera.State.Identity!.Channels, all.Count);
        foreach (var listed in all)
        {
            var configuration = await GetAsync(client, listed.Token!);
            Assert.NotNull(configuration.Events);
            Assert.NotNull(configuration.Analytics);
            var options = (await client.AskAsync<GetMetadataConfigurationOptionsResponse>(new GetMetadataConfigurationOptionsRequest { ConfigurationToken = listed.Token })).Options!;
            Assert.False(options.PTZStatusFilterOptions!.ZoomPositionSupported);
            await client.AskAsync<SetMetadataConfigurationResponse>(new SetMetadataConfigurationRequest { Configuration = configuration });
        }

        var compatible = await client.AskAsync<GetCompatibleMetadataConfigurationsResponse>(new GetCompatibleMetadataConfigurationsRequest { ProfileToken = "cam1-1-main" });
        Assert.Equal(Token, Assert.Single(compatible.Configurations).Token);
    }

    [Fact, Covers("trt:SetMetadataConfiguration", Outcome.Fault)]
    public async Task Set_WhatTheStreamCannotDo_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        Action<MetadataConfiguration>[] wrongs =
        [
            configuration => configuration.Events = null,
            configuration => configuration.Analytics = false,
            configuration => configuration.PTZStatus = new PTZFilter { Position = true },
            configuration => configuration.CompressionType = "GZIP",
            configuration => configuration.Multicast!.Address!.IPv4Address = "239.1.2.3",
            configuration => configuration.Multicast!.AutoStart = true,
        ];

        foreach (var wrong in wrongs)
        {
            var configuration = await GetAsync(client, Token);
            wrong(configuration);
            await client.RefusedAsync(new SetMetadataConfigurationRequest { Configuration = configuration }, "InvalidArgVal", "ConfigModify");
        }

        await client.RefusedAsync(new SetMetadataConfigurationRequest { Configuration = new MetadataConfiguration { Token = "nothing" } }, "InvalidArgVal", "NoConfig");
    }

    [Fact]
    public async Task Set_WithAnEventFilter_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var body = XElement.Parse(SoapClient.Body(new SetMetadataConfigurationRequest { Configuration = await GetAsync(client, Token) }));
        XNamespace schema = OnvifNames.Schema;
        body.Descendants(schema + "Events").Single().Add(new XElement(schema + "Filter"));

        var answer = await client.SendAsync(body.ToString());

        Assert.Equal(["InvalidArgVal", "ConfigModify"], answer.Fault!.Subcodes);
        Assert.Contains("filter", answer.Fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    [Covers("trt:GetMetadataConfigurations", Outcome.Fault), Covers("trt:GetMetadataConfiguration", Outcome.Fault)]
    [Covers("trt:GetMetadataConfigurationOptions", Outcome.Fault), Covers("trt:GetCompatibleMetadataConfigurations", Outcome.Fault)]
    public async Task Metadata_UnknownTokensOrNoCredentials_AreRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        using var nobody = host.Client(user: null);

        await nobody.RefusedAsync(new GetMetadataConfigurationsRequest(), "NotAuthorized");
        await client.RefusedAsync(new GetMetadataConfigurationRequest { ConfigurationToken = "nothing" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetMetadataConfigurationOptionsRequest { ConfigurationToken = "nothing" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetMetadataConfigurationOptionsRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
        await client.RefusedAsync(new GetCompatibleMetadataConfigurationsRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
    }

    private static async Task<MetadataConfiguration> GetAsync(SoapClient client, string token)
        => (await client.AskAsync<GetMetadataConfigurationResponse>(new GetMetadataConfigurationRequest { ConfigurationToken = token })).Configuration!;
}
