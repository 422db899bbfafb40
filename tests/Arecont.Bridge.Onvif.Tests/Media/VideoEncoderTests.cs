using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Camera.Media;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Media;

namespace Arecont.Bridge.Onvif.Tests.Media;

/// <summary>Reading video encoders and what they can be set to.</summary>
public sealed class VideoEncoderTests
{
    public static TheoryData<string> EveryModel => Models.All;

    [Theory, MemberData(nameof(EveryModel))]
    [Covers("trt:GetVideoEncoderConfigurations", Outcome.Success), Covers("trt:GetVideoEncoderConfiguration", Outcome.Success)]
    [Covers("trt:GetVideoEncoderConfigurationOptions", Outcome.Success)]
    public async Task Encoders_OfEveryModel_AreInProfilesAndWithinTheirOptions(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client();

        var encoders = (await client.AskAsync<GetVideoEncoderConfigurationsResponse>(new GetVideoEncoderConfigurationsRequest())).Configurations;

        Assert.Equal((await client.ProfilesAsync()).Select(profile => profile.VideoEncoderConfiguration!.Token), encoders.Select(encoder => encoder.Token));
        foreach (var encoder in encoders)
        {
            Assert.Equal(Text(encoder), Text(await client.EncoderAsync(encoder.Token!)));
            AssertWithin(encoder, await OptionsAsync(client, encoder.Token));
        }
    }

    [Theory, MemberData(nameof(EveryModel))]
    public async Task Options_OfEachProfile_HoldWhatItsEncoderIsSetTo(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client();

        foreach (var profile in await client.ProfilesAsync())
        {
            AssertWithin(profile.VideoEncoderConfiguration!, await OptionsAsync(client, null, profile.Token));
        }
    }

    [Fact]
    public async Task Options_WithoutTokens_TellBothCodecs()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        var options = await OptionsAsync(client, null);

        Assert.NotNull(options.JPEG);
        Assert.NotNull(options.H264);
        Assert.Equal((1, 21), (options.QualityRange!.Min, options.QualityRange.Max));
    }

    [Fact]
    public async Task Options_OfH264_AreTheCamerasRanges()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        var options = await OptionsAsync(client, "cam1-1-main-encoder");

        var identity = host.Camera.State.Identity!;
        Assert.Equal([(identity.SensorWidth, identity.SensorHeight), (identity.SensorWidth / 2, identity.SensorHeight / 2)], options.H264!.ResolutionsAvailable.Select(size => (size.Width, size.Height)));
        Assert.Equal((1, 33), (options.QualityRange!.Min, options.QualityRange.Max));
        Assert.Equal((1, 101), (options.H264.GovLengthRange!.Min, options.H264.GovLengthRange.Max));
        Assert.Equal((1, 51200), (options.Extension!.H264!.BitrateRange!.Min, options.Extension.H264.BitrateRange.Max));
        Assert.Null(options.JPEG);
    }

    [Fact]
    public async Task Encoder_StreamSeenInAnotherSize_TellsThatSize()
    {
        await using var host = await OnvifHost.StartAsync();
        host.Camera.Video.Known[(1, "main")] = new VideoDescription(VideoCodec.H264, 1600, 1184) { SequenceParameterSet = new byte[] { 0x67, 100, 0, 31 } };
        using var client = host.Client();

        var encoder = await client.EncoderAsync("cam1-1-main-encoder");
        var options = await OptionsAsync(client, "cam1-1-main-encoder");

        Assert.Equal((1600, 1184), (encoder.Resolution!.Width, encoder.Resolution.Height));
        Assert.Equal(H264Profile.High, encoder.H264!.H264Profile);
        AssertWithin(encoder, options);
    }

    [Fact]
    public async Task Options_CameraWithDownscaling_HaveItsSize()
    {
        await using var host = await OnvifHost.StartAsync("AV8185");
        host.Camera.Change(state => state with { Settings = state.Settings.SetItem("scaling", "on").SetItem("scaling_size", "800,608") });
        using var client = host.Client();

        var options = await OptionsAsync(client, "cam1-1-main-encoder");

        Assert.Contains((800, 608), options.H264!.ResolutionsAvailable.Select(size => (size.Width, size.Height)));
    }

    [Fact]
    public async Task Options_OfAConfiguredProfile_AreWhatItIs()
    {
        await using var host = await OnvifHost.StartAsync([await WithConfiguredAsync(ImageWindow.Whole)]);
        using var client = host.Client();

        var options = await OptionsAsync(client, "cam1-1-gate-encoder");

        Assert.Equal((10, 10), (options.H264!.FrameRateRange!.Min, options.H264.FrameRateRange.Max));
        Assert.Single(options.H264.ResolutionsAvailable);
    }

    [Fact]
    public async Task Get_CameraAway_AnswersFromWhatIsKnown()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var before = await client.EncoderAsync("cam1-1-main-encoder");

        host.Camera.Change(state => state with { Connection = new ConnectionState(ConnectionStatus.Offline, DateTimeOffset.UnixEpoch, "lost") });

        Assert.Equal(Text(before), Text(await client.EncoderAsync("cam1-1-main-encoder")));
        Assert.Empty(host.Camera.Commands);
    }

    [Fact, Covers("trt:GetCompatibleVideoEncoderConfigurations", Outcome.Success)]
    public async Task Compatible_WithASourceWithWindow_AreThoseOfTheWindow()
    {
        await using var host = await OnvifHost.StartAsync([await WithConfiguredAsync(new ImageWindow(0, 0, 640, 480))]);
        using var client = host.Client();
        var empty = await client.CreateAsync("empty");
        var gate = await client.CreateAsync("gate");
        await client.AskAsync<AddVideoSourceConfigurationResponse>(new AddVideoSourceConfigurationRequest { ProfileToken = gate, ConfigurationToken = "cam1-1-gate-source" });

        Assert.Equal(["cam1-1-main-encoder", "cam1-1-sub-encoder", "cam1-1-gate-encoder", "cam1-1-jpeg-encoder"], await CompatibleAsync(client, empty));
        Assert.Equal(["cam1-1-gate-encoder"], await CompatibleAsync(client, gate));
        await client.RefusedAsync(new AddVideoEncoderConfigurationRequest { ProfileToken = gate, ConfigurationToken = "cam1-1-main-encoder" }, "Action", "ConfigurationConflict");
    }

    [Theory, Covers("trt:GetGuaranteedNumberOfVideoEncoderInstances", Outcome.Success)]
    [InlineData("AV5255", 3, 2, 1)]
    [InlineData("AV8185", 2, 2, 1)]
    [InlineData("AV2100", 3, 0, 3)]
    public async Task Guaranteed_IsWhatTheCameraGivesEachSensor(string model, int total, int h264, int jpeg)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client();

        var answer = await client.AskAsync<GetGuaranteedNumberOfVideoEncoderInstancesResponse>(
            new GetGuaranteedNumberOfVideoEncoderInstancesRequest { ConfigurationToken = "cam1-1-source" });

        Assert.Equal((total, h264, jpeg), (answer.TotalNumber, answer.H264, answer.JPEG));
    }

    [Fact]
    [Covers("trt:GetVideoEncoderConfigurations", Outcome.Fault), Covers("trt:GetVideoEncoderConfiguration", Outcome.Fault)]
    [Covers("trt:GetVideoEncoderConfigurationOptions", Outcome.Fault), Covers("trt:GetCompatibleVideoEncoderConfigurations", Outcome.Fault)]
    [Covers("trt:GetGuaranteedNumberOfVideoEncoderInstances", Outcome.Fault)]
    public async Task Encoders_UnknownTokensOrNoCredentials_AreRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        using var nobody = host.Client(user: null);

        await nobody.RefusedAsync(new GetVideoEncoderConfigurationsRequest(), "NotAuthorized");
        await client.RefusedAsync(new GetVideoEncoderConfigurationRequest { ConfigurationToken = "nothing" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetVideoEncoderConfigurationOptionsRequest { ConfigurationToken = "nothing" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetVideoEncoderConfigurationOptionsRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
        await client.RefusedAsync(new GetCompatibleVideoEncoderConfigurationsRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
        await client.RefusedAsync(new GetGuaranteedNumberOfVideoEncoderInstancesRequest { ConfigurationToken = "nothing" }, "InvalidArgVal", "NoConfig");
    }

    /// <summary>A camera with a profile <c>gate</c> of its configuration, 10 frames a second.</summary>
    internal static async Task<FakeCamera> WithConfiguredAsync(ImageWindow window)
    {
        var camera = await FakeCamera.OfAsync("AV5255");
        var gate = new VideoProfile("gate", VideoCodec.H264) { Origin = VideoProfileOrigin.Configured, Window = window, FramesPerSecond = 10 };
        camera.Change(state => state with { Channels = [state.Channels[0] with { Profiles = state.Channels[0].Profiles.Add(gate) }] });
        camera.Video.Known[(1, "gate")] = null;
        return camera;
    }

    private static async Task<VideoEncoderConfigurationOptions> OptionsAsync(SoapClient client, string? configuration, string? profile = null)
        => (await client.AskAsync<GetVideoEncoderConfigurationOptionsResponse>(
            new GetVideoEncoderConfigurationOptionsRequest { ConfigurationToken = configuration, ProfileToken = profile })).Options!;

    private static async Task<IEnumerable<string?>> CompatibleAsync(SoapClient client, string profile)
        => (await client.AskAsync<GetCompatibleVideoEncoderConfigurationsResponse>(new GetCompatibleVideoEncoderConfigurationsRequest { ProfileToken = profile }))
            .Configurations.Select(configuration => configuration.Token);

    private static string Text(VideoEncoderConfiguration encoder)
        => SoapClient.Body(new SetVideoEncoderConfigurationRequest { Configuration = encoder });

    private static void AssertWithin(VideoEncoderConfiguration encoder, VideoEncoderConfigurationOptions options)
    {
        var isH264 = encoder.Encoding == VideoEncoding.H264;
        var size = (encoder.Resolution!.Width, encoder.Resolution.Height);
        Assert.InRange(encoder.Quality, options.QualityRange!.Min, options.QualityRange.Max);
        Assert.Contains(size, (isH264 ? options.H264!.ResolutionsAvailable : options.JPEG!.ResolutionsAvailable).Select(one => (one.Width, one.Height)));
        var rates = isH264 ? options.H264!.FrameRateRange! : options.JPEG!.FrameRateRange!;
        Assert.InRange(encoder.RateControl!.FrameRateLimit, rates.Min, rates.Max);
        var bitrates = isH264 ? options.Extension!.H264!.BitrateRange! : options.Extension!.JPEG!.BitrateRange!;
        Assert.InRange(encoder.RateControl.BitrateLimit, bitrates.Min, bitrates.Max);
        if (isH264)
        {
            Assert.InRange(encoder.H264!.GovLength, options.H264!.GovLengthRange!.Min, options.H264.GovLengthRange.Max);
            Assert.Contains(encoder.H264.H264Profile, options.H264.H264ProfilesSupported);
        }
    }
}
