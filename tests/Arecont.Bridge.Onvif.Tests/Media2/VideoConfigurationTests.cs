using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Camera.Media;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Media2;

namespace Arecont.Bridge.Onvif.Tests.Media2;

public sealed class VideoConfigurationTests
{
    public static TheoryData<string> EveryModel => Models.All;

    [Theory, MemberData(nameof(EveryModel))]
    [Covers("tr2:GetVideoSourceConfigurations", Outcome.Success), Covers("tr2:GetVideoSourceConfigurationOptions", Outcome.Success)]
    public async Task Sources_OfEveryModel_LieWithinTheirOptions(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client("viewer");

        var all = (await client.AskAsync<GetVideoSourceConfigurationsResponse>(new GetVideoSourceConfigurationsRequest())).Configurations;

        Assert.Equal(host.Camera.State.Channels.Length, all.Count);
        foreach (var source in all)
        {
            var one = await client.AskAsync<GetVideoSourceConfigurationsResponse>(new GetVideoSourceConfigurationsRequest { ConfigurationToken = source.Token });
            Assert.Equal(source.Bounds!.Width, Assert.Single(one.Configurations).Bounds!.Width);
            var options = (await client.AskAsync<GetVideoSourceConfigurationOptionsResponse>(
                new GetVideoSourceConfigurationOptionsRequest { ConfigurationToken = source.Token })).Options!;
            Assert.Equal([source.SourceToken!], options.VideoSourceTokensAvailable);
            Assert.InRange(source.Bounds.Width, options.BoundsRange!.WidthRange!.Min, options.BoundsRange.WidthRange.Max);
            Assert.InRange(source.Bounds.X, options.BoundsRange.XRange!.Min, options.BoundsRange.XRange.Max);
        }

        var generic = await client.AskAsync<GetVideoSourceConfigurationOptionsResponse>(new GetVideoSourceConfigurationOptionsRequest());
        Assert.Equal(all.Select(source => source.SourceToken), generic.Options!.VideoSourceTokensAvailable);
    }

    [Fact, Covers("tr2:GetVideoSourceConfigurations", Outcome.Fault), Covers("tr2:GetVideoSourceConfigurationOptions", Outcome.Fault)]
    public async Task Sources_UnknownTokens_AreRefused()
    {
        await using var host = await OnvifHost.StartAsync("AV8185");
        using var client = host.Client();

        await client.RefusedAsync(new GetVideoSourceConfigurationsRequest { ConfigurationToken = "nobody" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetVideoSourceConfigurationsRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
        await client.RefusedAsync(new GetVideoSourceConfigurationOptionsRequest { ConfigurationToken = "nobody" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetVideoSourceConfigurationOptionsRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
        await client.RefusedAsync(
            new GetVideoSourceConfigurationOptionsRequest { ProfileToken = "cam1-1-main", ConfigurationToken = "cam1-2-source" }, "InvalidArgVal", "IncompatibleConfiguration");
    }

    [Fact]
    public async Task Sources_OfAProfile_AreThoseOfItsSensor()
    {
        await using var host = await OnvifHost.StartAsync("AV8185");
        using var client = host.Client();

        var answer = await client.AskAsync<GetVideoSourceConfigurationsResponse>(new GetVideoSourceConfigurationsRequest { ProfileToken = "cam1-3-main" });

        Assert.Equal("cam1-3", Assert.Single(answer.Configurations).SourceToken);
    }

    [Fact, Covers("tr2:SetVideoSourceConfiguration", Outcome.Success)]
    public async Task SetSource_AnotherWindow_IsThatOfEveryProfile()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client("operator");

        await client.AskAsync<SetVideoSourceConfigurationResponse>(new SetVideoSourceConfigurationRequest { Configuration = Source(640, 320, 1280, 640) });

        Assert.All(host.Camera.Video.Saved, saved => Assert.Equal(new ImageWindow(640, 320, 1920, 960), saved.Profile.Window));
        Assert.Equal(host.Camera.Video.Profiles(1).Length, host.Camera.Video.Saved.Count);
        var now = await client.AskAsync<GetVideoSourceConfigurationsResponse>(new GetVideoSourceConfigurationsRequest());
        Assert.Equal(1280, Assert.Single(now.Configurations).Bounds!.Width);
    }

    [Fact, Covers("tr2:SetVideoSourceConfiguration", Outcome.Fault)]
    public async Task SetSource_WindowBeyondTheSensor_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(new SetVideoSourceConfigurationRequest { Configuration = Source(2000, 0, 1280, 640) }, "InvalidArgVal", "ConfigModify");
        await client.RefusedAsync(new SetVideoSourceConfigurationRequest(), "InvalidArgVal", "NoConfig");

        Assert.Empty(host.Camera.Video.Saved);
    }

    [Theory, MemberData(nameof(EveryModel))]
    [Covers("tr2:GetVideoEncoderConfigurations", Outcome.Success), Covers("tr2:GetVideoEncoderConfigurationOptions", Outcome.Success)]
    public async Task Encoders_OfEveryModel_LieWithinTheirOptions(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client("viewer");

        var all = (await client.AskAsync<GetVideoEncoderConfigurationsResponse>(new GetVideoEncoderConfigurationsRequest())).Configurations;

        Assert.Equal(host.Camera.State.Channels.Sum(channel => channel.Profiles.Length), all.Count);
        foreach (var encoder in all)
        {
            var options = Assert.Single((await client.AskAsync<GetVideoEncoderConfigurationOptionsResponse>(
                new GetVideoEncoderConfigurationOptionsRequest { ConfigurationToken = encoder.Token })).Options);
            Assert.Equal(encoder.Encoding, options.Encoding);
            Assert.Contains(options.ResolutionsAvailable, size => size.Width == encoder.Resolution!.Width && size.Height == encoder.Resolution.Height);
            Assert.InRange(encoder.Quality, options.QualityRange!.Min, options.QualityRange.Max);
            Assert.Contains(encoder.RateControl!.FrameRateLimit, options.FrameRatesSupported!);
            Assert.InRange(encoder.RateControl.BitrateLimit, options.BitrateRange!.Min, options.BitrateRange.Max);
            if (encoder.Encoding == "H264")
            {
                Assert.InRange(encoder.GovLength, options.GovLengthRange![0], options.GovLengthRange[1]);
                Assert.Contains(encoder.Profile, options.ProfilesSupported!);
            }
            else
            {
                Assert.False(encoder.GovLengthSpecified);
                Assert.Null(encoder.Profile);
            }
        }

        var generic = await client.AskAsync<GetVideoEncoderConfigurationOptionsResponse>(new GetVideoEncoderConfigurationOptionsRequest());
        Assert.Equal(model == "AV2100" ? ["JPEG"] : ["H264", "JPEG"], generic.Options.Select(options => options.Encoding));
    }

    [Fact, Covers("tr2:GetVideoEncoderConfigurations", Outcome.Fault), Covers("tr2:GetVideoEncoderConfigurationOptions", Outcome.Fault)]
    public async Task Encoders_UnknownTokens_AreRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(new GetVideoEncoderConfigurationsRequest { ConfigurationToken = "nobody" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetVideoEncoderConfigurationsRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
        await client.RefusedAsync(new GetVideoEncoderConfigurationOptionsRequest { ConfigurationToken = "cam1-1-source" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetVideoEncoderConfigurationOptionsRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
    }

    [Fact, Covers("tr2:SetVideoEncoderConfiguration", Outcome.Success)]
    public async Task SetEncoder_OtherValues_AreThoseOfTheVideoProfile()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client("operator");
        var encoder = await Encoder(client, "cam1-1-sub-encoder");
        encoder.RateControl!.FrameRateLimit = 8;
        encoder.RateControl.BitrateLimit = 2048;
        encoder.Quality = 30;
        encoder.GovLength = 25;

        await client.AskAsync<SetVideoEncoderConfigurationResponse>(new SetVideoEncoderConfigurationRequest { Configuration = encoder });

        var saved = Assert.Single(host.Camera.Video.Saved).Profile;
        Assert.Equal((8, 2048, 7), (saved.FramesPerSecond, saved.Bitrate, saved.Qp));
        Assert.Contains(("keyframeinterval", "24", null), host.Camera.Sets);
        var now = await Encoder(client, "cam1-1-sub-encoder");
        Assert.Equal((8f, 2048, 30f, 25), (now.RateControl!.FrameRateLimit, now.RateControl.BitrateLimit, now.Quality, now.GovLength));
    }

    [Fact]
    public async Task SetEncoder_EveryResolutionOfTheOptions_IsTaken()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        foreach (var token in (string[])["cam1-1-main-encoder", "cam1-1-jpeg-encoder"])
        {
            var options = Assert.Single((await client.AskAsync<GetVideoEncoderConfigurationOptionsResponse>(
                new GetVideoEncoderConfigurationOptionsRequest { ConfigurationToken = token })).Options);
            foreach (var size in options.ResolutionsAvailable.AsEnumerable().Reverse())
            {
                var encoder = await Encoder(client, token);
                encoder.Resolution = size;
                await client.AskAsync<SetVideoEncoderConfigurationResponse>(new SetVideoEncoderConfigurationRequest { Configuration = encoder });
                Assert.Equal(size.Width, (await Encoder(client, token)).Resolution!.Width);
            }
        }
    }

    [Theory, InlineData(0, 1), InlineData(999_999, 51200)]
    public async Task SetEncoder_BitrateOutOfRange_BecomesTheNearest(int asked, int taken)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var encoder = await Encoder(client, "cam1-1-main-encoder");
        encoder.RateControl!.BitrateLimit = asked;

        await client.AskAsync<SetVideoEncoderConfigurationResponse>(new SetVideoEncoderConfigurationRequest { Configuration = encoder });

        Assert.Equal(taken, (await Encoder(client, "cam1-1-main-encoder")).RateControl!.BitrateLimit);
    }

    [Fact, Covers("tr2:SetVideoEncoderConfiguration", Outcome.Fault)]
    public async Task SetEncoder_WhatNoEncoderDoes_IsRefusedAndNothingIsSet()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        Action<VideoEncoder2Configuration>[] wrongs =
        [
            encoder => encoder.Encoding = "H265",
            encoder => encoder.Encoding = null,
            encoder => encoder.Resolution = new VideoResolution { Width = 123, Height = 45 },
            encoder => encoder.Quality = 99,
            encoder => encoder.Quality = float.NaN,
            encoder => encoder.GovLength = 0,
            encoder => encoder.Profile = "Main10",
            encoder => encoder.RateControl!.FrameRateLimit = 500,
            encoder => encoder.RateControl!.FrameRateLimit = -1,
            encoder => (encoder.RateControl!.ConstantBitRate, encoder.RateControl.ConstantBitRateSpecified) = (true, true),
            encoder => (encoder.GuaranteedFrameRate, encoder.GuaranteedFrameRateSpecified) = (true, true),
        ];
        foreach (var wrong in wrongs)
        {
            var encoder = await Encoder(client, "cam1-1-main-encoder");
            wrong(encoder);
            await client.RefusedAsync(new SetVideoEncoderConfigurationRequest { Configuration = encoder }, "InvalidArgVal", "ConfigModify");
        }

        await client.RefusedAsync(new SetVideoEncoderConfigurationRequest(), "InvalidArgVal", "NoConfig");
        Assert.Empty(host.Camera.Video.Saved);
        Assert.Empty(host.Camera.Commands);
    }

    [Fact]
    public async Task SetEncoder_CameraAway_IsAFaultOfTheDevice()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var encoder = await Encoder(client, "cam1-1-main-encoder");
        encoder.GovLength = 10;
        host.Camera.Answer = new CommandResult(CommandCode.Offline, "cam1: the camera is offline");

        var fault = await client.RefusedAsync(new SetVideoEncoderConfigurationRequest { Configuration = encoder }, "Action");

        Assert.Equal("Receiver", fault.Code);
    }

    [Theory, MemberData(nameof(EveryModel)), Covers("tr2:GetVideoEncoderInstances", Outcome.Success)]
    public async Task Instances_OfEveryModel_AreNoMoreThanProfiles(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client();
        var most = (await client.AskAsync<GetServiceCapabilitiesResponse>(new GetServiceCapabilitiesRequest())).Capabilities!.ProfileCapabilities!.MaximumNumberOfProfiles;
        var sum = 0;
        foreach (var source in (await client.AskAsync<GetVideoSourceConfigurationsResponse>(new GetVideoSourceConfigurationsRequest())).Configurations)
        {
            var info = (await client.AskAsync<GetVideoEncoderInstancesResponse>(new GetVideoEncoderInstancesRequest { ConfigurationToken = source.Token })).Info!;
            Assert.True(info.Total > 0);
            Assert.All(info.Codecs, codec => Assert.InRange(codec.Number, 1, info.Total));
            sum += info.Total;
        }

        Assert.InRange(sum, 1, most);
    }

    [Fact, Covers("tr2:GetVideoEncoderInstances", Outcome.Fault)]
    public async Task Instances_UnknownConfiguration_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(new GetVideoEncoderInstancesRequest { ConfigurationToken = "nobody" }, "InvalidArgVal", "NoConfig");
    }

    private static VideoSourceConfiguration Source(int x, int y, int width, int height) => new()
    {
        Token = "cam1-1-source",
        Name = "picture",
        SourceToken = "cam1-1",
        Bounds = new IntRectangle { X = x, Y = y, Width = width, Height = height },
    };

    private static async Task<VideoEncoder2Configuration> Encoder(SoapClient client, string token)
        => Assert.Single((await client.AskAsync<GetVideoEncoderConfigurationsResponse>(new GetVideoEncoderConfigurationsRequest { ConfigurationToken = token })).Configurations);
}
