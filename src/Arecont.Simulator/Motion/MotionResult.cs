using System.Globalization;
using Arecont.Simulator.Models;
using Arecont.Simulator.Settings;

namespace Arecont.Simulator.Motion;

/// <summary>Turns a scene into the value of <c>mdresult</c>, through the camera's own motion settings.</summary>
internal sealed class MotionResult(CameraModel model, SettingStore settings)
{
    internal const string Still = "no motion";

    private readonly SettingRule _detect = model.Find("motiondetect")!;
    private readonly SettingRule _total = model.Find("mdtotalzones")!;
    private readonly SettingRule _threshold = model.Find("mdlevelthreshold")!;
    private readonly SettingRule _detail = model.Find("mddetail")!;
    private readonly SettingRule _sensitivity = model.Find("mdsensitivity")!;
    private readonly SettingRule _mask = (model.Find("mdprivacymask") ?? model.Find("mdprivasymask"))!;

    internal string Describe(MotionScene? scene, int channel, MotionNotation notation)
    {
        if (scene is null || scene.Zones.Count == 0 || settings.Get(_detect, channel) != "on"
            || scene.Level < Number(_threshold, channel))
        {
            return Still;
        }

        var counts = new byte[Number(_total, channel)];
        var moving = Fill(counts, scene.Zones, channel);
        return moving == 0 || moving > MostZones(counts.Length, channel) ? Still : Write(counts, notation);
    }

    private int Fill(byte[] counts, IReadOnlyList<MotionZone> zones, int channel)
    {
        var detail = Number(_detail, channel);
        var mask = settings.Get(_mask, channel);
        var moving = 0;
        foreach (var zone in zones)
        {
            if (zone.Index >= 0 && zone.Index < counts.Length && zone.Count >= detail
                && counts[zone.Index] == 0 && IsEnabled(mask, zone.Index, counts.Length))
            {
                counts[zone.Index] = zone.Count;
                moving++;
            }
        }

        return moving;
    }

    // A light going on moves everything: more zones than this are taken for no motion at all.
    private int MostZones(int total, int channel)
    {
        var sensitivity = Number(_sensitivity, channel);
        return total == 64 ? sensitivity : total * sensitivity / 100;
    }

    // One byte per eight zones, row by row; the lowest bit is the leftmost zone; a set bit lets motion through.
    private static bool IsEnabled(string mask, int zone, int total)
    {
        if (mask.Length * 4 != total)
        {
            return true;
        }

        var row = byte.Parse(mask.AsSpan(zone / 8 * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return (row >> (zone % 8) & 1) == 1;
    }

    private static string Write(byte[] counts, MotionNotation notation)
    {
        var format = notation switch
        {
            MotionNotation.Upper => " {0:X2}",
            MotionNotation.Lower => " {0:x2}",
            _ => " {0:x}",
        };
        return string.Concat(counts.Select(count => string.Format(CultureInfo.InvariantCulture, format, count)));
    }

    private int Number(SettingRule rule, int channel) => int.Parse(settings.Get(rule, channel), CultureInfo.InvariantCulture);
}
