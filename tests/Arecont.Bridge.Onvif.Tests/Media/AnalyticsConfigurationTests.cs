using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Media;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using Source = Arecont.Bridge.Onvif.Devices.VideoSource;

namespace Arecont.Bridge.Onvif.Tests.Media;

/// <summary>Motion detection as profiles hold it. What is in it comes from elsewhere and is made up here.</summary>
public sealed class AnalyticsConfigurationTests
{
    private const string Token = "cam1-1-analytics";

    [Fact]
    [Covers("trt:GetVideoAnalyticsConfigurations", Outcome.Success), Covers("trt:GetVideoAnalyticsConfiguration", Outcome.Success)]
    [Covers("trt:GetCompatibleVideoAnalyticsConfigurations", Outcome.Success), Covers("trt:SetVideoAnalyticsConfiguration", Outcome.Success)]
    public async Task Analytics_AreOnePerSensorAndHandedOn()
    {
        var content = Substitute.For<IAnalyticsConfigurations>();
        content.Of(Arg.Any<Source>()).Returns(_ => new VideoAnalyticsConfiguration
        {
            AnalyticsEngineConfiguration = new AnalyticsEngineConfiguration(),
            RuleEngineConfiguration = new RuleEngineConfiguration(),
        });
        await using var host = await OnvifHost.StartAsync("AV8185", configure: services => services.AddSingleton(content));
        using var client = host.Client();

        var all = (await client.AskAsync<GetVideoAnalyticsConfigurationsResponse>(new GetVideoAnalyticsConfigurationsRequest())).Configurations;
        var single = (await client.AskAsync<GetVideoAnalyticsConfigurationResponse>(new GetVideoAnalyticsConfigurationRequest { ConfigurationToken = Token })).Configuration!;
        var compatible = Assert.Single((await client.AskAsync<GetCompatibleVideoAnalyticsConfigurationsResponse>(
            new GetCompatibleVideoAnalyticsConfigurationsRequest { ProfileToken = "cam1-4-main" })).Configurations);
        await client.AskAsync<SetVideoAnalyticsConfigurationResponse>(new SetVideoAnalyticsConfigurationRequest { Configuration = single });

        Assert.Equal(["cam1-1-analytics", "cam1-2-analytics", "cam1-3-analytics", "cam1-4-analytics"], all.Select(configuration => configuration.Token));
        Assert.Equal("cam1-4-analytics", compatible.Token);
        Assert.Equal(3, single.UseCount);
        await content.Received(1).ReplaceAsync(Arg.Is<Source>(source => source.Channel == 1), Arg.Is<VideoAnalyticsConfiguration>(given => given.Token == Token), Arg.Any<CancellationToken>());
    }

    [Fact]
    [Covers("trt:GetVideoAnalyticsConfigurations", Outcome.Fault), Covers("trt:GetVideoAnalyticsConfiguration", Outcome.Fault)]
    [Covers("trt:GetCompatibleVideoAnalyticsConfigurations", Outcome.Fault), Covers("trt:SetVideoAnalyticsConfiguration", Outcome.Fault)]
    public async Task Analytics_UnknownTokensOrNoCredentials_AreRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        using var nobody = host.Client(user: null);

        await nobody.RefusedAsync(new GetVideoAnalyticsConfigurationsRequest(), "NotAuthorized");
        await client.RefusedAsync(new GetVideoAnalyticsConfigurationRequest { ConfigurationToken = "nothing" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetCompatibleVideoAnalyticsConfigurationsRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
        await client.RefusedAsync(new SetVideoAnalyticsConfigurationRequest { Configuration = new VideoAnalyticsConfiguration { Token = "nothing" } }, "InvalidArgVal", "NoConfig");
    }
}
