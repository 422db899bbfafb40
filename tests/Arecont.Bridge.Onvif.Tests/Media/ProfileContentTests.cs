using Arecont.Bridge.Contract.Data;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Events;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Media;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace Arecont.Bridge.Onvif.Tests.Media;

/// <summary>What created profiles hold. The camera of these tests has everything: a lens with motors and sound, too.</summary>
public sealed class ProfileContentTests
{
    private const string Everything = "AV10255";

    public static TheoryData<string, string> Kinds => new()
    {
        { "VideoSource", "cam1-1-source" },
        { "VideoEncoder", "cam1-1-main-encoder" },
        { "VideoAnalytics", "cam1-1-analytics" },
        { "Metadata", "cam1-1-metadata" },
        { "PTZ", "cam1-ptz" },
        { "AudioOutput", "cam1-speaker-output" },
        { "AudioDecoder", "cam1-speaker-decoder" },
    };

    [Theory, MemberData(nameof(Kinds))]
    [Covers("trt:AddVideoSourceConfiguration", Outcome.Success), Covers("trt:RemoveVideoSourceConfiguration", Outcome.Success)]
    [Covers("trt:AddVideoEncoderConfiguration", Outcome.Success), Covers("trt:RemoveVideoEncoderConfiguration", Outcome.Success)]
    [Covers("trt:AddVideoAnalyticsConfiguration", Outcome.Success), Covers("trt:RemoveVideoAnalyticsConfiguration", Outcome.Success)]
    [Covers("trt:AddMetadataConfiguration", Outcome.Success), Covers("trt:RemoveMetadataConfiguration", Outcome.Success)]
    [Covers("trt:AddPTZConfiguration", Outcome.Success), Covers("trt:RemovePTZConfiguration", Outcome.Success)]
    [Covers("trt:AddAudioOutputConfiguration", Outcome.Success), Covers("trt:RemoveAudioOutputConfiguration", Outcome.Success)]
    [Covers("trt:AddAudioDecoderConfiguration", Outcome.Success), Covers("trt:RemoveAudioDecoderConfiguration", Outcome.Success)]
    public async Task AddAndRemove_OfEachKind_ChangesTheProfileAndTells(string kind, string configuration)
    {
        IEventPublisher? publisher = null;
        await using var host = await OnvifHost.StartAsync(Everything, configure: services => publisher = services.WithPublisher());
        using var client = host.Client();
        var token = await client.CreateAsync("mine");

        var added = await client.SendMediaAsync($"Add{kind}Configuration", ("ProfileToken", token), ("ConfigurationToken", configuration));
        var holding = await client.ProfileAsync(token);
        var removed = await client.SendMediaAsync($"Remove{kind}Configuration", ("ProfileToken", token));
        var empty = await client.ProfileAsync(token);

        Assert.Equal($"Add{kind}ConfigurationResponse", added.Content!.Name.LocalName);
        Assert.Equal($"Remove{kind}ConfigurationResponse", removed.Content!.Name.LocalName);
        Assert.Equal(configuration, Assert.Single(Held(holding)).Token);
        Assert.Empty(Held(empty));
        publisher!.Received(3).ProfileChanged(Arg.Any<OnvifDevice>(), token);
    }

    [Theory, MemberData(nameof(Kinds))]
    [Covers("trt:AddVideoSourceConfiguration", Outcome.Fault), Covers("trt:RemoveVideoSourceConfiguration", Outcome.Fault)]
    [Covers("trt:AddVideoEncoderConfiguration", Outcome.Fault), Covers("trt:RemoveVideoEncoderConfiguration", Outcome.Fault)]
    [Covers("trt:AddVideoAnalyticsConfiguration", Outcome.Fault), Covers("trt:RemoveVideoAnalyticsConfiguration", Outcome.Fault)]
    [Covers("trt:AddMetadataConfiguration", Outcome.Fault), Covers("trt:RemoveMetadataConfiguration", Outcome.Fault)]
    [Covers("trt:AddPTZConfiguration", Outcome.Fault), Covers("trt:RemovePTZConfiguration", Outcome.Fault)]
    [Covers("trt:AddAudioOutputConfiguration", Outcome.Fault), Covers("trt:RemoveAudioOutputConfiguration", Outcome.Fault)]
    [Covers("trt:AddAudioDecoderConfiguration", Outcome.Fault), Covers("trt:RemoveAudioDecoderConfiguration", Outcome.Fault)]
    public async Task AddAndRemove_UnknownTokens_AreRefused(string kind, string configuration)
    {
        await using var host = await OnvifHost.StartAsync(Everything);
        using var client = host.Client();
        var token = await client.CreateAsync("mine");

        var noConfig = await client.SendMediaAsync($"Add{kind}Configuration", ("ProfileToken", token), ("ConfigurationToken", "nothing"));
        var noProfile = await client.SendMediaAsync($"Add{kind}Configuration", ("ProfileToken", "nobody"), ("ConfigurationToken", configuration));
        var noProfileToo = await client.SendMediaAsync($"Remove{kind}Configuration", ("ProfileToken", "nobody"));

        Assert.Equal(["InvalidArgVal", "NoConfig"], noConfig.Fault!.Subcodes);
        Assert.Equal(["InvalidArgVal", "NoProfile"], noProfile.Fault!.Subcodes);
        Assert.Equal(["InvalidArgVal", "NoProfile"], noProfileToo.Fault!.Subcodes);
        Assert.Empty(Held(await client.ProfileAsync(token)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task AddAndRemove_InAFixedProfile_ChangeItAndNoOther(string kind, string configuration)
    {
        var data = new FakeData();
        await using (var host = await OnvifHost.StartAsync(Everything, configure: services => services.AddSingleton<IDataFolder>(data)))
        {
            using var client = host.Client();
            await client.SendMediaAsync($"Remove{kind}Configuration", ("ProfileToken", "cam1-1-main"));
        }

        await using var later = await OnvifHost.StartAsync(Everything, configure: services => services.AddSingleton<IDataFolder>(data));
        using var laterClient = later.Client();
        var without = await laterClient.ProfileAsync("cam1-1-main");
        var other = await laterClient.ProfileAsync("cam1-1-sub");
        await laterClient.SendMediaAsync($"Add{kind}Configuration", ("ProfileToken", "cam1-1-main"), ("ConfigurationToken", configuration));
        var with = await laterClient.ProfileAsync("cam1-1-main");

        Assert.True(without.Fixed);
        Assert.Equal(Kinds.Count - 1, Held(without).Count());
        Assert.Equal(Kinds.Count, Held(other).Count());
        Assert.Contains(Held(with), held => held.Token == configuration);
    }

    [Fact]
    public async Task Remove_InAFixedProfileOfACameraThatHasNotAnswered_TakesNothingElse()
    {
        await using var host = await OnvifHost.StartAsync(Everything);
        using var client = host.Client();
        var identity = host.Camera.State.Identity;

        host.Camera.Change(state => state with { Identity = null });
        await client.AskAsync<RemoveMetadataConfigurationResponse>(new RemoveMetadataConfigurationRequest { ProfileToken = "cam1-1-main" });
        host.Camera.Change(state => state with { Identity = identity });

        var main = await client.ProfileAsync("cam1-1-main");
        Assert.Null(main.MetadataConfiguration);
        Assert.Equal(Kinds.Count - 1, Held(main).Count());
    }

    [Fact]
    public async Task Add_OfAnotherSensor_IsAConflict()
    {
        await using var host = await OnvifHost.StartAsync("AV8185");
        using var client = host.Client();
        var token = await client.CreateAsync("mine");
        await client.AskAsync<AddVideoSourceConfigurationResponse>(new AddVideoSourceConfigurationRequest { ProfileToken = token, ConfigurationToken = "cam1-2-source" });

        await client.RefusedAsync(new AddVideoEncoderConfigurationRequest { ProfileToken = token, ConfigurationToken = "cam1-3-main-encoder" }, "Action", "ConfigurationConflict");
        await client.RefusedAsync(new AddMetadataConfigurationRequest { ProfileToken = token, ConfigurationToken = "cam1-1-metadata" }, "Action", "ConfigurationConflict");

        await client.AskAsync<AddVideoEncoderConfigurationResponse>(new AddVideoEncoderConfigurationRequest { ProfileToken = token, ConfigurationToken = "cam1-2-main-encoder" });
        await client.AskAsync<AddVideoEncoderConfigurationResponse>(new AddVideoEncoderConfigurationRequest { ProfileToken = token, ConfigurationToken = "cam1-2-jpeg-encoder" });
        Assert.Equal("cam1-2-jpeg-encoder", (await client.ProfileAsync(token)).VideoEncoderConfiguration!.Token);
    }

    [Fact]
    public async Task UseCount_CountsEveryProfileThatHoldsIt()
    {
        await using var host = await OnvifHost.StartAsync(Everything);
        using var client = host.Client();
        var before = (await client.SourceAsync("cam1-1-source")).UseCount;
        var token = await client.CreateAsync("mine");

        for (var twice = 0; twice < 2; twice++)
        {
            await client.AskAsync<AddVideoSourceConfigurationResponse>(new AddVideoSourceConfigurationRequest { ProfileToken = token, ConfigurationToken = "cam1-1-source" });
            Assert.Equal(before + 1, (await client.SourceAsync("cam1-1-source")).UseCount);
        }

        Assert.Equal(before, (await client.ProfilesAsync()).Count(profile => profile.Fixed && profile.VideoSourceConfiguration?.Token == "cam1-1-source"));
        await client.AskAsync<DeleteProfileResponse>(new DeleteProfileRequest { ProfileToken = token });
        Assert.Equal(before, (await client.SourceAsync("cam1-1-source")).UseCount);
    }

    private static IEnumerable<ConfigurationEntity> Held(Profile profile) => new ConfigurationEntity?[]
    {
        profile.VideoSourceConfiguration,
        profile.VideoEncoderConfiguration,
        profile.VideoAnalyticsConfiguration,
        profile.PTZConfiguration,
        profile.MetadataConfiguration,
        profile.Extension?.AudioOutputConfiguration,
        profile.Extension?.AudioDecoderConfiguration,
    }.OfType<ConfigurationEntity>();
}
