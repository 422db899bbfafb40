using System.Collections.Immutable;
using Arecont.Bridge.Onvif.Services;
using Arecont.Onvif.Contracts.Imaging;
using Names = Arecont.Bridge.Onvif.Imaging.ImagingSettingNames;

namespace Arecont.Bridge.Onvif.Imaging;

/// <summary>
/// Exposure. The camera exposes up to the knee point, then raises gain up to the gain at the knee, then exposes longer, then computes:
/// so the knee is the least that its algorithm may use of time and gain, and the longest time and largest computed gain are the most.
/// All in the camera's own numbers.
/// </summary>
internal static class ExposureSettings
{
    private const string Off = "off";

    private static readonly ImmutableArray<(string Element, string Setting, Func<Exposure20, float?> Get)> Numbers =
    [
        ("MinGain", Names.KneeGain, static exposure => exposure.MinGain),
        ("MaxGain", Names.DigitalGain, static exposure => exposure.MaxGain),
        ("Gain", Names.AnalogueGain, static exposure => exposure.Gain),
    ];

    /// <summary>What is set; null where that is not known.</summary>
    public static Exposure20? Read(SourceSettings settings) => ModeOf(settings) is not { } mode ? null : new Exposure20
    {
        Mode = mode,
        Priority = PriorityOf(settings),
        Window = ExposureWindow.Read(settings),
        MinExposureTime = settings.Number(Names.KneePoint),
        MaxExposureTime = settings.Number(Names.LongestExposure),
        MinGain = settings.Number(Names.KneeGain),
        MaxGain = settings.Number(Names.DigitalGain),
        Gain = settings.Number(Names.AnalogueGain),
    };

    /// <summary>What may be set; null where nothing may.</summary>
    public static ExposureOptions20? Options(SourceSettings settings) => ModeSetting(settings) is null ? null : new ExposureOptions20
    {
        Modes = [ExposureMode.AUTO, ExposureMode.MANUAL],
        Priorities = settings.Has(Names.LowLight) ? [ExposurePriority.LowNoise, ExposurePriority.FrameRate] : [],
        MinExposureTime = settings.Range(Names.KneePoint),
        MaxExposureTime = settings.Range(Names.LongestExposure),
        MinGain = settings.Range(Names.KneeGain),
        MaxGain = settings.Range(Names.DigitalGain),
        Gain = settings.Range(Names.AnalogueGain),
    };

    /// <summary>Takes over what is given.</summary>
    public static void Plan(Exposure20? wanted, SourceSettings settings, SettingDraft draft)
    {
        if (wanted is null)
        {
            return;
        }

        var modeSetting = ModeSetting(settings) ?? throw draft.Invalid("Exposure: the camera has none to set.");
        draft.Demand(wanted is { MinIris: null, MaxIris: null, Iris: null, ExposureTime: null }, "Exposure: the camera has no iris and no fixed time to set.");
        if (wanted.Mode != ModeOf(settings))
        {
            var auto = modeSetting == Names.AutoExposure ? "on" : "auto";
            draft.Set(modeSetting, wanted.Mode == ExposureMode.AUTO ? auto : Off, "Exposure Mode");
        }

        if (wanted.Priority is { } priority && priority != PriorityOf(settings))
        {
            draft.Set(Names.LowLight, priority == ExposurePriority.FrameRate ? "speed" : "quality", "Exposure Priority");
        }

        PlanTimes(wanted, settings, draft);
        foreach (var (element, setting, get) in Numbers)
        {
            draft.Set(setting, get(wanted), $"Exposure {element}");
        }

        ExposureWindow.Plan(wanted.Window, settings, draft);
    }

    /// <summary>The knee point stays below the longest time at every moment.</summary>
    private static void PlanTimes(Exposure20 wanted, SourceSettings settings, SettingDraft draft)
    {
        var (shortest, longest) = (wanted.MinExposureTime ?? settings.Number(Names.KneePoint), wanted.MaxExposureTime ?? settings.Number(Names.LongestExposure));
        draft.Demand(
            wanted is { MinExposureTime: null, MaxExposureTime: null } || shortest is null || longest is null || shortest <= longest,
            $"Exposure: MinExposureTime {shortest} is above MaxExposureTime {longest}.");
        if (longest > settings.Number(Names.LongestExposure))
        {
            draft.Set(Names.LongestExposure, wanted.MaxExposureTime, "Exposure MaxExposureTime");
            draft.Set(Names.KneePoint, wanted.MinExposureTime, "Exposure MinExposureTime");
        }
        else
        {
            draft.Set(Names.KneePoint, wanted.MinExposureTime, "Exposure MinExposureTime");
            draft.Set(Names.LongestExposure, wanted.MaxExposureTime, "Exposure MaxExposureTime");
        }
    }

    private static string? ModeSetting(SourceSettings settings)
        => settings.Has(Names.AutoExposure) ? Names.AutoExposure : settings.Has(Names.ExposureMode) ? Names.ExposureMode : null;

    private static ExposureMode? ModeOf(SourceSettings settings) => ModeSetting(settings) is not { } name ? null : settings.Find(name) switch
    {
        null => null,
        Off => ExposureMode.MANUAL,
        _ => ExposureMode.AUTO,
    };

    /// <summary>The camera's <c>balance</c> is neither.</summary>
    private static ExposurePriority? PriorityOf(SourceSettings settings) => settings.Find(Names.LowLight) switch
    {
        "highspeed" or "speed" => ExposurePriority.FrameRate,
        "quality" or "moonlight" => ExposurePriority.LowNoise,
        _ => null,
    };
}
