using System.Collections.Immutable;
using System.Globalization;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Onvif.Masks;

/// <summary>
/// The privacy mask of a sensor as its camera tells it: the block that was described last, and whether blocks cover the picture. A camera
/// keeps more blocks than this one, but nobody can ask it which.
/// </summary>
/// <param name="Area">In pixels of the sensor.</param>
/// <param name="Enabled">True where masked blocks are black, false where all of them are seen through.</param>
internal sealed record MaskedBlock(ImageWindow Area, bool Enabled)
{
    /// <summary>Covers the picture or not.</summary>
    public const string Switch = "pmask";

    /// <summary>The edges of the block.</summary>
    public const string Left = "pmaskleft", Top = "pmasktop", Right = "pmaskright", Bottom = "pmaskbottom";

    /// <summary>Masks or unmasks what lies between the edges.</summary>
    public const string Block = "pmaskblock";

    private static readonly ImmutableArray<string> Needed = [Switch, Left, Top, Right, Bottom];

    /// <summary>Whether a sensor's camera has privacy masks.</summary>
    public static bool IsServedBy(VideoSource source) => source.Camera.State.Identity is { } identity && Needed.All(identity.Settings.Contains);

    /// <summary>The block of a sensor, or null where there is none or nothing was read yet.</summary>
    public static MaskedBlock? Of(VideoSource source)
    {
        var area = new ImageWindow(Edge(source, Left), Edge(source, Top), Edge(source, Right), Edge(source, Bottom));
        return area.Right > area.Left && area.Bottom > area.Top ? new MaskedBlock(area, Value(source, Switch) == "on") : null;
    }

    private static int Edge(VideoSource source, string name)
        => int.TryParse(Value(source, name), NumberStyles.None, CultureInfo.InvariantCulture, out var edge) ? edge : 0;

    private static string? Value(VideoSource source, string name)
    {
        var state = source.Camera.State;
        var channel = state.Channels.FirstOrDefault(one => one.Number == source.Channel);
        return channel is not null && channel.Settings.TryGetValue(name, out var own) ? own : state.Settings.GetValueOrDefault(name);
    }
}
