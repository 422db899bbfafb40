using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Imaging;

namespace Arecont.Bridge.Onvif.Tests.Imaging;

public sealed class ImagingWriteTests
{
    private const string Service = "imaging_service";

    public static TheoryData<string> EveryModel => Models.All;

    public static TheoryData<string, string> Unsupported => new()
    {
        { "Contrast", "<tt:Contrast>1</tt:Contrast>" },
        { "BacklightCompensation", "<tt:BacklightCompensation><tt:Mode>ON</tt:Mode></tt:BacklightCompensation>" },
        { "WideDynamicRange", "<tt:WideDynamicRange><tt:Mode>ON</tt:Mode><tt:Level>3</tt:Level></tt:WideDynamicRange>" },
        { "Focus", "<tt:Focus><tt:AutoFocusMode>AUTO</tt:AutoFocusMode></tt:Focus>" },
        { "ImageStabilization", "<tt:Extension><tt:ImageStabilization><tt:Mode>ON</tt:Mode></tt:ImageStabilization></tt:Extension>" },
        { "Defogging", "<tt:Extension><tt:Extension><tt:Extension><tt:Defogging><tt:Mode>ON</tt:Mode></tt:Defogging></tt:Extension></tt:Extension></tt:Extension>" },
        { "IrCutFilterAutoAdjustment", "<tt:Extension><tt:Extension><tt:IrCutFilterAutoAdjustment><tt:BoundaryType>Common</tt:BoundaryType></tt:IrCutFilterAutoAdjustment></tt:Extension></tt:Extension>" },
        { "iris", "<tt:Exposure><tt:Mode>AUTO</tt:Mode><tt:Iris>1</tt:Iris></tt:Exposure>" },
        { "fixed time", "<tt:Exposure><tt:Mode>MANUAL</tt:Mode><tt:ExposureTime>1</tt:ExposureTime></tt:Exposure>" },
        { "Brightness", "<tt:Brightness>50.5</tt:Brightness>" },
        { "Brightness", "<tt:Brightness>NaN</tt:Brightness>" },
        { "Sharpness", "<tt:Sharpness>-1</tt:Sharpness>" },
        { "ColorSaturation", "<tt:ColorSaturation>7</tt:ColorSaturation>" },
        { "NoiseReduction", "<tt:Extension><tt:Extension><tt:Extension><tt:NoiseReduction><tt:Level>1.01</tt:Level></tt:NoiseReduction></tt:Extension></tt:Extension></tt:Extension>" },
        { "CrGain", "<tt:WhiteBalance><tt:Mode>AUTO</tt:Mode><tt:CrGain>11</tt:CrGain></tt:WhiteBalance>" },
        { "MinExposureTime", "<tt:Exposure><tt:Mode>AUTO</tt:Mode><tt:MinExposureTime>60</tt:MinExposureTime><tt:MaxExposureTime>59</tt:MaxExposureTime></tt:Exposure>" },
        { "MaxGain", "<tt:Exposure><tt:Mode>AUTO</tt:Mode><tt:MaxGain>31</tt:MaxGain></tt:Exposure>" },
        { "Window", "<tt:Exposure><tt:Mode>AUTO</tt:Mode><tt:Window left=\"-0.5\" right=\"1.2\" top=\"1\" bottom=\"-1\"/></tt:Exposure>" },
        { "Window", "<tt:Exposure><tt:Mode>AUTO</tt:Mode><tt:Window left=\"-1\" right=\"1\" top=\"-0.5\" bottom=\"0.5\"/></tt:Exposure>" },
    };

    [Theory, MemberData(nameof(Unsupported))]
    public async Task SetImagingSettings_OneThingIsWrong_ChangesNothing(string names, string wrong)
    {
        await using var host = await OnvifHost.StartAsync("AV5255");
        using var client = host.Client();

        // A right value of the same kind beside it must not be written either.
        var right = wrong.Contains("IrCutFilter>", StringComparison.Ordinal) ? string.Empty : "<tt:IrCutFilter>ON</tt:IrCutFilter>";
        var answer = await client.SendAsync(Request("cam1-1", right + wrong), Service);

        Assert.Equal(["InvalidArgVal", "SettingsInvalid"], answer.Fault!.Subcodes);
        Assert.Contains(names, answer.Fault.Reason, StringComparison.Ordinal);
        Assert.Empty(host.Camera.Commands);
    }

    [Theory, MemberData(nameof(EveryModel)), Covers("timg:SetImagingSettings", Outcome.Success)]
    public async Task SetImagingSettings_WhatWasGot_ChangesNothing(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client();

        foreach (var channel in host.Camera.State.Channels)
        {
            var token = $"cam1-{channel.Number}";
            var settings = (await client.AskAsync<GetImagingSettingsResponse>(new GetImagingSettingsRequest { VideoSourceToken = token })).ImagingSettings!;

            // Cameras may stand at values outside of what is known to be allowed; those are refused, never written.
            settings.Exposure!.Gain = null;
            await client.AskAsync<SetImagingSettingsResponse>(new SetImagingSettingsRequest { VideoSourceToken = token, ImagingSettings = settings });
        }

        Assert.Empty(host.Camera.Commands);
    }

    [Fact]
    public async Task SetImagingSettings_Everything_IsTheCamerasSettings()
    {
        await using var host = await OnvifHost.StartAsync("AV5255");
        using var client = host.Client();
        var wanted = new ImagingSettings20
        {
            Brightness = 12.4f,
            ColorSaturation = 3,
            Sharpness = 4,
            IrCutFilter = IrCutFilterMode.OFF,
            WhiteBalance = new WhiteBalance20 { Mode = WhiteBalanceMode.MANUAL, CrGain = -3, CbGain = 10 },
            Exposure = new Exposure20
            {
                Mode = ExposureMode.MANUAL,
                Priority = ExposurePriority.LowNoise,
                MinExposureTime = 20,
                MaxExposureTime = 80,
                MinGain = 16,
                MaxGain = 100,
                Gain = 4,
            },
            Extension = new ImagingSettingsExtension20
            {
                Extension = new ImagingSettingsExtension202 { Extension = new ImagingSettingsExtension203 { NoiseReduction = new NoiseReduction { Level = 0.25f } } },
            },
        };

        await client.AskAsync<SetImagingSettingsResponse>(new SetImagingSettingsRequest { VideoSourceToken = "cam1-1", ImagingSettings = wanted });

        Assert.Equal(
            [
                ("analoggain", "4"), ("autoexp", "off"), ("blue", "10"), ("brightness", "12"), ("daynight", "night"), ("kneepoint", "20"), ("lowlight", "quality"),
                ("maxdigitalgain", "100"), ("maxexptime", "80"), ("maxkneegain", "16"), ("red", "-3"), ("saturation", "3"), ("sharpness", "4"), ("spacialfilter", "25"),
                ("white_balance", "off"),
            ],
            host.Camera.Sets.Select(set => (set.Name, set.Value)).Order());
        var got = (await client.AskAsync<GetImagingSettingsResponse>(new GetImagingSettingsRequest { VideoSourceToken = "cam1-1" })).ImagingSettings!;
        Assert.Equal((12f, 3f, 4f), (got.Brightness, got.ColorSaturation, got.Sharpness));
        Assert.Equal((ExposureMode.MANUAL, ExposurePriority.LowNoise), (got.Exposure!.Mode, got.Exposure.Priority));
        Assert.Equal(0.25f, got.Extension!.Extension!.Extension!.NoiseReduction!.Level);
    }

    [Fact]
    public async Task SetImagingSettings_MultiSensor_SetsOneChannel()
    {
        await using var host = await OnvifHost.StartAsync("AV8185");
        using var client = host.Client();

        await client.AskAsync<SetImagingSettingsResponse>(new SetImagingSettingsRequest { VideoSourceToken = "cam1-3", ImagingSettings = new ImagingSettings20 { Brightness = 9 } });

        Assert.Equal([("brightness", "9", 3)], host.Camera.Sets);
    }

    [Theory]
    [InlineData("ON", "day")]
    [InlineData("OFF", "night")]
    public async Task SetImagingSettings_FilterAsHomeAssistantSetsIt_IsDayOrNight(string mode, string value)
    {
        await using var host = await OnvifHost.StartAsync("AV5255");
        using var client = host.Client();

        var answer = await client.SendAsync(Request("cam1-1", $"<tt:IrCutFilter>{mode}</tt:IrCutFilter>"), Service);

        Assert.Null(answer.Fault);
        Assert.Equal([("daynight", value, (int?)null)], host.Camera.Sets);
    }

    [Fact]
    public async Task SetImagingSettings_LargerTimes_RaisesTheLongestFirst()
    {
        await using var host = await OnvifHost.StartAsync("AV5255");
        host.Camera.Change(state => state with { Settings = state.Settings.SetItem("kneepoint", "10").SetItem("maxexptime", "20") });
        using var client = host.Client();
        var exposure = new Exposure20 { Mode = ExposureMode.AUTO, MinExposureTime = 50, MaxExposureTime = 60 };

        await client.AskAsync<SetImagingSettingsResponse>(new SetImagingSettingsRequest { VideoSourceToken = "cam1-1", ImagingSettings = new ImagingSettings20 { Exposure = exposure } });

        Assert.Equal(["maxexptime", "kneepoint"], host.Camera.Sets.Select(set => set.Name));
    }

    [Fact]
    public async Task SetImagingSettings_Window_IsInPixelsAndNeverBeyondTheSensor()
    {
        await using var host = await OnvifHost.StartAsync("AV5255");
        using var client = host.Client();
        var exposure = new Exposure20 { Mode = ExposureMode.AUTO, Window = new Rectangle { Left = -0.5f, Right = 0.5f, Top = 0.5f, Bottom = -1 } };

        await client.AskAsync<SetImagingSettingsResponse>(new SetImagingSettingsRequest { VideoSourceToken = "cam1-1", ImagingSettings = new ImagingSettings20 { Exposure = exposure } });

        Assert.Equal(
            [("expwndwidth", "1296"), ("expwndleft", "648"), ("expwndheight", "1458"), ("expwndtop", "486")],
            host.Camera.Sets.Select(set => (set.Name, set.Value)));
    }

    [Fact]
    public async Task SetImagingSettings_WhiteBalanceThatCannotBeSwitched_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync("AV8185");
        using var client = host.Client();
        var settings = new ImagingSettings20 { WhiteBalance = new WhiteBalance20 { Mode = WhiteBalanceMode.MANUAL } };

        await client.RefusedAsync(new SetImagingSettingsRequest { VideoSourceToken = "cam1-1", ImagingSettings = settings }, "InvalidArgVal", "SettingsInvalid");

        Assert.Empty(host.Camera.Commands);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [InlineData(null)]
    public async Task SetImagingSettings_ForcePersistence_Saves(bool? force)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.AskAsync<SetImagingSettingsResponse>(
            new SetImagingSettingsRequest { VideoSourceToken = "cam1-1", ImagingSettings = new ImagingSettings20 { Brightness = 3 }, ForcePersistence = force });

        Assert.Equal(force == true ? 1 : 0, host.Camera.Commands.OfType<SaveSettings>().Count());
        Assert.IsType<SetSetting>(host.Camera.Commands.First());
    }

    [Fact]
    public async Task SetImagingSettings_CameraAway_IsAFaultWithItsWords()
    {
        await using var host = await OnvifHost.StartAsync();
        host.Camera.Answer = new CommandResult(CommandCode.Offline, "cam1: the camera is offline.");
        using var client = host.Client();

        var fault = await client.RefusedAsync(new SetImagingSettingsRequest { VideoSourceToken = "cam1-1", ImagingSettings = new ImagingSettings20 { Brightness = 3 } }, "Action");

        Assert.Equal(("Receiver", "cam1: the camera is offline."), (fault.Code, fault.Reason));
    }

    [Fact]
    public async Task SetImagingSettings_ByAViewer_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client("viewer");

        await client.RefusedAsync(new SetImagingSettingsRequest { VideoSourceToken = "cam1-1", ImagingSettings = new ImagingSettings20 { Brightness = 3 } }, "NotAuthorized");

        Assert.Empty(host.Camera.Commands);
    }

    [Theory]
    [InlineData(AutoFocusMode.AUTO, "on")]
    [InlineData(AutoFocusMode.MANUAL, "off")]
    public async Task SetImagingSettings_AutoFocus_IsSetForEveryOccasion(AutoFocusMode mode, string value)
    {
        await using var host = await OnvifHost.StartAsync("AV10255");
        var before = value == "on" ? "off" : "on";
        host.Camera.Change(state => state with { Settings = state.Settings.SetItem("af_zoom", before).SetItem("af_dn", before) });
        using var client = host.Client();

        await client.AskAsync<SetImagingSettingsResponse>(
            new SetImagingSettingsRequest { VideoSourceToken = "cam1-1", ImagingSettings = new ImagingSettings20 { Focus = new FocusConfiguration20 { AutoFocusMode = mode } } });

        Assert.Equal([("af_zoom", value), ("af_dn", value)], host.Camera.Sets.Select(set => (set.Name, set.Value)));
        Assert.Equal(mode == AutoFocusMode.AUTO ? 1 : 0, host.Camera.Commands.Count(command => command is MoveFocus { Action: FocusAction.Auto }));
        var got = (await client.AskAsync<GetImagingSettingsResponse>(new GetImagingSettingsRequest { VideoSourceToken = "cam1-1" })).ImagingSettings!;
        Assert.Equal(mode, got.Focus!.AutoFocusMode);
    }

    private static string Request(string token, string settings)
        => "<timg:SetImagingSettings xmlns:timg=\"http://www.onvif.org/ver20/imaging/wsdl\" xmlns:tt=\"http://www.onvif.org/ver10/schema\">"
            + $"<timg:VideoSourceToken>{token}</timg:VideoSourceToken><timg:ImagingSettings>{settings}</timg:ImagingSettings></timg:SetImagingSettings>";
}
