using Arecont.Bridge.Onvif.Services;
using Arecont.Onvif.Contracts.Imaging;
using Names = Arecont.Bridge.Onvif.Imaging.ImagingSettingNames;

namespace Arecont.Bridge.Onvif.Imaging;

/// <summary>Brightness, colours, sharpness, noise, day and night: each a setting of the camera, in the camera's own numbers where ONVIF lets them be.</summary>
internal static class PictureSettings
{
    private const string Day = "day";
    private const string Night = "night";
    private const string On = "on";

    /// <summary>What is set.</summary>
    public static void Read(SourceSettings settings, ImagingSettings20 result)
    {
        result.Brightness = settings.Number(Names.Brightness);
        result.ColorSaturation = settings.Number(Names.Saturation);
        result.Sharpness = settings.Number(Names.Sharpness);
        result.IrCutFilter = Filter(settings);
        result.WhiteBalance = Balance(settings);
        if (settings.Number(Names.NoiseFilter) is { } level)
        {
            result.Extension = new ImagingSettingsExtension20
            {
                Extension = new ImagingSettingsExtension202
                {
                    Extension = new ImagingSettingsExtension203 { NoiseReduction = new NoiseReduction { Level = (float)level / StrongestFilter } },
                },
            };
        }
    }

    /// <summary>What may be set.</summary>
    public static void Read(SourceSettings settings, ImagingOptions20 result)
    {
        result.Brightness = settings.Range(Names.Brightness);
        result.ColorSaturation = settings.Range(Names.Saturation);
        result.Sharpness = settings.Range(Names.Sharpness);
        result.IrCutFilterModes = settings.Has(Names.DayNight) ? [IrCutFilterMode.ON, IrCutFilterMode.OFF, IrCutFilterMode.AUTO] : [];
        if (HasBalance(settings))
        {
            result.WhiteBalance = new WhiteBalanceOptions20
            {
                Modes = settings.Has(Names.WhiteBalance) ? [WhiteBalanceMode.AUTO, WhiteBalanceMode.MANUAL] : [WhiteBalanceMode.AUTO],
                YrGain = settings.Range(Names.Red),
                YbGain = settings.Range(Names.Blue),
            };
        }

        if (settings.Has(Names.NoiseFilter))
        {
            result.Extension = new ImagingOptions20Extension
            {
                Extension = new ImagingOptions20Extension2 { Extension = new ImagingOptions20Extension3 { NoiseReductionOptions = new NoiseReductionOptions { Level = true } } },
            };
        }
    }

    /// <summary>Takes over what is given.</summary>
    public static void Plan(ImagingSettings20 wanted, SourceSettings settings, SettingDraft draft)
    {
        draft.Set(Names.Brightness, wanted.Brightness, "Brightness");
        draft.Set(Names.Saturation, wanted.ColorSaturation, "ColorSaturation");
        draft.Set(Names.Sharpness, wanted.Sharpness, "Sharpness");
        if (wanted.IrCutFilter is { } filter && filter != Filter(settings))
        {
            draft.Set(Names.DayNight, filter switch { IrCutFilterMode.ON => Day, IrCutFilterMode.OFF => Night, _ => "auto" }, "IrCutFilter");
        }

        Plan(wanted.WhiteBalance, settings, draft);
        if (wanted.Extension?.Extension?.Extension?.NoiseReduction is { } noise)
        {
            draft.Set(Names.NoiseFilter, noise.Level * (double)StrongestFilter, "NoiseReduction Level of 0 to 1");
        }
    }

    private static void Plan(WhiteBalance20? wanted, SourceSettings settings, SettingDraft draft)
    {
        if (wanted is null)
        {
            return;
        }

        draft.Demand(HasBalance(settings), "WhiteBalance: the camera has none to set.");
        if (wanted.Mode != Mode(settings))
        {
            draft.Set(Names.WhiteBalance, wanted.Mode == WhiteBalanceMode.AUTO ? On : "off", "WhiteBalance Mode");
        }

        draft.Set(Names.Red, wanted.CrGain, "WhiteBalance CrGain");
        draft.Set(Names.Blue, wanted.CbGain, "WhiteBalance CbGain");
    }

    private static float StrongestFilter => SourceSettings.Row(Names.NoiseFilter).Maximum!.Value;

    private static bool HasBalance(SourceSettings settings) => settings.Has(Names.WhiteBalance) || settings.Has(Names.Red) || settings.Has(Names.Blue);

    private static WhiteBalance20? Balance(SourceSettings settings) => !HasBalance(settings) || Mode(settings) is not { } mode ? null : new WhiteBalance20
    {
        Mode = mode,
        CrGain = settings.Number(Names.Red),
        CbGain = settings.Number(Names.Blue),
    };

    /// <summary>Cameras that cannot be told otherwise balance by themselves; null where that was not read yet.</summary>
    private static WhiteBalanceMode? Mode(SourceSettings settings) => settings.Find(Names.WhiteBalance) switch
    {
        null => settings.Has(Names.WhiteBalance) ? null : WhiteBalanceMode.AUTO,
        On => WhiteBalanceMode.AUTO,
        _ => WhiteBalanceMode.MANUAL,
    };

    /// <summary>A camera that shows both pictures at once (<c>dual</c>) does neither one nor the other.</summary>
    private static IrCutFilterMode? Filter(SourceSettings settings) => settings.Find(Names.DayNight) switch
    {
        null => null,
        Day => IrCutFilterMode.ON,
        Night => IrCutFilterMode.OFF,
        _ => IrCutFilterMode.AUTO,
    };
}
