using Arecont.Bridge.Onvif.Lenses;
using Arecont.Bridge.Onvif.Services;
using Arecont.Onvif.Contracts.Imaging;
using Names = Arecont.Bridge.Onvif.Imaging.ImagingSettingNames;

namespace Arecont.Bridge.Onvif.Imaging;

/// <summary>Autofocus: the camera focuses when asked, and by itself after the zoom or the day/night filter moved, where it is set to.</summary>
internal static class FocusSettings
{
    private static readonly string[] Occasions = [Names.FocusAfterZoom, Names.FocusAfterDayNight];

    /// <summary>Whether the focus has a motor.</summary>
    public static bool Has(SourceSettings settings) => settings.Identity?.Features.HasFlag(LensMotor.Focus.Feature) == true;

    /// <summary>What is set; null where there is no motor or it was not read yet.</summary>
    public static FocusConfiguration20? Read(SourceSettings settings)
        => Has(settings) && ModeOf(settings) is { } mode ? new FocusConfiguration20 { AutoFocusMode = mode } : null;

    /// <summary>What may be set.</summary>
    public static FocusOptions20? Options(SourceSettings settings) => !Has(settings) ? null : new FocusOptions20
    {
        AutoFocusModes = Occasions.Any(settings.Has) ? [AutoFocusMode.AUTO, AutoFocusMode.MANUAL] : [AutoFocusMode.MANUAL],
    };

    /// <summary>Takes over what is given.</summary>
    /// <returns>True where the camera is to focus now, for it was told to focus by itself from now on.</returns>
    public static bool Plan(FocusConfiguration20? wanted, SourceSettings settings, SettingDraft draft)
    {
        if (wanted is null)
        {
            return false;
        }

        draft.Demand(Has(settings), "Focus: the lens has no motor.");
        draft.Demand(wanted is { DefaultSpeed: null, NearLimit: null, FarLimit: null, AFMode: null or "" }, "Focus: the lens has one speed, no limits and no modes to set.");
        if (wanted.AutoFocusMode == ModeOf(settings))
        {
            return false;
        }

        var occasions = Occasions.Where(settings.Has).ToList();
        draft.Demand(occasions.Count > 0, "Focus: the camera never focuses by itself.");
        foreach (var occasion in occasions)
        {
            draft.Set(occasion, wanted.AutoFocusMode == AutoFocusMode.AUTO ? "on" : "off", "Focus AutoFocusMode");
        }

        return wanted.AutoFocusMode == AutoFocusMode.AUTO;
    }

    private static AutoFocusMode? ModeOf(SourceSettings settings)
        => Occasions.Any(occasion => settings.Has(occasion) && settings.Find(occasion) is null) ? null
            : Occasions.Any(occasion => settings.Find(occasion) == "on") ? AutoFocusMode.AUTO
            : AutoFocusMode.MANUAL;
}
