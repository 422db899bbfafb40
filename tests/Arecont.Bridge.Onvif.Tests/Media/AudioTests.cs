using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Media;

namespace Arecont.Bridge.Onvif.Tests.Media;

/// <summary>Talk-back.</summary>
public sealed class AudioTests
{
    private const string WithSound = "AV10255";
    private const string Output = "cam1-speaker-output";
    private const string Decoder = "cam1-speaker-decoder";

    [Fact]
    [Covers("trt:GetAudioOutputs", Outcome.Success), Covers("trt:GetAudioOutputConfigurations", Outcome.Success), Covers("trt:GetAudioOutputConfiguration", Outcome.Success)]
    [Covers("trt:GetCompatibleAudioOutputConfigurations", Outcome.Success), Covers("trt:GetAudioOutputConfigurationOptions", Outcome.Success)]
    [Covers("trt:SetAudioOutputConfiguration", Outcome.Success)]
    public async Task Outputs_CameraWithSound_AreOneAndTheSameEverywhere()
    {
        await using var host = await OnvifHost.StartAsync(WithSound);
        using var client = host.Client();

        var output = Assert.Single((await client.AskAsync<GetAudioOutputsResponse>(new GetAudioOutputsRequest())).AudioOutputs);
        var listed = Assert.Single((await client.AskAsync<GetAudioOutputConfigurationsResponse>(new GetAudioOutputConfigurationsRequest())).Configurations);
        var single = (await client.AskAsync<GetAudioOutputConfigurationResponse>(new GetAudioOutputConfigurationRequest { ConfigurationToken = Output })).Configuration!;
        var compatible = Assert.Single((await client.AskAsync<GetCompatibleAudioOutputConfigurationsResponse>(
            new GetCompatibleAudioOutputConfigurationsRequest { ProfileToken = "cam1-1-main" })).Configurations);
        var options = (await client.AskAsync<GetAudioOutputConfigurationOptionsResponse>(new GetAudioOutputConfigurationOptionsRequest())).Options!;
        await client.AskAsync<SetAudioOutputConfigurationResponse>(new SetAudioOutputConfigurationRequest { Configuration = single });

        Assert.All([listed.Token, single.Token, compatible.Token], token => Assert.Equal(Output, token));
        Assert.Equal(output.Token, single.OutputToken);
        Assert.Equal([output.Token!], options.OutputTokensAvailable);
        Assert.InRange(single.OutputLevel, options.OutputLevelRange!.Min, options.OutputLevelRange.Max);
        Assert.Equal(3, single.UseCount);
    }

    [Fact]
    [Covers("trt:GetAudioDecoderConfigurations", Outcome.Success), Covers("trt:GetAudioDecoderConfiguration", Outcome.Success)]
    [Covers("trt:GetCompatibleAudioDecoderConfigurations", Outcome.Success), Covers("trt:GetAudioDecoderConfigurationOptions", Outcome.Success)]
    [Covers("trt:SetAudioDecoderConfiguration", Outcome.Success)]
    public async Task Decoders_CameraWithSound_UnderstandG711()
    {
        await using var host = await OnvifHost.StartAsync(WithSound);
        using var client = host.Client();

        var listed = Assert.Single((await client.AskAsync<GetAudioDecoderConfigurationsResponse>(new GetAudioDecoderConfigurationsRequest())).Configurations);
        var single = (await client.AskAsync<GetAudioDecoderConfigurationResponse>(new GetAudioDecoderConfigurationRequest { ConfigurationToken = Decoder })).Configuration!;
        var compatible = Assert.Single((await client.AskAsync<GetCompatibleAudioDecoderConfigurationsResponse>(
            new GetCompatibleAudioDecoderConfigurationsRequest { ProfileToken = "cam1-1-main" })).Configurations);
        var options = (await client.AskAsync<GetAudioDecoderConfigurationOptionsResponse>(new GetAudioDecoderConfigurationOptionsRequest { ProfileToken = "cam1-1-main" })).Options!;
        await client.AskAsync<SetAudioDecoderConfigurationResponse>(new SetAudioDecoderConfigurationRequest { Configuration = single });

        Assert.All([listed.Token, single.Token, compatible.Token], token => Assert.Equal(Decoder, token));
        Assert.Equal([64], options.G711DecOptions!.Bitrate!.Items);
        Assert.Equal([8], options.G711DecOptions.SampleRateRange!.Items);
    }

    [Fact]
    public async Task Outputs_CameraWithoutSound_AreNone()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        Assert.Empty((await client.AskAsync<GetAudioOutputsResponse>(new GetAudioOutputsRequest())).AudioOutputs);
        Assert.Empty((await client.AskAsync<GetAudioOutputConfigurationsResponse>(new GetAudioOutputConfigurationsRequest())).Configurations);
        Assert.Empty((await client.AskAsync<GetAudioDecoderConfigurationsResponse>(new GetAudioDecoderConfigurationsRequest())).Configurations);
        await client.RefusedAsync(new GetAudioOutputConfigurationOptionsRequest(), "ActionNotSupported", "AudioOutputNotSupported");
        await client.RefusedAsync(new GetAudioDecoderConfigurationOptionsRequest(), "ActionNotSupported", "AudioOutputNotSupported");
    }

    [Fact]
    [Covers("trt:GetAudioOutputs", Outcome.Fault), Covers("trt:GetAudioOutputConfigurations", Outcome.Fault), Covers("trt:GetAudioDecoderConfigurations", Outcome.Fault)]
    [Covers("trt:GetAudioOutputConfiguration", Outcome.Fault), Covers("trt:GetCompatibleAudioOutputConfigurations", Outcome.Fault)]
    [Covers("trt:GetAudioOutputConfigurationOptions", Outcome.Fault), Covers("trt:SetAudioOutputConfiguration", Outcome.Fault)]
    [Covers("trt:GetAudioDecoderConfiguration", Outcome.Fault), Covers("trt:GetCompatibleAudioDecoderConfigurations", Outcome.Fault)]
    [Covers("trt:GetAudioDecoderConfigurationOptions", Outcome.Fault), Covers("trt:SetAudioDecoderConfiguration", Outcome.Fault)]
    public async Task Audio_UnknownTokensOrNoCredentials_AreRefused()
    {
        await using var host = await OnvifHost.StartAsync(WithSound);
        using var client = host.Client();
        using var nobody = host.Client(user: null);

        await nobody.RefusedAsync(new GetAudioOutputsRequest(), "NotAuthorized");
        await nobody.RefusedAsync(new GetAudioOutputConfigurationsRequest(), "NotAuthorized");
        await nobody.RefusedAsync(new GetAudioDecoderConfigurationsRequest(), "NotAuthorized");
        await client.RefusedAsync(new GetAudioOutputConfigurationRequest { ConfigurationToken = "nothing" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetAudioOutputConfigurationOptionsRequest { ConfigurationToken = "nothing" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetCompatibleAudioOutputConfigurationsRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
        await client.RefusedAsync(new GetAudioDecoderConfigurationRequest { ConfigurationToken = "nothing" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetAudioDecoderConfigurationOptionsRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
        await client.RefusedAsync(new GetCompatibleAudioDecoderConfigurationsRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
        await client.RefusedAsync(new SetAudioDecoderConfigurationRequest { Configuration = new AudioDecoderConfiguration { Token = "nothing" } }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new SetAudioOutputConfigurationRequest { Configuration = new AudioOutputConfiguration { Token = "nothing" } }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new SetAudioOutputConfigurationRequest { Configuration = new AudioOutputConfiguration { Token = Output, OutputToken = "cam1-speaker", OutputLevel = 50 } }, "InvalidArgVal", "ConfigModify");
        await client.RefusedAsync(new SetAudioOutputConfigurationRequest { Configuration = new AudioOutputConfiguration { Token = Output, OutputToken = "other", OutputLevel = 100 } }, "InvalidArgVal", "ConfigModify");
    }
}
