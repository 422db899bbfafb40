using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.DeviceIO;

namespace Arecont.Bridge.Onvif.Tests.DeviceIO;

public sealed class AudioOutputTests
{
    private const string WithSound = "AV10255";
    private const string Mute = "AV2100";

    [Fact]
    [Covers("tmd:GetAudioOutputs", Outcome.Success), Covers("tmd:GetAudioOutputConfiguration", Outcome.Success)]
    [Covers("tmd:GetAudioOutputConfigurationOptions", Outcome.Success), Covers("tmd:SetAudioOutputConfiguration", Outcome.Success)]
    public async Task AudioOutput_OfACameraWithSound_IsListedAndConfigured()
    {
        await using var host = await OnvifHost.StartAsync(WithSound);
        using var client = host.Client();

        var token = Assert.Single((await client.AskAsync<GetAudioOutputsResponse>(new GetAudioOutputsRequest())).Tokens);
        var configuration = (await client.AskAsync<GetAudioOutputConfigurationResponse>(new GetAudioOutputConfigurationRequest { AudioOutputToken = token })).AudioOutputConfiguration!;
        var options = (await client.AskAsync<GetAudioOutputConfigurationOptionsResponse>(new GetAudioOutputConfigurationOptionsRequest { AudioOutputToken = token })).AudioOutputOptions!;
        await client.AskAsync<SetAudioOutputConfigurationResponse>(new SetAudioOutputConfigurationRequest { Configuration = configuration });

        Assert.Equal("cam1-speaker", token);
        Assert.Equal(token, configuration.OutputToken);
        Assert.Equal([token], options.OutputTokensAvailable);
        Assert.InRange(configuration.OutputLevel, options.OutputLevelRange!.Min, options.OutputLevelRange.Max);
    }

    [Fact]
    [Covers("tmd:GetAudioOutputs", Outcome.Fault), Covers("tmd:GetAudioOutputConfiguration", Outcome.Fault), Covers("tmd:GetAudioOutputConfigurationOptions", Outcome.Fault)]
    public async Task AudioOutput_OfACameraWithoutSound_IsNotThere()
    {
        await using var host = await OnvifHost.StartAsync(Mute);
        using var client = host.Client();

        await client.RefusedAsync(new GetAudioOutputsRequest(), "ActionNotSupported", "AudioOutputNotSupported");
        await client.RefusedAsync(new GetAudioOutputConfigurationRequest { AudioOutputToken = "cam1-speaker" }, "InvalidArgVal", "NoAudioOutput");
        await client.RefusedAsync(new GetAudioOutputConfigurationOptionsRequest { AudioOutputToken = "cam1-speaker" }, "InvalidArgVal", "NoAudioOutput");
    }

    [Fact, Covers("tmd:SetAudioOutputConfiguration", Outcome.Fault)]
    public async Task SetAudioOutputConfiguration_OtherwiseThanItIs_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync(WithSound);
        using var client = host.Client();
        var configuration = (await client.AskAsync<GetAudioOutputConfigurationResponse>(new GetAudioOutputConfigurationRequest { AudioOutputToken = "cam1-speaker" })).AudioOutputConfiguration!;

        configuration.OutputLevel = 3;
        await client.RefusedAsync(new SetAudioOutputConfigurationRequest { Configuration = configuration }, "InvalidArgVal", "ConfigModify");
        configuration.Token = "none";
        await client.RefusedAsync(new SetAudioOutputConfigurationRequest { Configuration = configuration }, "InvalidArgVal", "NoConfig");
    }
}
