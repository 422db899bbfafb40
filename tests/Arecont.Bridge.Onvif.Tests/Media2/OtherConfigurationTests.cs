using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Camera.Identity;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Media2;

namespace Arecont.Bridge.Onvif.Tests.Media2;

public sealed class OtherConfigurationTests
{
    public static TheoryData<string> EveryModel => Models.All;

    [Theory, MemberData(nameof(EveryModel))]
    [Covers("tr2:GetMetadataConfigurations", Outcome.Success), Covers("tr2:GetMetadataConfigurationOptions", Outcome.Success), Covers("tr2:SetMetadataConfiguration", Outcome.Success)]
    public async Task Metadata_OfEveryModel_CanBeSetToWhatItIs(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client("operator");

        var all = (await client.AskAsync<GetMetadataConfigurationsResponse>(new GetMetadataConfigurationsRequest())).Configurations;

        Assert.Equal(host.Camera.State.Channels.Length, all.Count);
        foreach (var metadata in all)
        {
            var one = await client.AskAsync<GetMetadataConfigurationsResponse>(new GetMetadataConfigurationsRequest { ConfigurationToken = metadata.Token });
            Assert.Equal(metadata.Token, Assert.Single(one.Configurations).Token);
            var options = await client.AskAsync<GetMetadataConfigurationOptionsResponse>(new GetMetadataConfigurationOptionsRequest { ConfigurationToken = metadata.Token });
            Assert.False(options.Options!.PTZStatusFilterOptions!.ZoomPositionSupported);
            await client.AskAsync<SetMetadataConfigurationResponse>(new SetMetadataConfigurationRequest { Configuration = metadata });
        }
    }

    [Fact]
    [Covers("tr2:GetMetadataConfigurations", Outcome.Fault), Covers("tr2:GetMetadataConfigurationOptions", Outcome.Fault), Covers("tr2:SetMetadataConfiguration", Outcome.Fault)]
    public async Task Metadata_UnknownTokensAndOtherContents_AreRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var now = Assert.Single((await client.AskAsync<GetMetadataConfigurationsResponse>(new GetMetadataConfigurationsRequest())).Configurations);

        await client.RefusedAsync(new GetMetadataConfigurationsRequest { ConfigurationToken = "nobody" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetMetadataConfigurationsRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
        await client.RefusedAsync(new GetMetadataConfigurationOptionsRequest { ConfigurationToken = "nobody" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new SetMetadataConfigurationRequest(), "InvalidArgVal", "NoConfig");
        now.PTZStatus = new PTZFilter { Position = true };
        await client.RefusedAsync(new SetMetadataConfigurationRequest { Configuration = now }, "InvalidArgVal", "ConfigModify");
    }

    [Theory, MemberData(nameof(EveryModel)), Covers("tr2:GetAnalyticsConfigurations", Outcome.Success)]
    public async Task Analytics_OfEveryModelThatDetectsMotion_AreThoseOfItsProfiles(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client("viewer");
        if (!host.Camera.State.Identity!.Features.HasFlag(CameraFeatures.MotionDetection))
        {
            await client.RefusedAsync(new GetAnalyticsConfigurationsRequest(), "ActionNotSupported");
            return;
        }

        var all = (await client.AskAsync<GetAnalyticsConfigurationsResponse>(new GetAnalyticsConfigurationsRequest())).Configurations;

        var profiles = (await client.AskAsync<GetProfilesResponse>(new GetProfilesRequest { Types = [ConfigurationType.Analytics] })).Profiles;
        Assert.Equal(all.Select(analytics => analytics.Token).Order(), profiles.Select(profile => profile.Configurations!.Analytics!.Token).Distinct().Order());
        var first = await client.AskAsync<GetAnalyticsConfigurationsResponse>(new GetAnalyticsConfigurationsRequest { ConfigurationToken = all[0].Token, ProfileToken = profiles[0].Token });
        Assert.Equal(all[0].Token, Assert.Single(first.Configurations).Token);
    }

    [Fact, Covers("tr2:GetAnalyticsConfigurations", Outcome.Fault)]
    public async Task Analytics_UnknownTokens_AreRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(new GetAnalyticsConfigurationsRequest { ConfigurationToken = "nobody" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetAnalyticsConfigurationsRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
    }

    [Fact]
    [Covers("tr2:GetAudioOutputConfigurations", Outcome.Success), Covers("tr2:GetAudioOutputConfigurationOptions", Outcome.Success), Covers("tr2:SetAudioOutputConfiguration", Outcome.Success)]
    public async Task Outputs_CameraWithSound_LieWithinTheirOptionsAndCanBeSetToThem()
    {
        await using var host = await OnvifHost.StartAsync("AV10255");
        using var client = host.Client("operator");

        var output = Assert.Single((await client.AskAsync<GetAudioOutputConfigurationsResponse>(new GetAudioOutputConfigurationsRequest { ProfileToken = "cam1-1-main" })).Configurations);
        var options = (await client.AskAsync<GetAudioOutputConfigurationOptionsResponse>(new GetAudioOutputConfigurationOptionsRequest { ConfigurationToken = output.Token })).Options!;

        Assert.Contains(output.OutputToken!, options.OutputTokensAvailable);
        Assert.InRange(output.OutputLevel, options.OutputLevelRange!.Min, options.OutputLevelRange.Max);
        await client.AskAsync<SetAudioOutputConfigurationResponse>(new SetAudioOutputConfigurationRequest { Configuration = output });
    }

    [Fact]
    [Covers("tr2:GetAudioOutputConfigurations", Outcome.Fault), Covers("tr2:GetAudioOutputConfigurationOptions", Outcome.Fault), Covers("tr2:SetAudioOutputConfiguration", Outcome.Fault)]
    public async Task Outputs_UnknownTokensAndAnotherLevel_AreRefused()
    {
        await using var host = await OnvifHost.StartAsync("AV10255");
        using var client = host.Client();
        var output = Assert.Single((await client.AskAsync<GetAudioOutputConfigurationsResponse>(new GetAudioOutputConfigurationsRequest())).Configurations);

        await client.RefusedAsync(new GetAudioOutputConfigurationsRequest { ConfigurationToken = "nobody" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetAudioOutputConfigurationOptionsRequest { ConfigurationToken = "nobody" }, "InvalidArgVal", "NoConfig");
        output.OutputLevel = 3;
        await client.RefusedAsync(new SetAudioOutputConfigurationRequest { Configuration = output }, "InvalidArgVal", "ConfigModify");
        await client.RefusedAsync(new SetAudioOutputConfigurationRequest(), "InvalidArgVal", "NoConfig");
    }

    [Fact]
    [Covers("tr2:GetAudioDecoderConfigurations", Outcome.Success), Covers("tr2:GetAudioDecoderConfigurationOptions", Outcome.Success), Covers("tr2:SetAudioDecoderConfiguration", Outcome.Success)]
    public async Task Decoders_CameraWithSound_UnderstandG711()
    {
        await using var host = await OnvifHost.StartAsync("AV10255");
        using var client = host.Client("operator");

        var decoder = Assert.Single((await client.AskAsync<GetAudioDecoderConfigurationsResponse>(new GetAudioDecoderConfigurationsRequest())).Configurations);
        var options = (await client.AskAsync<GetAudioDecoderConfigurationOptionsResponse>(new GetAudioDecoderConfigurationOptionsRequest { ConfigurationToken = decoder.Token })).Options;

        Assert.Equal(["PCMU", "PCMA"], options.Select(option => option.Encoding));
        Assert.All(options, option => Assert.Equal([8], option.SampleRateList!.Items));
        await client.AskAsync<SetAudioDecoderConfigurationResponse>(new SetAudioDecoderConfigurationRequest { Configuration = decoder });
    }

    [Fact]
    [Covers("tr2:GetAudioDecoderConfigurations", Outcome.Fault), Covers("tr2:GetAudioDecoderConfigurationOptions", Outcome.Fault), Covers("tr2:SetAudioDecoderConfiguration", Outcome.Fault)]
    public async Task Decoders_UnknownTokens_AreRefused()
    {
        await using var host = await OnvifHost.StartAsync("AV10255");
        using var client = host.Client();

        await client.RefusedAsync(new GetAudioDecoderConfigurationsRequest { ConfigurationToken = "nobody" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetAudioDecoderConfigurationOptionsRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
        await client.RefusedAsync(new SetAudioDecoderConfigurationRequest { Configuration = new AudioDecoderConfiguration { Token = "nobody", Name = "x" } }, "InvalidArgVal", "NoConfig");
    }

    [Fact]
    public async Task OutputsAndDecoders_CameraWithoutSound_AreNotSupported()
    {
        await using var host = await OnvifHost.StartAsync("AV5255");
        using var client = host.Client();

        foreach (var request in (object[])
        [
            new GetAudioOutputConfigurationsRequest(), new GetAudioOutputConfigurationOptionsRequest(),
            new GetAudioDecoderConfigurationsRequest(), new GetAudioDecoderConfigurationOptionsRequest(),
        ])
        {
            var fault = await client.RefusedAsync(request, "ActionNotSupported");
            Assert.Contains("Not Implemented", fault.Reason, StringComparison.Ordinal);
        }
    }
}
