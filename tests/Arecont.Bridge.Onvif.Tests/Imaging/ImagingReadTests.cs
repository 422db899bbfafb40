using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Imaging;

namespace Arecont.Bridge.Onvif.Tests.Imaging;

public sealed class ImagingReadTests
{
    public static TheoryData<string> EveryModel => Models.All;

    [Theory, MemberData(nameof(EveryModel))]
    [Covers("timg:GetImagingSettings", Outcome.Success), Covers("timg:GetOptions", Outcome.Success)]
    public async Task GetImagingSettings_EverySourceOfEveryModel_HasWhatTheOptionsSay(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client();

        foreach (var channel in host.Camera.State.Channels)
        {
            var token = $"cam1-{channel.Number}";
            var settings = (await client.AskAsync<GetImagingSettingsResponse>(new GetImagingSettingsRequest { VideoSourceToken = token })).ImagingSettings!;
            var options = (await client.AskAsync<GetOptionsResponse>(new GetOptionsRequest { VideoSourceToken = token })).ImagingOptions!;

            Within(settings.Brightness, options.Brightness);
            Within(settings.ColorSaturation, options.ColorSaturation);
            Within(settings.Sharpness, options.Sharpness);
            Within(settings.WhiteBalance?.CrGain, options.WhiteBalance?.YrGain);
            Within(settings.WhiteBalance?.CbGain, options.WhiteBalance?.YbGain);
            Within(settings.Exposure?.MinExposureTime, options.Exposure?.MinExposureTime);
            Within(settings.Exposure?.MaxExposureTime, options.Exposure?.MaxExposureTime);
            Assert.Equal(settings.IrCutFilter is not null, options.IrCutFilterModes.Count > 0);
            Assert.Equal(settings.Focus is not null, options.Focus is not null);
            Assert.Equal(settings.Extension is not null, options.Extension is not null);
            Assert.Contains(settings.Exposure!.Mode, options.Exposure!.Modes);
            Assert.Contains(settings.WhiteBalance!.Mode, options.WhiteBalance!.Modes);
            Assert.Null(settings.Contrast);
        }
    }

    [Fact]
    public async Task GetOptions_OfASimpleCamera_AreTheCamerasOwnRanges()
    {
        await using var host = await OnvifHost.StartAsync("AV5255");
        using var client = host.Client();

        var options = (await client.AskAsync<GetOptionsResponse>(new GetOptionsRequest { VideoSourceToken = "cam1-1" })).ImagingOptions!;

        Assert.Equal((-50f, 50f), (options.Brightness!.Min, options.Brightness.Max));
        Assert.Equal((0f, 6f), (options.ColorSaturation!.Min, options.ColorSaturation.Max));
        Assert.Equal((0f, 4f), (options.Sharpness!.Min, options.Sharpness.Max));
        Assert.Equal((-10f, 10f), (options.WhiteBalance!.YrGain!.Min, options.WhiteBalance.YrGain.Max));
        Assert.Equal((1f, 100f), (options.Exposure!.MinExposureTime!.Min, options.Exposure.MinExposureTime.Max));
        Assert.Equal((32f, 127f), (options.Exposure.MaxGain!.Min, options.Exposure.MaxGain.Max));
        Assert.Equal([IrCutFilterMode.ON, IrCutFilterMode.OFF, IrCutFilterMode.AUTO], options.IrCutFilterModes);
        Assert.True(options.Extension!.Extension!.Extension!.NoiseReductionOptions!.Level);
        Assert.Null(options.Focus);
    }

    [Fact]
    public async Task GetImagingSettings_MultiSensor_AreTheChannels()
    {
        await using var host = await OnvifHost.StartAsync("AV8185");
        host.Camera.Change(state => state with
        {
            Channels = state.Channels.SetItem(2, state.Channels[2] with { Settings = state.Channels[2].Settings.SetItem("brightness", "-7") }),
        });
        using var client = host.Client();

        Assert.Equal(0, (await SettingsAsync(client, "cam1-1")).Brightness);
        Assert.Equal(-7, (await SettingsAsync(client, "cam1-3")).Brightness);
    }

    [Fact]
    public async Task GetImagingSettings_ExposureWindow_IsInNormalisedCoordinates()
    {
        await using var host = await OnvifHost.StartAsync("AV5255");
        host.Camera.Change(state => state with
        {
            Settings = state.Settings.SetItem("expwndleft", "648").SetItem("expwndtop", "486").SetItem("expwndwidth", "1296").SetItem("expwndheight", "1458"),
        });
        using var client = host.Client();

        var window = (await SettingsAsync(client, "cam1-1")).Exposure!.Window!;

        Assert.Equal((-0.5f, 0.5f, 0.5f, -1f), (window.Left, window.Top, window.Right, window.Bottom));
    }

    [Theory]
    [InlineData("day", IrCutFilterMode.ON)]
    [InlineData("night", IrCutFilterMode.OFF)]
    [InlineData("auto", IrCutFilterMode.AUTO)]
    [InlineData("dual", IrCutFilterMode.AUTO)]
    public async Task GetImagingSettings_DayNight_IsTheFilter(string value, IrCutFilterMode expected)
    {
        await using var host = await OnvifHost.StartAsync("AV3236");
        host.Camera.Change(state => state with { Settings = state.Settings.SetItem("daynight", value) });
        using var client = host.Client();

        Assert.Equal(expected, (await SettingsAsync(client, "cam1-1")).IrCutFilter);
    }

    [Fact, Covers("timg:GetServiceCapabilities", Outcome.Success)]
    public async Task GetServiceCapabilities_OfEveryone_DeniesPresets()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client(user: null);

        var answer = await client.AskAsync<GetServiceCapabilitiesResponse>(new GetServiceCapabilitiesRequest());

        Assert.False(answer.Capabilities!.Presets);
        Assert.False(answer.Capabilities.ImageStabilization);
    }

    [Fact, Covers("timg:GetServiceCapabilities", Outcome.Fault)]
    public async Task GetServiceCapabilities_WithAHeaderThatMustBeUnderstood_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        var answer = await client.PostAsync(
            "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Header><x:y xmlns:x=\"urn:x\" s:mustUnderstand=\"true\"/></s:Header>"
            + "<s:Body><GetServiceCapabilities xmlns=\"http://www.onvif.org/ver20/imaging/wsdl\"/></s:Body></s:Envelope>");

        Assert.Equal("MustUnderstand", answer.Fault?.Code);
    }

    [Fact]
    [Covers("timg:GetImagingSettings", Outcome.Fault), Covers("timg:GetOptions", Outcome.Fault), Covers("timg:SetImagingSettings", Outcome.Fault)]
    [Covers("timg:GetMoveOptions", Outcome.Fault), Covers("timg:Move", Outcome.Fault), Covers("timg:Stop", Outcome.Fault), Covers("timg:GetStatus", Outcome.Fault)]
    public async Task Anything_OfAnUnknownSource_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        object[] requests =
        [
            new GetImagingSettingsRequest { VideoSourceToken = "cam1-2" },
            new GetOptionsRequest { VideoSourceToken = "cam1-2" },
            new SetImagingSettingsRequest { VideoSourceToken = "cam1-2", ImagingSettings = new ImagingSettings20 { Brightness = 1 } },
            new GetMoveOptionsRequest { VideoSourceToken = "cam1-2" },
            new MoveRequest { VideoSourceToken = "cam1-2", Focus = new FocusMove { Continuous = new ContinuousFocus { Speed = 1 } } },
            new StopRequest { VideoSourceToken = "cam1-2" },
            new GetStatusRequest { VideoSourceToken = "cam1-2" },
        ];

        foreach (var request in requests)
        {
            var fault = await client.RefusedAsync(request, "InvalidArgVal", "NoSource");
            Assert.Equal("Sender", fault.Code);
        }

        Assert.Empty(host.Camera.Commands);
    }

    [Fact]
    public async Task GetImagingSettings_CameraNeverAnswered_SaysSo()
    {
        await using var host = await OnvifHost.StartAsync();
        host.Camera.Change(state => state with { Identity = null });
        using var client = host.Client();

        var fault = await client.RefusedAsync(new GetImagingSettingsRequest { VideoSourceToken = "cam1-1" }, "Action");

        Assert.Contains("has not answered", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetImagingSettings_NotYetRead_AreNotMadeUp()
    {
        await using var host = await OnvifHost.StartAsync("AV10255");
        host.Camera.Change(state => state with { Settings = state.Settings.Clear() });
        using var client = host.Client();

        var settings = await SettingsAsync(client, "cam1-1");

        Assert.Equivalent(new ImagingSettings20(), settings, strict: true);
    }

    [Theory]
    [InlineData("GetPresets")]
    [InlineData("GetCurrentPreset")]
    [InlineData("SetCurrentPreset")]
    public async Task Presets_NoCameraHasThem_AreNotSupported(string operation)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        var answer = await client.SendAsync(
            $"<{operation} xmlns=\"http://www.onvif.org/ver20/imaging/wsdl\"><VideoSourceToken>cam1-1</VideoSourceToken></{operation}>", "imaging_service");

        Assert.Equal(["ActionNotSupported"], answer.Fault!.Subcodes);
    }

    [Fact]
    public async Task GetSnapshotUri_SentToTheImagingAddress_IsAnswered()
    {
        // go2rtc does so.
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        var answer = await client.SendAsync("<GetSnapshotUri xmlns=\"http://www.onvif.org/ver10/media/wsdl\"><ProfileToken>cam1-1-main</ProfileToken></GetSnapshotUri>", "imaging_service");

        Assert.Null(answer.Fault);
        Assert.Contains("Uri", answer.Text, StringComparison.Ordinal);
    }

    private static async Task<ImagingSettings20> SettingsAsync(SoapClient client, string token)
        => (await client.AskAsync<GetImagingSettingsResponse>(new GetImagingSettingsRequest { VideoSourceToken = token }, "imaging_service")).ImagingSettings!;

    private static void Within(float? value, FloatRange? range)
    {
        Assert.Equal(range is null, value is null);
        if (value is { } number)
        {
            Assert.InRange(number, range!.Min, range.Max);
        }
    }
}
