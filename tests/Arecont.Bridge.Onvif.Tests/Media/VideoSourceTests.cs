using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Events;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Camera.Media;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Media;
using NSubstitute;

namespace Arecont.Bridge.Onvif.Tests.Media;

/// <summary>Windows of sensors.</summary>
public sealed class VideoSourceTests
{
    private const string Shared = "cam1-1-source";

    public static TheoryData<string> EveryModel => Models.All;

    [Theory, MemberData(nameof(EveryModel))]
    [Covers("trt:GetVideoSourceConfigurations", Outcome.Success), Covers("trt:GetVideoSourceConfiguration", Outcome.Success)]
    [Covers("trt:GetVideoSourceConfigurationOptions", Outcome.Success)]
    public async Task Sources_OfEveryModel_AreOnePerSensorAndWithinTheirOptions(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client();

        var configurations = (await client.AskAsync<GetVideoSourceConfigurationsResponse>(new GetVideoSourceConfigurationsRequest())).Configurations;

        Assert.Equal(host.Camera.State.Identity!.Channels, configurations.Count);
        foreach (var configuration in configurations)
        {
            Assert.Equal(configuration.SourceToken, (await client.SourceAsync(configuration.Token!)).SourceToken);
            var options = await OptionsAsync(client, configuration.Token);
            Assert.Equal([configuration.SourceToken!], options.VideoSourceTokensAvailable);
            Assert.InRange(configuration.Bounds!.Width, options.BoundsRange!.WidthRange!.Min, options.BoundsRange.WidthRange.Max);
            Assert.InRange(configuration.Bounds.X, options.BoundsRange.XRange!.Min, options.BoundsRange.XRange.Max);
        }
    }

    [Fact, Covers("trt:SetVideoSourceConfiguration", Outcome.Success)]
    public async Task Set_Window_IsThatOfEveryVideoProfileThatSharesItAndReadsBack()
    {
        IEventPublisher? publisher = null;
        await using var host = await OnvifHost.StartAsync(configure: services => publisher = services.WithPublisher());
        using var client = host.Client();
        var configuration = await client.SourceAsync(Shared);
        var uses = configuration.UseCount;
        configuration.Bounds = new IntRectangle { X = 64, Y = 128, Width = 640, Height = 320 };

        await SetAsync(client, configuration);

        Assert.Equal(["main", "sub", "jpeg"], host.Camera.Video.Saved.Select(saved => saved.Profile.Name).OrderBy(name => Array.IndexOf(["main", "sub", "jpeg"], name)));
        Assert.All(host.Camera.Video.Saved, saved => Assert.Equal(new ImageWindow(64, 128, 704, 448), saved.Profile.Window));
        var now = await client.SourceAsync(Shared);
        Assert.Equal((64, 128, 640, 320, uses), (now.Bounds!.X, now.Bounds.Y, now.Bounds.Width, now.Bounds.Height, now.UseCount));
        publisher!.Received(1).ConfigurationChanged(Arg.Any<ICamera>(), Shared, ConfigurationTypes.VideoSource);
        publisher!.Received(1).ConfigurationChanged(Arg.Any<ICamera>(), "cam1-1-main-encoder", ConfigurationTypes.VideoEncoder);
    }

    [Fact]
    public async Task Set_WindowNeverStreamed_SizesOfEncodersFollow()
    {
        await using var host = await OnvifHost.StartAsync();
        foreach (var profile in host.Camera.Video.Profiles(1))
        {
            host.Camera.Video.Known[(1, profile.Name)] = null;
        }

        using var client = host.Client();
        var configuration = await client.SourceAsync(Shared);
        configuration.Bounds = new IntRectangle { X = 64, Y = 128, Width = 640, Height = 320 };
        await SetAsync(client, configuration);

        var main = (await client.EncoderAsync("cam1-1-main-encoder")).Resolution!;
        var sub = (await client.EncoderAsync("cam1-1-sub-encoder")).Resolution!;

        Assert.Equal((640, 320, 320, 160), (main.Width, main.Height, sub.Width, sub.Height));
    }

    [Fact]
    public async Task Set_WholeSensor_IsTheWholePictureAgain()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var whole = await client.SourceAsync(Shared);
        var part = await client.SourceAsync(Shared);
        part.Bounds = new IntRectangle { Width = 64, Height = 64 };
        await SetAsync(client, part);

        await SetAsync(client, whole);

        Assert.Equal(ImageWindow.Whole, host.Camera.Video.Profiles(1)[0].Window);
    }

    [Theory, Covers("trt:SetVideoSourceConfiguration", Outcome.Fault)]
    [InlineData(-1, 0, 640, 480)]
    [InlineData(0, -32, 640, 480)]
    [InlineData(0, 0, 63, 480)]
    [InlineData(0, 0, 640, 0)]
    [InlineData(0, 0, 100000, 480)]
    [InlineData(64, 0, 2147483647, 480)]
    [InlineData(2147483647, 0, 640, 480)]
    [InlineData(0, 100000, 640, 480)]
    public async Task Set_WindowOutsideOfTheSensor_IsRefused(int x, int y, int width, int height)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var configuration = await client.SourceAsync(Shared);
        configuration.Bounds = new IntRectangle { X = x, Y = y, Width = width, Height = height };

        await client.RefusedAsync(new SetVideoSourceConfigurationRequest { Configuration = configuration }, "InvalidArgVal", "ConfigModify");

        Assert.Empty(host.Camera.Video.Saved);
    }

    [Fact]
    public async Task Set_OtherThings_AreRefused()
    {
        await using var host = await OnvifHost.StartAsync("AV8185");
        using var client = host.Client();
        var otherSensor = await client.SourceAsync(Shared);
        otherSensor.SourceToken = "cam1-2";
        var rotated = await client.SourceAsync(Shared);
        rotated.Extension = new VideoSourceConfigurationExtension { Rotate = new Rotate { Mode = RotateMode.ON, Degree = 180 } };
        var withoutBounds = await client.SourceAsync(Shared);
        withoutBounds.Bounds = null;

        foreach (var wrong in new[] { otherSensor, rotated, withoutBounds })
        {
            await client.RefusedAsync(new SetVideoSourceConfigurationRequest { Configuration = wrong }, "InvalidArgVal", "ConfigModify");
        }

        await client.RefusedAsync(new SetVideoSourceConfigurationRequest { Configuration = new VideoSourceConfiguration { Token = "nothing" } }, "InvalidArgVal", "NoConfig");
    }

    [Fact]
    public async Task Set_DiskRefusesOneOfThem_LeavesNoneChanged()
    {
        await using var host = await OnvifHost.StartAsync();
        host.Camera.Video.Answer = new CommandResult(CommandCode.Failed, "cam1: the profile cannot be written.");
        using var client = host.Client();
        var configuration = await client.SourceAsync(Shared);
        configuration.Bounds = new IntRectangle { Width = 640, Height = 480 };

        await client.RefusedAsync(new SetVideoSourceConfigurationRequest { Configuration = configuration }, "Action");

        Assert.All(host.Camera.Video.Profiles(1), profile => Assert.Equal(ImageWindow.Whole, profile.Window));
    }

    [Fact]
    public async Task ConfiguredProfile_WithAWindow_HasASourceOfItsOwnThatStays()
    {
        await using var host = await OnvifHost.StartAsync([await VideoEncoderTests.WithConfiguredAsync(new ImageWindow(32, 64, 672, 544))]);
        using var client = host.Client();

        var own = await client.SourceAsync("cam1-1-gate-source");
        Assert.Equal((32, 64, 640, 480, 1), (own.Bounds!.X, own.Bounds.Y, own.Bounds.Width, own.Bounds.Height, own.UseCount));
        var options = (await OptionsAsync(client, own.Token)).BoundsRange!;
        Assert.Equal((640, 640), (options.WidthRange!.Min, options.WidthRange.Max));
        own.Bounds.X = 0;
        await client.RefusedAsync(new SetVideoSourceConfigurationRequest { Configuration = own }, "Action", "ConfigurationConflict");

        var shared = await client.SourceAsync(Shared);
        shared.Bounds = new IntRectangle { Width = 640, Height = 480 };
        await SetAsync(client, shared);
        Assert.DoesNotContain(host.Camera.Video.Saved, saved => saved.Profile.Name == "gate");
    }

    [Fact, Covers("trt:GetCompatibleVideoSourceConfigurations", Outcome.Success)]
    public async Task Compatible_WithAnEncoder_IsItsWindow()
    {
        await using var host = await OnvifHost.StartAsync("AV8185");
        using var client = host.Client();
        var token = await client.CreateAsync("mine");

        Assert.Equal(4, (await CompatibleAsync(client, token)).Count());
        await client.AskAsync<AddVideoEncoderConfigurationResponse>(new AddVideoEncoderConfigurationRequest { ProfileToken = token, ConfigurationToken = "cam1-3-main-encoder" });
        Assert.Equal(["cam1-3-source"], await CompatibleAsync(client, token));
    }

    [Fact]
    [Covers("trt:GetVideoSourceConfigurations", Outcome.Fault), Covers("trt:GetVideoSourceConfiguration", Outcome.Fault)]
    [Covers("trt:GetVideoSourceConfigurationOptions", Outcome.Fault), Covers("trt:GetCompatibleVideoSourceConfigurations", Outcome.Fault)]
    public async Task Sources_UnknownTokensOrNoCredentials_AreRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        using var nobody = host.Client(user: null);

        await nobody.RefusedAsync(new GetVideoSourceConfigurationsRequest(), "NotAuthorized");
        await client.RefusedAsync(new GetVideoSourceConfigurationRequest { ConfigurationToken = "nothing" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetVideoSourceConfigurationOptionsRequest { ConfigurationToken = "nothing" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetVideoSourceConfigurationOptionsRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
        await client.RefusedAsync(new GetCompatibleVideoSourceConfigurationsRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
    }

    private static Task<SetVideoSourceConfigurationResponse> SetAsync(SoapClient client, VideoSourceConfiguration configuration)
        => client.AskAsync<SetVideoSourceConfigurationResponse>(new SetVideoSourceConfigurationRequest { Configuration = configuration, ForcePersistence = true });

    private static async Task<VideoSourceConfigurationOptions> OptionsAsync(SoapClient client, string? configuration)
        => (await client.AskAsync<GetVideoSourceConfigurationOptionsResponse>(new GetVideoSourceConfigurationOptionsRequest { ConfigurationToken = configuration })).Options!;

    private static async Task<IEnumerable<string?>> CompatibleAsync(SoapClient client, string profile)
        => (await client.AskAsync<GetCompatibleVideoSourceConfigurationsResponse>(new GetCompatibleVideoSourceConfigurationsRequest { ProfileToken = profile }))
            .Configurations.Select(configuration => configuration.Token);
}
