using System.Collections.Immutable;
using System.Globalization;
using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Configuration;

/// <summary>Makes a camera's video configuration of <c>cameras[].video</c>.</summary>
internal sealed class VideoMapper(List<ConfigurationError> errors)
{
    private static readonly VideoConfiguration Defaults = new();

    /// <summary>What the schema has found wrong is passed over and leaves a default.</summary>
    public VideoConfiguration Map(ConfigurationNode node)
    {
        var linger = node["lingerSeconds"];
        return new VideoConfiguration
        {
            Linger = errors.Accept(linger)
                ? TimeSpan.FromSeconds(double.Parse(linger.Text()!, NumberStyles.Float, CultureInfo.InvariantCulture))
                : Defaults.Linger,
            AlwaysOn = AlwaysOn(node),
            Profiles = node["profiles"].Entries.Where(entry => errors.Accept(entry.Value))
                .ToImmutableSortedDictionary(entry => entry.Key, entry => Profile(entry.Key, entry.Value), StringComparer.Ordinal),
        };
    }

    private ImmutableArray<string> AlwaysOn(ConfigurationNode video)
    {
        string[] known = [.. new[] { VideoProfile.Main, VideoProfile.Sub, VideoProfile.Jpeg }.Union(video["profiles"].Entries.Select(entry => entry.Key))];
        var names = video["alwaysOn"].Items.Where(errors.Accept).ToList();
        foreach (var unknown in names.Where(item => !known.Contains(item.Text(), StringComparer.Ordinal)))
        {
            errors.Add(unknown.Error($"must be one of {string.Join(", ", known)}, or a name under video.profiles"));
        }

        return [.. names.Select(item => item.Text()!).Distinct(StringComparer.Ordinal)];
    }

    private VideoProfile Profile(string name, ConfigurationNode node) => new(name, node["codec"].Text() == "jpeg" ? VideoCodec.Jpeg : VideoCodec.H264)
    {
        Origin = VideoProfileOrigin.Configured,
        Resolution = node["resolution"].Text() == "half" ? Resolution.Half : Resolution.Full,
        Scaled = node["scaled"].Flag(false),
        Window = Window(node["window"]),
        FramesPerSecond = Number(node["fps"]),
        Quality = Number(node["quality"]),
        Qp = Number(node["qp"]),
        Bitrate = Number(node["bitrate"]),
    };

    private ImageWindow Window(ConfigurationNode node)
    {
        if (!node.Exists)
        {
            return ImageWindow.Whole;
        }

        var edges = node.Text()!.Split(',').Select(edge => int.Parse(edge, NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture)).ToArray();
        if (edges[0] >= edges[2] || edges[1] >= edges[3])
        {
            errors.Add(node.Error($"must be left,top,right,bottom with left < right and top < bottom, not {node.Scalar}"));
            return ImageWindow.Whole;
        }

        return new ImageWindow(edges[0], edges[1], edges[2], edges[3]);
    }

    private static int? Number(ConfigurationNode node) => node.Exists ? node.Number(0) : null;
}
