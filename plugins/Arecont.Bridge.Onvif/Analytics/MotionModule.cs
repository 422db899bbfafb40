using System.Globalization;
using System.Xml;
using Arecont.Bridge.Onvif.Services;
using Arecont.Onvif.Contracts.Analytics;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Bridge.Onvif.Analytics;

/// <summary>
/// <c>tt:CellMotionEngine</c>: Sensitivity is <c>mdlevelthreshold</c> turned around, for a lower threshold finds more motion; Layout is
/// <c>mdtotalzones</c> and <c>mdzonesize</c>; LightingChangeLimit is <c>mdsensitivity</c>.
/// </summary>
internal static class MotionModule
{
    private const int MostSensitive = 100;

    /// <summary>The module as the camera is set.</summary>
    public static Config Read(SourceSettings settings)
    {
        var parameters = new ItemList();
        parameters.Add(MotionTypes.Sensitivity, Sensitivity(settings));
        parameters.Add(MotionTypes.LightingChangeLimit, settings.Number(MotionSettings.LightingChange));
        parameters.ElementItems.Add(new ElementItem { Name = MotionTypes.Layout, Any = CellGrid.Of(settings).ToLayout() });
        return new Config { Name = MotionTypes.ModuleName, Type = MotionTypes.Module, Parameters = parameters };
    }

    /// <summary>Which values its parameters may have.</summary>
    public static IEnumerable<ConfigOptions> Options(SourceSettings settings)
    {
        if (settings.Has(MotionSettings.Threshold))
        {
            yield return Of(Parameters.Range(MotionTypes.Sensitivity, 0, MostSensitive));
        }

        if (settings.Has(MotionSettings.LightingChange))
        {
            var row = SourceSettings.Row(MotionSettings.LightingChange);
            yield return Of(Parameters.Range(MotionTypes.LightingChangeLimit, row.Minimum!.Value, row.Maximum!.Value));
        }

        static ConfigOptions Of(ConfigOptions options)
        {
            options.AnalyticsModule = MotionTypes.Module;
            return options;
        }
    }

    /// <summary>Takes over the parameters that are given; what is not stays.</summary>
    public static void Plan(ItemList? parameters, SourceSettings settings, SettingDraft draft)
    {
        foreach (var item in parameters?.SimpleItems ?? [])
        {
            switch (item.Name)
            {
                case MotionTypes.Sensitivity:
                    var sensitivity = Parameters.Number(item, draft);
                    draft.Demand(sensitivity is >= 0 and <= MostSensitive, $"{MotionTypes.Sensitivity}: {sensitivity} is not from 0 to {MostSensitive}.");
                    var (lowest, highest) = Thresholds();
                    draft.Set(MotionSettings.Threshold, highest - Math.Round((double)sensitivity * (highest - lowest) / MostSensitive), MotionTypes.Sensitivity);
                    break;
                case MotionTypes.LightingChangeLimit:
                    draft.Set(MotionSettings.LightingChange, Parameters.Number(item, draft), MotionTypes.LightingChangeLimit);
                    break;
                default:
                    throw Parameters.Unknown(item.Name, draft);
            }
        }

        foreach (var item in parameters?.ElementItems ?? [])
        {
            if (item is not { Name: MotionTypes.Layout, Any: { } layout })
            {
                throw Parameters.Unknown(item.Name, draft);
            }

            PlanLayout(layout, settings, draft);
        }
    }

    private static int? Sensitivity(SourceSettings settings)
    {
        var (lowest, highest) = Thresholds();
        return settings.Number(MotionSettings.Threshold) is { } threshold
            ? Math.Clamp((int)Math.Round((double)(highest - threshold) * MostSensitive / (highest - lowest)), 0, MostSensitive)
            : null;
    }

    private static (long Lowest, long Highest) Thresholds()
    {
        var row = SourceSettings.Row(MotionSettings.Threshold);
        return (row.Minimum!.Value, row.Maximum!.Value);
    }

    /// <summary>Of all numbers and sizes of zones those that give this many cells, as near as can be to the layout's scale and to what is now.</summary>
    private static void PlanLayout(XmlElement layout, SourceSettings settings, SettingDraft draft)
    {
        var now = CellGrid.Of(settings);
        var (columns, rows) = (Cells(layout, "Columns", draft), Cells(layout, "Rows", draft));
        var width = Width(layout) ?? now.CellWidth;
        var grid = Grids(settings, now)
            .Where(grid => grid.Columns == columns && grid.Rows == rows)
            .OrderBy(grid => grid.TotalZones == now.TotalZones ? 0 : 1)
            .ThenBy(grid => Math.Abs(grid.CellWidth - width))
            .FirstOrDefault();
        draft.Demand(grid is not null, $"Layout: no size of zones divides the picture into {columns} x {rows} cells; it has {now.Columns} x {now.Rows}.");
        if (grid == now)
        {
            return;
        }

        if (grid!.TotalZones != now.TotalZones)
        {
            draft.Set(MotionSettings.TotalZones, grid.TotalZones, MotionTypes.Layout);
        }

        if (grid.ZoneSize != now.ZoneSize)
        {
            draft.Set(MotionSettings.ZoneSize, grid.ZoneSize, MotionTypes.Layout);
        }
    }

    private static IEnumerable<CellGrid> Grids(SourceSettings settings, CellGrid now)
    {
        var totals = settings.Has(MotionSettings.TotalZones) ? SourceSettings.Row(MotionSettings.TotalZones).Choices.Select(total => int.Parse(total, CultureInfo.InvariantCulture)) : [now.TotalZones];
        var size = SourceSettings.Row(MotionSettings.ZoneSize);
        var sizes = now.ZoneSize == 0 ? [0] : Enumerable.Range((int)size.Minimum!, (int)(size.Maximum! - size.Minimum! + 1));
        return totals.SelectMany(total => sizes.Select(one => CellGrid.Of(settings, total, one)));
    }

    private static int Cells(XmlElement layout, string attribute, SettingDraft draft)
        => int.TryParse(layout.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var cells)
            ? cells
            : throw draft.Invalid($"Layout: {attribute} is no whole number.");

    private static double? Width(XmlElement layout)
        => layout.GetElementsByTagName("Scale", layout.NamespaceURI) is { Count: > 0 } scales
            && double.TryParse(((XmlElement)scales[0]!).GetAttribute("x"), NumberStyles.Float, CultureInfo.InvariantCulture, out var width)
            ? width
            : null;
}
