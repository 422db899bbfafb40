using Arecont.Bridge.Onvif.Services;
using Arecont.Onvif.Contracts.Imaging;
using Names = Arecont.Bridge.Onvif.Imaging.ImagingSettingNames;

namespace Arecont.Bridge.Onvif.Imaging;

/// <summary>The part of the sensor that exposure is measured on: sensor pixels here, normalised coordinates there.</summary>
internal static class ExposureWindow
{
    /// <summary>The window, or null where the camera has none or the sensor's size is not known.</summary>
    public static Rectangle? Read(SourceSettings settings)
    {
        if (settings.Identity is not { SensorWidth: > 0 and var width, SensorHeight: > 0 and var height }
            || Axis(settings, Names.WindowLeft, Names.WindowWidth) is not var (left, across)
            || Axis(settings, Names.WindowTop, Names.WindowHeight) is not var (top, down))
        {
            return null;
        }

        return new Rectangle
        {
            Left = (2f * left / width) - 1,
            Right = (2f * (left + across) / width) - 1,
            Top = 1 - (2f * top / height),
            Bottom = 1 - (2f * (top + down) / height),
        };
    }

    /// <summary>Takes over a window.</summary>
    public static void Plan(Rectangle? wanted, SourceSettings settings, SettingDraft draft)
    {
        if (wanted is null)
        {
            return;
        }

        draft.Demand(Read(settings) is not null, "Exposure Window: the camera has none to set.");
        Plan(wanted.Left, wanted.Right, settings.Identity!.SensorWidth, Names.WindowLeft, Names.WindowWidth, settings, draft);
        Plan(-wanted.Top, -wanted.Bottom, settings.Identity.SensorHeight, Names.WindowTop, Names.WindowHeight, settings, draft);
    }

    private static void Plan(float from, float to, int pixels, string startSetting, string lengthSetting, SourceSettings settings, SettingDraft draft)
    {
        var (start, end) = (Pixel(from, pixels), Pixel(to, pixels));
        var (startNow, lengthNow) = Axis(settings, startSetting, lengthSetting)!.Value;
        if (start == startNow && end - start == lengthNow)
        {
            return;
        }

        draft.Demand(from >= -1 && to <= 1 && start < end, "Exposure Window: its edges lie from -1 to 1, left before right and bottom below top.");
        if (start > startNow)
        {
            // Shorter first: at no moment does the window reach beyond the sensor.
            draft.Set(lengthSetting, end - start, "Exposure Window");
            draft.Set(startSetting, start, "Exposure Window");
        }
        else
        {
            draft.Set(startSetting, start, "Exposure Window");
            draft.Set(lengthSetting, end - start, "Exposure Window");
        }
    }

    private static int Pixel(float position, int pixels) => float.IsFinite(position) ? (int)Math.Round((position + 1.0) / 2 * pixels) : -1;

    private static (int Start, int Length)? Axis(SourceSettings settings, string start, string length)
        => settings.Number(start) is { } from && settings.Number(length) is { } size ? (from, size) : null;
}
