using Arecont.Bridge.Contract.Data;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Media2;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Tests.Media2;

public sealed class ProfileTests
{
    public static TheoryData<string> EveryModel => Models.All;

    [Theory, MemberData(nameof(EveryModel)), Covers("tr2:GetProfiles", Outcome.Success)]
    public async Task GetProfiles_OfEveryModel_HasAReadyProfileForEverySensor(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client("viewer");

        var answer = await client.AskAsync<GetProfilesResponse>(new GetProfilesRequest { Types = [ConfigurationType.All] }, "media2_service");

        Assert.All(answer.Profiles, profile => Assert.True(profile.Fixed));
        Assert.Equal(answer.Profiles.Count, answer.Profiles.Select(profile => profile.Token).Distinct().Count());
        foreach (var channel in host.Camera.State.Channels)
        {
            var sensor = answer.Profiles.Where(profile => profile.Configurations!.VideoSource!.SourceToken == $"cam1-{channel.Number}").ToList();
            Assert.Equal(channel.Profiles.Length, sensor.Count);
            var first = sensor[0].Configurations!;
            Assert.Equal(model == "AV2100" ? "JPEG" : "H264", first.VideoEncoder!.Encoding);
            Assert.Equal(host.Camera.State.Identity!.SensorWidth, first.VideoEncoder.Resolution!.Width);
            Assert.NotNull(first.VideoEncoder.RateControl);
            Assert.NotNull(first.Metadata);
        }
    }

    [Fact]
    public async Task GetProfiles_NoType_ShowsNoConfigurations()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        var answer = await client.AskAsync<GetProfilesResponse>(new GetProfilesRequest());

        Assert.NotEmpty(answer.Profiles);
        Assert.All(answer.Profiles, profile => Assert.Null(profile.Configurations));
    }

    [Fact]
    public async Task GetProfiles_SomeTypes_ShowsThoseAlone()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        var request = new GetProfilesRequest { Token = "cam1-1-main", Types = [ConfigurationType.VideoSource, ConfigurationType.AudioSource] };
        var answer = await client.AskAsync<GetProfilesResponse>(request);

        var set = Assert.Single(answer.Profiles).Configurations!;
        Assert.Equal("cam1-1-source", set.VideoSource!.Token);
        Assert.Null(set.VideoEncoder);
        Assert.Null(set.Metadata);
        Assert.Null(set.Analytics);
    }

    [Fact, Covers("tr2:GetProfiles", Outcome.Fault)]
    public async Task GetProfiles_UnknownToken_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(new GetProfilesRequest { Token = "nobody" }, "InvalidArgVal", "NoProfile");
    }

    [Fact, Covers("tr2:CreateProfile", Outcome.Success)]
    public async Task CreateProfile_WithConfigurations_HoldsThemAlsoAfterARestart()
    {
        var data = new FakeData();
        string token;
        await using (var host = await Start(data))
        {
            using var client = host.Client("operator");
            var request = new CreateProfileRequest
            {
                Name = "SynoProfile",
                Configurations = [Ref("VideoSource", "cam1-1-source"), Ref("VideoEncoder", "cam1-1-sub-encoder"), Ref("All", null)],
            };
            token = (await client.AskAsync<CreateProfileResponse>(request)).Token!;
        }

        await using var later = await Start(data);
        var profile = await Profile(later, token);

        Assert.Equal("SynoProfile", profile.Name);
        Assert.False(profile.Fixed);
        Assert.Equal("cam1-1-source", profile.Configurations!.VideoSource!.Token);
        Assert.Equal("cam1-1-sub-encoder", profile.Configurations.VideoEncoder!.Token);
        Assert.Null(profile.Configurations.Metadata);
    }

    [Theory, InlineData("VideoEncoder", "nobody"), InlineData("AudioSource", "cam1-1-source"), InlineData("VideoSource", null), Covers("tr2:CreateProfile", Outcome.Fault)]
    public async Task CreateProfile_UnknownConfiguration_IsRefusedAndNothingIsCreated(string type, string? token)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var before = (await client.AskAsync<GetProfilesResponse>(new GetProfilesRequest())).Profiles.Count;

        await client.RefusedAsync(
            new CreateProfileRequest { Name = "x", Configurations = [Ref("VideoEncoder", "cam1-1-main-encoder"), Ref(type, token)] }, "InvalidArgVal", "NoConfig");

        Assert.Equal(before, (await client.AskAsync<GetProfilesResponse>(new GetProfilesRequest())).Profiles.Count);
    }

    [Fact]
    public async Task CreateProfile_MoreThanTheCapabilitiesSay_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var capabilities = (await client.AskAsync<GetServiceCapabilitiesResponse>(new GetServiceCapabilitiesRequest())).Capabilities!;
        var there = (await client.AskAsync<GetProfilesResponse>(new GetProfilesRequest())).Profiles.Count;

        for (var number = there; number < capabilities.ProfileCapabilities!.MaximumNumberOfProfiles; number++)
        {
            await client.AskAsync<CreateProfileResponse>(new CreateProfileRequest { Name = $"number {number}" });
        }

        await client.RefusedAsync(new CreateProfileRequest { Name = "one too many" }, "Action", "MaxNVTProfiles");
    }

    [Fact]
    public async Task CreateProfile_ByAViewer_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client("viewer");

        var answer = await client.SendAsync(SoapClient.Body(new CreateProfileRequest { Name = "x" }));

        Assert.NotNull(answer.Fault);
    }

    [Fact, Covers("tr2:DeleteProfile", Outcome.Success)]
    public async Task DeleteProfile_Created_IsGone()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var token = (await client.AskAsync<CreateProfileResponse>(new CreateProfileRequest { Name = "x" })).Token;

        await client.AskAsync<DeleteProfileResponse>(new DeleteProfileRequest { Token = token });

        await client.RefusedAsync(new GetProfilesRequest { Token = token }, "InvalidArgVal", "NoProfile");
    }

    [Fact, Covers("tr2:DeleteProfile", Outcome.Fault)]
    public async Task DeleteProfile_FixedOrUnknown_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(new DeleteProfileRequest { Token = "cam1-1-main" }, "Action", "DeletionOfFixedProfile");
        await client.RefusedAsync(new DeleteProfileRequest { Token = "nobody" }, "InvalidArgVal", "NoProfile");
    }

    [Fact, Covers("tr2:AddConfiguration", Outcome.Success)]
    public async Task AddConfiguration_NameAndConfigurations_BothAreTaken()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var token = (await client.AskAsync<CreateProfileResponse>(new CreateProfileRequest { Name = "old" })).Token!;

        await client.AskAsync<AddConfigurationResponse>(new AddConfigurationRequest
        {
            ProfileToken = token,
            Name = "new",
            Configurations = [Ref("VideoSource", "cam1-1-source"), Ref("VideoEncoder", "cam1-1-main-encoder"), Ref("Metadata", "cam1-1-metadata")],
        });
        await client.AskAsync<AddConfigurationResponse>(
            new AddConfigurationRequest { ProfileToken = token, Configurations = [Ref("VideoEncoder", "cam1-1-jpeg-encoder")] });

        var profile = await Profile(host, token);
        Assert.Equal("new", profile.Name);
        Assert.Equal("cam1-1-jpeg-encoder", profile.Configurations!.VideoEncoder!.Token);
        Assert.Equal("cam1-1-metadata", profile.Configurations.Metadata!.Token);
    }

    [Fact, Covers("tr2:AddConfiguration", Outcome.Fault)]
    public async Task AddConfiguration_OneOfThemUnknown_AddsNoneAndKeepsTheName()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var token = (await client.AskAsync<CreateProfileResponse>(new CreateProfileRequest { Name = "old" })).Token!;

        await client.RefusedAsync(
            new AddConfigurationRequest { ProfileToken = token, Name = "new", Configurations = [Ref("VideoSource", "cam1-1-source"), Ref("Metadata", "nobody")] },
            "InvalidArgVal",
            "NoConfig");
        await client.RefusedAsync(new AddConfigurationRequest { ProfileToken = "nobody", Name = "new" }, "InvalidArgVal", "NoProfile");

        var profile = await Profile(host, token);
        Assert.Equal("old", profile.Name);
        Assert.Null(profile.Configurations!.VideoSource);
    }

    [Fact]
    public async Task AddConfiguration_OfAnotherSensor_IsAConflict()
    {
        await using var host = await OnvifHost.StartAsync("AV8185");
        using var client = host.Client();

        await client.RefusedAsync(
            new AddConfigurationRequest { ProfileToken = "cam1-1-main", Configurations = [Ref("VideoEncoder", "cam1-2-main-encoder")] }, "Action", "ConfigurationConflict");
    }

    [Fact, Covers("tr2:RemoveConfiguration", Outcome.Success)]
    public async Task RemoveConfiguration_AllOfAFixedProfile_EmptiesItUntilTheyAreAddedAgain()
    {
        var data = new FakeData();
        await using (var host = await Start(data))
        {
            using var client = host.Client();
            await client.AskAsync<RemoveConfigurationResponse>(
                new RemoveConfigurationRequest { ProfileToken = "cam1-1-main", Configurations = [Ref("All", null)] });
        }

        await using var later = await Start(data);
        var emptied = await Profile(later, "cam1-1-main");
        Assert.True(emptied.Fixed);
        Assert.Null(emptied.Configurations!.VideoSource);
        Assert.Null(emptied.Configurations.VideoEncoder);
        using var again = later.Client();
        await again.RefusedAsync(new GetStreamUriRequest { ProfileToken = "cam1-1-main", Protocol = "RTSP" }, "Action", "IncompleteConfiguration");

        await again.AskAsync<AddConfigurationResponse>(new AddConfigurationRequest
        {
            ProfileToken = "cam1-1-main",
            Configurations = [Ref("VideoSource", "cam1-1-source"), Ref("VideoEncoder", "cam1-1-main-encoder")],
        });

        Assert.Equal("cam1-1-main-encoder", (await Profile(later, "cam1-1-main")).Configurations!.VideoEncoder!.Token);
        await again.AskAsync<GetStreamUriResponse>(new GetStreamUriRequest { ProfileToken = "cam1-1-main", Protocol = "RTSP" });
    }

    [Fact]
    public async Task RemoveConfiguration_ByType_TakesThatAloneAndPassesOverWhatIsNotThere()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.AskAsync<RemoveConfigurationResponse>(
            new RemoveConfigurationRequest { ProfileToken = "cam1-1-main", Configurations = [Ref("Metadata", "whatever"), Ref("PTZ", null), Ref("Receiver", null)] });

        var profile = await Profile(host, "cam1-1-main");
        Assert.Null(profile.Configurations!.Metadata);
        Assert.NotNull(profile.Configurations.VideoEncoder);
    }

    [Fact, Covers("tr2:RemoveConfiguration", Outcome.Fault)]
    public async Task RemoveConfiguration_UnknownProfile_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(new RemoveConfigurationRequest { ProfileToken = "nobody", Configurations = [Ref("All", null)] }, "InvalidArgVal", "NoProfile");
    }

    private static Task<OnvifHost> Start(FakeData data) => OnvifHost.StartAsync(configure: services => services.AddSingleton<IDataFolder>(data));

    private static ConfigurationRef Ref(string type, string? token) => new() { Type = type, Token = token };

    private static async Task<MediaProfile> Profile(OnvifHost host, string token)
    {
        using var client = host.Client();
        return Assert.Single((await client.AskAsync<GetProfilesResponse>(new GetProfilesRequest { Token = token, Types = [ConfigurationType.All] })).Profiles);
    }
}
