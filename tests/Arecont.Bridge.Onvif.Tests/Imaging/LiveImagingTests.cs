using Arecont.Bridge.Onvif.Imaging;
using Arecont.Bridge.Onvif.Lenses;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Imaging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Arecont.Bridge.Onvif.Tests.Imaging;

/// <summary>What imaging sets is what a simulated camera reads back.</summary>
public sealed class LiveImagingTests
{
    [Theory]
    [InlineData("AV10255", "cam1-1")]
    [InlineData("AV8185", "cam1-2")]
    public async Task SetImagingSettings_OfACamera_ReadsTheSame(string model, string source)
    {
        await using var host = await LiveHost.StartAsync(model);
        await using var drive = new LensDrive(TimeProvider.System, NullLogger<LensDrive>.Instance);
        var service = new ImagingService(host.Call, new FocusMoves(drive));
        var wanted = (await service.GetImagingSettingsAsync(new GetImagingSettingsRequest { VideoSourceToken = source })).ImagingSettings!;
        wanted.Brightness = -20;
        wanted.Sharpness = 1;
        wanted.ColorSaturation = 6;
        wanted.WhiteBalance!.CrGain = 4;
        wanted.Exposure!.Mode = ExposureMode.MANUAL;
        wanted.Exposure.Priority = ExposurePriority.FrameRate;
        wanted.Exposure.MinExposureTime = 30;
        wanted.Exposure.MaxExposureTime = 40;
        wanted.Exposure.Window = new Rectangle { Left = -0.5f, Right = 0.25f, Top = 1, Bottom = 0.5f };
        if (wanted.Focus is { } focus)
        {
            wanted.IrCutFilter = IrCutFilterMode.OFF;
            focus.AutoFocusMode = AutoFocusMode.MANUAL;
        }

        await service.SetImagingSettingsAsync(new SetImagingSettingsRequest { VideoSourceToken = source, ImagingSettings = wanted, ForcePersistence = true });

        var got = (await service.GetImagingSettingsAsync(new GetImagingSettingsRequest { VideoSourceToken = source })).ImagingSettings!;
        Assert.Equivalent(wanted, got, strict: true);
    }

    [Fact]
    public async Task Move_OfACamera_IsTaken()
    {
        await using var host = await LiveHost.StartAsync("AV10255");
        await using var drive = new LensDrive(TimeProvider.System, NullLogger<LensDrive>.Instance);
        var service = new ImagingService(host.Call, new FocusMoves(drive));

        await service.MoveAsync(new MoveRequest { VideoSourceToken = "cam1-1", Focus = new FocusMove { Relative = new RelativeFocus { Distance = -120 } } });
    }
}
