using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Events;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Camera.Media;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Media;
using NSubstitute;

namespace Arecont.Bridge.Onvif.Tests.Media;

/// <summary>Setting video encoders.</summary>
public sealed class SetVideoEncoderTests
{
    private const string Main = "cam1-1-main-encoder";
    private const string Jpeg = "cam1-1-jpeg-encoder";

    [Fact, Covers("trt:SetVideoEncoderConfiguration", Outcome.Success)]
    public async Task Set_OfH264_ChangesVideoProfileAndKeyFrameIntervalAndReadsBack()
    {
        IEventPublisher? publisher = null;
        await using var host = await OnvifHost.StartAsync(configure: services => publisher = services.WithPublisher());
        using var client = host.Client();
        var encoder = await client.EncoderAsync(Main);
        var half = (encoder.Resolution!.Width / 2, encoder.Resolution.Height / 2);
        encoder.Resolution = new VideoResolution { Width = half.Item1, Height = half.Item2 };
        encoder.Quality = 20;
        encoder.RateControl = new VideoRateControl { FrameRateLimit = 12, EncodingInterval = 1, BitrateLimit = 4096 };
        encoder.H264!.GovLength = 31;

        await SetAsync(client, encoder);

        var (channel, saved) = Assert.Single(host.Camera.Video.Saved);
        Assert.Equal((1, "main", Resolution.Half, 12, 4096, 17), (channel, saved.Name, saved.Resolution, saved.FramesPerSecond, saved.Bitrate, saved.Qp));
        Assert.Equal(("keyframeinterval", "30", (int?)null), Assert.Single(host.Camera.Sets));
        var now = await client.EncoderAsync(Main);
        Assert.Equal((half.Item1, half.Item2, 20f, 12, 4096, 31), (now.Resolution!.Width, now.Resolution.Height, now.Quality, now.RateControl!.FrameRateLimit, now.RateControl.BitrateLimit, now.H264!.GovLength));
        publisher!.Received(1).ConfigurationChanged(Arg.Any<ICamera>(), Main, ConfigurationTypes.VideoEncoder);
        publisher!.Received(1).ConfigurationChanged(Arg.Any<ICamera>(), "cam1-1-sub-encoder", ConfigurationTypes.VideoEncoder);
        publisher!.DidNotReceive().ConfigurationChanged(Arg.Any<ICamera>(), Jpeg, Arg.Any<string>());
    }

    [Fact]
    public async Task Set_OfJpeg_ChangesQualityAndFrameRate()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var encoder = await client.EncoderAsync(Jpeg);
        encoder.Quality = 7;
        encoder.RateControl!.FrameRateLimit = 3;

        await SetAsync(client, encoder);

        var (_, saved) = Assert.Single(host.Camera.Video.Saved);
        Assert.Equal(("jpeg", 7, 3), (saved.Name, saved.Quality, saved.FramesPerSecond));
        Assert.Empty(host.Camera.Commands);
    }

    [Theory]
    [InlineData(Main)]
    [InlineData(Jpeg)]
    public async Task Set_WhatItIs_ChangesNothing(string token)
    {
        IEventPublisher? publisher = null;
        await using var host = await OnvifHost.StartAsync(configure: services => publisher = services.WithPublisher());
        using var client = host.Client();

        await SetAsync(client, await client.EncoderAsync(token));

        Assert.Empty(host.Camera.Video.Saved);
        Assert.Empty(host.Camera.Commands);
        publisher!.DidNotReceiveWithAnyArgs().ConfigurationChanged(default(ICamera)!, default!, default!);
    }

    [Theory]
    [InlineData(20, 15)]
    [InlineData(15, 15)]
    [InlineData(1, 1)]
    public async Task Set_FrameRate_NeverGivesMoreThanTheLimit(int limit, int saved)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var encoder = await client.EncoderAsync(Main);
        encoder.RateControl!.FrameRateLimit = limit;

        await SetAsync(client, encoder);

        Assert.Equal(saved, Assert.Single(host.Camera.Video.Saved).Profile.FramesPerSecond);
    }

    [Fact]
    public async Task Set_BackToTheUpperEnds_LeavesItToTheCameraAgain()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var before = await client.EncoderAsync(Main);
        var limited = await client.EncoderAsync(Main);
        limited.RateControl = new VideoRateControl { FrameRateLimit = 5, EncodingInterval = 1, BitrateLimit = 500 };
        await SetAsync(client, limited);

        await SetAsync(client, before);

        var last = host.Camera.Video.Saved.Last().Profile;
        Assert.Null(last.FramesPerSecond);
        Assert.Null(last.Bitrate);
    }

    public static TheoryData<string, string> Wrong => new()
    {
        { "<tt:Width>1</tt:Width>", "resolution" },
        { "<tt:Quality>34</tt:Quality>", "quality" },
        { "<tt:Quality>0</tt:Quality>", "quality" },
        { "<tt:Quality>NaN</tt:Quality>", "quality" },
        { "<tt:FrameRateLimit>0</tt:FrameRateLimit>", "frame rate" },
        { "<tt:FrameRateLimit>101</tt:FrameRateLimit>", "frame rate" },
        { "<tt:BitrateLimit>51201</tt:BitrateLimit>", "bit rate" },
        { "<tt:BitrateLimit>0</tt:BitrateLimit>", "bit rate" },
        { "<tt:EncodingInterval>2</tt:EncodingInterval>", "EncodingInterval" },
        { "<tt:GovLength>0</tt:GovLength>", "GovLength" },
        { "<tt:GovLength>102</tt:GovLength>", "GovLength" },
        { "<tt:H264Profile>Extended</tt:H264Profile>", "H.264 profile" },
        { "<tt:Encoding>MPEG4</tt:Encoding>", "encoding" },
        { "<tt:Encoding>JPEG</tt:Encoding>", "encoding" },
        { "<tt:AutoStart>true</tt:AutoStart>", "AutoStart" },
        { "<tt:Port>5004</tt:Port>", "multicast" },
    };

    [Theory, MemberData(nameof(Wrong)), Covers("trt:SetVideoEncoderConfiguration", Outcome.Fault)]
    public async Task Set_OneThingWrong_IsRefusedAsAWhole(string element, string named)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var encoder = await client.EncoderAsync(Main);
        encoder.RateControl!.FrameRateLimit = 9;
        encoder.H264!.GovLength = 9;
        encoder.Quality = 9;
        var request = SoapClient.Body(new SetVideoEncoderConfigurationRequest { Configuration = encoder });

        var answer = await client.SendAsync(Replaced(request, element));

        Assert.NotNull(answer.Fault);
        Assert.Equal(["InvalidArgVal", "ConfigModify"], answer.Fault.Subcodes);
        Assert.Contains(named, answer.Fault.Reason, StringComparison.Ordinal);
        Assert.Empty(host.Camera.Video.Saved);
        Assert.Empty(host.Camera.Commands);
    }

    [Fact]
    public async Task Set_UnknownToken_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var encoder = await client.EncoderAsync(Main);
        encoder.Token = "nothing";

        await client.RefusedAsync(new SetVideoEncoderConfigurationRequest { Configuration = encoder }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new SetVideoEncoderConfigurationRequest(), "InvalidArgVal", "NoConfig");
    }

    [Fact]
    public async Task Set_CameraAway_IsRefusedAndTheVideoProfileStays()
    {
        await using var host = await OnvifHost.StartAsync();
        host.Camera.Answer = new CommandResult(CommandCode.Offline, "cam1: the camera is offline.");
        using var client = host.Client();
        var encoder = await client.EncoderAsync(Main);
        encoder.H264!.GovLength = 9;
        encoder.RateControl!.FrameRateLimit = 9;

        var fault = await client.RefusedAsync(new SetVideoEncoderConfigurationRequest { Configuration = encoder }, "Action");

        Assert.Contains("offline", fault.Reason, StringComparison.Ordinal);
        Assert.Empty(host.Camera.Video.Saved);
    }

    [Fact]
    public async Task Set_OfAConfiguredProfile_IsRefusedUnlessItIsWhatItIs()
    {
        await using var host = await OnvifHost.StartAsync([await VideoEncoderTests.WithConfiguredAsync(ImageWindow.Whole)]);
        using var client = host.Client();
        var encoder = await client.EncoderAsync("cam1-1-gate-encoder");

        await SetAsync(client, encoder);
        encoder.RateControl!.FrameRateLimit = 5;
        await client.RefusedAsync(new SetVideoEncoderConfigurationRequest { Configuration = encoder }, "InvalidArgVal", "ConfigModify");

        Assert.Empty(host.Camera.Video.Saved);
    }

    [Fact]
    public async Task Set_WithoutKeyFrameInterval_CanBeSetOtherwise()
    {
        await using var host = await OnvifHost.StartAsync();
        host.Camera.Change(state => state with { Settings = state.Settings.Remove("keyframeinterval") });
        using var client = host.Client();
        var encoder = await client.EncoderAsync(Main);
        encoder.RateControl!.FrameRateLimit = 5;

        await SetAsync(client, encoder);
        encoder.H264!.GovLength++;
        await client.RefusedAsync(new SetVideoEncoderConfigurationRequest { Configuration = encoder }, "InvalidArgVal", "ConfigModify");

        Assert.Single(host.Camera.Video.Saved);
    }

    private static Task<SetVideoEncoderConfigurationResponse> SetAsync(SoapClient client, VideoEncoderConfiguration encoder)
        => client.AskAsync<SetVideoEncoderConfigurationResponse>(new SetVideoEncoderConfigurationRequest { Configuration = encoder, ForcePersistence = true });

    /// <summary>A request with one of its elements in another form.</summary>
    private static string Replaced(string request, string element)
    {
        var document = System.Xml.Linq.XElement.Parse(request);
        var name = element[4..element.IndexOf('>', StringComparison.Ordinal)];
        var value = System.Xml.Linq.XElement.Parse(element.Replace("tt:", string.Empty, StringComparison.Ordinal)).Value;
        document.Descendants().First(one => one.Name.LocalName == name).Value = value;
        return document.ToString();
    }
}
