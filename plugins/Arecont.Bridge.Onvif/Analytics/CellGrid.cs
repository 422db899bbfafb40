using System.Globalization;
using System.Xml;
using Arecont.Bridge.Onvif.Services;
using Arecont.Onvif.Contracts;

namespace Arecont.Bridge.Onvif.Analytics;

/// <summary>
/// The zones of motion detection that lie in the picture, the last of a row or column perhaps in part: <c>mdtotalzones</c> says whether
/// they are 8 by 8 or 32 by 32, <c>mdzonesize</c> how large they are (user manual and field observations).
/// </summary>
/// <param name="TotalZones">64 or 1024.</param>
/// <param name="ZoneSize">A zone's side in units of 32 pixels, 1 to 15; 0 where unknown.</param>
/// <param name="Columns">Zones in a row of the picture.</param>
/// <param name="Rows">Rows.</param>
/// <param name="CellWidth">A zone's width where the picture's is 2.</param>
/// <param name="CellHeight">A zone's height where the picture's is 2.</param>
internal sealed record CellGrid(int TotalZones, int ZoneSize, int Columns, int Rows, double CellWidth, double CellHeight)
{
    private const int Pixels = 32;

    /// <summary>Zones in a row, and rows, of which <see cref="Columns"/> and <see cref="Rows"/> lie in the picture.</summary>
    public int Side => TotalZones > 64 ? 32 : 8;

    /// <summary>The grid of a source as it is set now.</summary>
    public static CellGrid Of(SourceSettings settings)
        => Of(settings, settings.Number(MotionSettings.TotalZones) ?? 64, settings.Number(MotionSettings.ZoneSize) ?? 0);

    /// <summary>The grid of a source as it is going to be.</summary>
    public static CellGrid Of(SourceSettings settings, SettingDraft draft)
        => Of(settings, Number(draft.Find(MotionSettings.TotalZones)) ?? 64, Number(draft.Find(MotionSettings.ZoneSize)) ?? 0);

    /// <summary>The grid of a source as it would be.</summary>
    public static CellGrid Of(SourceSettings settings, int totalZones, int zoneSize)
    {
        var side = totalZones > 64 ? 32 : 8;
        var (columns, width) = Along(settings.Identity?.SensorWidth ?? 0, zoneSize, side);
        var (rows, height) = Along(settings.Identity?.SensorHeight ?? 0, zoneSize, side);
        return new CellGrid(totalZones, zoneSize, columns, rows, width, height);
    }

    /// <summary><c>tt:CellLayout</c>: the first cell's corner is the picture's upper left one, rows go down.</summary>
    public XmlElement ToLayout()
    {
        var document = new XmlDocument();
        var layout = Element(document, "CellLayout", ("Columns", Columns), ("Rows", Rows));
        var transformation = Element(document, "Transformation");
        transformation.AppendChild(Element(document, "Translate", ("x", -1), ("y", 1)));
        transformation.AppendChild(Element(document, "Scale", ("x", CellWidth), ("y", -CellHeight)));
        layout.AppendChild(transformation);
        return layout;
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static (int Cells, double Size) Along(int sensor, int zoneSize, int side)
    {
        var zone = zoneSize * Pixels;
        return sensor <= 0 || zone <= 0 ? (side, 2.0 / side) : (Math.Clamp((sensor + zone - 1) / zone, 1, side), 2.0 * zone / sensor);
    }

    private static XmlElement Element(XmlDocument document, string name, params ReadOnlySpan<(string Name, double Value)> attributes)
    {
        var element = document.CreateElement("tt", name, OnvifNames.Schema);
        foreach (var (attribute, value) in attributes)
        {
            element.SetAttribute(attribute, value.ToString("0.########", CultureInfo.InvariantCulture));
        }

        return element;
    }
}
