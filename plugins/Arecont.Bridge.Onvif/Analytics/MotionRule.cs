using System.Collections.Immutable;
using Arecont.Bridge.Onvif.Services;
using Arecont.Camera.Motion;
using Arecont.Onvif.Contracts.Analytics;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Metadata.Analytics;

namespace Arecont.Bridge.Onvif.Analytics;

/// <summary>
/// <c>tt:CellMotionDetector</c>: MinCount is <c>mddetail</c>, ActiveCells is <c>mdprivacymask</c>. The delays are always 0: how long
/// motion lasts at least is the bridge's configuration.
/// </summary>
internal static class MotionRule
{
    /// <summary>The rule as the camera is set.</summary>
    public static Config Read(SourceSettings settings)
    {
        var parameters = new ItemList();
        parameters.Add(MotionTypes.MinCount, settings.Number(MotionSettings.Detail));
        parameters.Add(MotionTypes.AlarmOnDelay, 0);
        parameters.Add(MotionTypes.AlarmOffDelay, 0);
        parameters.Add(MotionTypes.ActiveCells, Cells(settings));
        return new Config { Name = MotionTypes.RuleName, Type = MotionTypes.Rule, Parameters = parameters };
    }

    /// <summary>Which values its parameters may have.</summary>
    public static IEnumerable<ConfigOptions> Options(SourceSettings settings)
    {
        if (settings.Has(MotionSettings.Detail))
        {
            yield return Of(Parameters.Range(MotionTypes.MinCount, 1, MostDetail(CellGrid.Of(settings))));
        }

        yield return Of(Parameters.Range(MotionTypes.AlarmOnDelay, 0, 0));
        yield return Of(Parameters.Range(MotionTypes.AlarmOffDelay, 0, 0));

        static ConfigOptions Of(ConfigOptions options)
        {
            options.RuleType = MotionTypes.Rule;
            return options;
        }
    }

    /// <summary>Takes over the parameters that are given; what is not stays.</summary>
    public static void Plan(ItemList? parameters, SourceSettings settings, SettingDraft draft)
    {
        draft.Demand(parameters?.ElementItems is null or [], $"{MotionTypes.RuleName} has no parameters that are elements.");
        foreach (var item in parameters?.SimpleItems ?? [])
        {
            switch (item.Name)
            {
                case MotionTypes.MinCount:
                    draft.Set(MotionSettings.Detail, Parameters.Number(item, draft), MotionTypes.MinCount);
                    break;
                case MotionTypes.AlarmOnDelay or MotionTypes.AlarmOffDelay:
                    draft.Demand(Parameters.Number(item, draft) == 0, $"{item.Name}: only 0; how long motion lasts at least is set in the bridge's configuration.");
                    break;
                case MotionTypes.ActiveCells:
                    PlanCells(item.Value ?? string.Empty, settings, draft);
                    break;
                default:
                    throw Parameters.Unknown(item.Name, draft);
            }
        }
    }

    /// <summary>Refuses more detail than the zones, perhaps just made smaller, have sub-zones.</summary>
    public static void Check(SourceSettings settings, SettingDraft draft)
    {
        var most = MostDetail(CellGrid.Of(settings, draft));
        draft.Demand(
            !int.TryParse(draft.Find(MotionSettings.Detail), out var detail) || detail <= most,
            $"{MotionTypes.MinCount}: {detail} is more than the {most} blocks of 32 by 32 pixels that a cell has.");
    }

    private static long MostDetail(CellGrid grid)
    {
        var most = SourceSettings.Row(MotionSettings.Detail).Maximum!.Value;
        return grid.ZoneSize == 0 ? most : Math.Min(most, (long)grid.ZoneSize * grid.ZoneSize);
    }

    private static string Cells(SourceSettings settings)
    {
        var grid = CellGrid.Of(settings);
        var mask = Mask(settings, grid) ?? ZoneMask.All;
        var cells = Enumerable.Range(0, grid.Columns * grid.Rows).Select(cell => grid.Side > ZoneMask.Side || mask[cell % grid.Columns, cell / grid.Columns]);
        return new MotionCells(DateTimeOffset.UnixEpoch, grid.Columns, grid.Rows, [.. cells]).ToBase64();
    }

    private static void PlanCells(string text, SourceSettings settings, SettingDraft draft)
    {
        var grid = CellGrid.Of(settings, draft);
        if (!MotionCells.TryReadCells(text, grid.Columns, grid.Rows, out var cells))
        {
            throw draft.Invalid($"{MotionTypes.ActiveCells} is no base64 of PackBits of {grid.Columns} x {grid.Rows} cells.");
        }

        if (!settings.Has(MotionSettings.Mask) || grid.Side > ZoneMask.Side)
        {
            draft.Demand(!cells.Contains(false), $"{MotionTypes.ActiveCells}: this camera watches every cell of {grid.Columns} x {grid.Rows}.");
            return;
        }

        draft.Set(MotionSettings.Mask, With(Mask(settings, grid) ?? ZoneMask.All, grid, cells).ToString(), MotionTypes.ActiveCells);
    }

    /// <summary>Zones outside the picture stay as they are.</summary>
    private static ZoneMask With(ZoneMask mask, CellGrid grid, ImmutableArray<bool> cells)
    {
        for (var cell = 0; cell < cells.Length; cell++)
        {
            mask = mask.With(cell % grid.Columns, cell / grid.Columns, cells[cell]);
        }

        return mask;
    }

    private static ZoneMask? Mask(SourceSettings settings, CellGrid grid)
        => grid.Side == ZoneMask.Side && settings.Find(MotionSettings.Mask) is { } text && ZoneMask.TryParse(text, out var mask) ? mask : null;
}
