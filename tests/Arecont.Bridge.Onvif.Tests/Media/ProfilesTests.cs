using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Camera.Identity;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Media;

namespace Arecont.Bridge.Onvif.Tests.Media;

/// <summary>The profiles that the bridge makes of a camera's video profiles.</summary>
public sealed class ProfilesTests
{
    public static TheoryData<string> EveryModel => Models.All;

    [Theory, MemberData(nameof(EveryModel)), Covers("trt:GetProfiles", Outcome.Success), Covers("trt:GetVideoSources", Outcome.Success)]
    public async Task GetProfiles_OfEveryModel_BeginWithH264WhereThereIsAnyAndShowTheFirstSource(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client();

        var profiles = await client.ProfilesAsync();
        var sources = (await client.AskAsync<GetVideoSourcesResponse>(new GetVideoSourcesRequest())).VideoSources;

        var identity = host.Camera.State.Identity!;
        Assert.Equal(identity.Channels, sources.Count);
        Assert.All(sources, source => Assert.Equal((identity.SensorWidth, identity.SensorHeight), (source.Resolution!.Width, source.Resolution.Height)));
        Assert.Equal(identity.Features.HasFlag(CameraFeatures.H264) ? VideoEncoding.H264 : VideoEncoding.JPEG, profiles[0].VideoEncoderConfiguration!.Encoding);
        Assert.Equal(sources[0].Token, profiles[0].VideoSourceConfiguration!.SourceToken);
        Assert.Equal(sources.Select(source => source.Token), profiles.Select(profile => profile.VideoSourceConfiguration!.SourceToken).Distinct());
        Assert.All(profiles, profile => AssertComplete(profile, identity));
    }

    [Theory, MemberData(nameof(EveryModel)), Covers("trt:GetProfile", Outcome.Success)]
    public async Task GetProfile_OfEveryModel_IsTheOneInTheList(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client();

        foreach (var listed in await client.ProfilesAsync())
        {
            var single = await client.ProfileAsync(listed.Token!);

            Assert.Equal(SoapClient.Body(new GetProfileResponse { Profile = listed }), SoapClient.Body(new GetProfileResponse { Profile = single }));
        }
    }

    [Fact]
    public async Task GetProfiles_AsTextMatchingClientsReadIt_HasTheTokenInTheStartTag()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        var answer = await client.SendMediaAsync("GetProfiles");

        Assert.Matches("Profiles.+?token=\"cam1-1-main\"", answer.Text);
    }

    [Fact, Covers("trt:GetProfiles", Outcome.Fault), Covers("trt:GetVideoSources", Outcome.Fault)]
    public async Task Lists_WithoutCredentials_AreRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client(user: null);

        await client.RefusedAsync(new GetProfilesRequest(), "NotAuthorized");
        await client.RefusedAsync(new GetVideoSourcesRequest(), "NotAuthorized");
    }

    [Fact, Covers("trt:GetProfile", Outcome.Fault)]
    public async Task GetProfile_UnknownToken_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        var fault = await client.RefusedAsync(new GetProfileRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");

        Assert.Contains("nobody", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetProfiles_CameraNeverAnswered_AreThereWithoutSizes()
    {
        await using var host = await OnvifHost.StartAsync();
        host.Camera.Change(state => state with { Identity = null });
        foreach (var profile in host.Camera.Video.Profiles(1))
        {
            host.Camera.Video.Known[(1, profile.Name)] = null;
        }

        using var client = host.Client();

        var main = (await client.ProfilesAsync())[0];

        Assert.Equal("cam1-1-main", main.Token);
        Assert.Equal(0, main.VideoEncoderConfiguration!.Resolution!.Width);
        Assert.Null(main.VideoAnalyticsConfiguration);
    }

    [Fact]
    public async Task GetProfiles_LongNames_StayWithinWhatOnvifAllowsAndApart()
    {
        var camera = await FakeCamera.OfAsync("AV5255");
        var name = new string('a', 63);
        camera.Change(state => state with
        {
            Channels = [state.Channels[0] with { Profiles = [.. state.Channels[0].Profiles, new($"{name}1", Contract.Video.VideoCodec.H264), new($"{name}2", Contract.Video.VideoCodec.H264)] }],
        });
        await using var host = await OnvifHost.StartAsync([camera]);
        using var client = host.Client();

        var profiles = await client.ProfilesAsync();

        Assert.All(profiles, profile => Assert.InRange(profile.Token!.Length, 1, 64));
        Assert.Equal(profiles.Count, profiles.Select(profile => profile.Token).Distinct().Count());
        Assert.Equal(profiles.Count, profiles.Select(profile => profile.VideoEncoderConfiguration!.Token).Distinct().Count());
    }

    private static void AssertComplete(Profile profile, CameraIdentity identity)
    {
        var encoder = profile.VideoEncoderConfiguration!;
        Assert.True(profile.Fixed);
        Assert.True(encoder.Resolution!.Width > 0 && encoder.Resolution.Height > 0);
        Assert.InRange(encoder.RateControl!.FrameRateLimit, 1, 100);
        Assert.Equal(encoder.Encoding == VideoEncoding.H264, encoder.H264 is not null);
        Assert.Equal((identity.SensorWidth, identity.SensorHeight), (profile.VideoSourceConfiguration!.Bounds!.Width, profile.VideoSourceConfiguration.Bounds.Height));
        Assert.NotNull(profile.MetadataConfiguration);
        Assert.Equal(identity.Features.HasFlag(CameraFeatures.MotionDetection), profile.VideoAnalyticsConfiguration is not null);
        Assert.Equal(identity.Features.HasFlag(CameraFeatures.Audio), profile.Extension?.AudioOutputConfiguration is not null);
        Assert.Equal(identity.Features.HasFlag(CameraFeatures.Audio), profile.Extension?.AudioDecoderConfiguration is not null);
    }
}
