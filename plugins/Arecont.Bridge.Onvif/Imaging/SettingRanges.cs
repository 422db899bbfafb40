using Arecont.Bridge.Onvif.Services;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Bridge.Onvif.Imaging;

/// <summary>Numbers of imaging: the camera's own.</summary>
internal static class SettingRanges
{
    /// <summary>From where to where a setting goes; null where the camera does not have it.</summary>
    public static FloatRange? Range(this SourceSettings settings, string name)
        => settings.Has(name) && SourceSettings.Row(name) is { Minimum: { } minimum, Maximum: { } maximum } ? new FloatRange { Min = minimum, Max = maximum } : null;

    /// <summary>Sets what is given.</summary>
    public static void Set(this SettingDraft draft, string name, float? value, string meaning)
    {
        if (value is { } number)
        {
            draft.Set(name, (double)number, meaning);
        }
    }
}
