using System.Collections.Immutable;
using System.Globalization;
using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Contract.Audio;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Camera.Motion;

namespace Arecont.Bridge.Configuration;

/// <summary>Makes the live cameras' configuration of <c>cameras[]</c>; its rules are those the schema cannot say.</summary>
internal sealed class CameraMapper(List<ConfigurationError> errors)
{
    private const int LargestGrid = 32;

    private static readonly CameraConfiguration Defaults = new() { Id = string.Empty, Name = string.Empty, Host = string.Empty };

    /// <summary>The camera of one entry. What the schema has found wrong in it is passed over and leaves a default.</summary>
    public CameraConfiguration Map(ConfigurationNode node)
    {
        var id = node["id"].Text(string.Empty)!;
        var (host, port) = Host(node["host"]);
        if (node["password"].Exists && !node["username"].Exists)
        {
            errors.Add(node["password"].Error("needs a username beside it (admin or viewer)"));
        }

        return new CameraConfiguration
        {
            Id = id,
            Name = node["name"].Text(id)!,
            Host = host,
            Port = port,
            UserName = node["username"].Text(),
            Password = node["password"].Text(),
            PostSets = node["postSets"].Flag(Defaults.PostSets),
            Motion = Motion(node["motion"]),
            Input = Input(node["input"]),
            Video = new VideoMapper(errors).Map(node["video"]),
            Audio = new AudioConfiguration { Law = node["audio"]["law"].Text() switch { "mulaw" => AudioLaw.MuLaw, "alaw" => AudioLaw.ALaw, _ => Defaults.Audio.Law } },
            SettingsRefresh = Seconds(node["settingsRefreshSeconds"]) ?? Defaults.SettingsRefresh,
            AutoSave = Seconds(node["autoSaveSeconds"]),
            Allow = new AllowedCommands
            {
                Network = node["allow"]["network"].Flag(Defaults.Allow.Network),
                Credentials = node["allow"]["credentials"].Flag(Defaults.Allow.Credentials),
                FactoryReset = node["allow"]["factoryReset"].Flag(Defaults.Allow.FactoryReset),
            },
        };
    }

    private (string Host, int Port) Host(ConfigurationNode node)
    {
        if (!errors.Accept(node))
        {
            return (string.Empty, Defaults.Port);
        }

        if (EndPointText.TrySplit(node.Text()!, out var host, out var port) && port != 0
            && Uri.CheckHostName(host) is not UriHostNameType.Unknown)
        {
            return (host, port ?? Defaults.Port);
        }

        errors.Add(node.Error("must be an address or a name, with :port (1 to 65535) where it is not 80, such as 192.168.1.20 or camera.lan:8081"));
        return (string.Empty, Defaults.Port);
    }

    private MotionConfiguration Motion(ConfigurationNode node)
    {
        var defaults = Defaults.Motion;
        var minimum = Seconds(node["minimumOnSeconds"]) ?? defaults.MinimumOn;
        var maximum = Seconds(node["maximumOnSeconds"]) ?? defaults.MaximumOn;
        if (minimum > maximum)
        {
            var at = node["maximumOnSeconds"].Exists ? node["maximumOnSeconds"] : node["minimumOnSeconds"];
            errors.Add(at.Error($"minimumOnSeconds ({minimum.TotalSeconds:0.###}) must not be more than maximumOnSeconds ({maximum.TotalSeconds:0.###})"));
        }

        return new MotionConfiguration
        {
            PollInterval = Milliseconds(node["pollMilliseconds"]) ?? defaults.PollInterval,
            Detection = node["detection"].Text() switch { "on" => true, "off" => false, _ => defaults.Detection },
            MinimumOn = minimum,
            MaximumOn = maximum,
            Zones = node["zones"].Entries.ToImmutableSortedDictionary(zone => zone.Key, zone => Zone(zone.Value), StringComparer.Ordinal),
        };
    }

    private ZoneConfiguration Zone(ConfigurationNode node)
    {
        var (firstColumn, lastColumn) = Range(node["columns"]);
        var (firstRow, lastRow) = Range(node["rows"]);
        return new ZoneConfiguration(node["channel"].Number(1), new ZoneRectangle(firstColumn, lastColumn, firstRow, lastRow));
    }

    private (int First, int Last) Range(ConfigurationNode node)
    {
        if (!errors.Accept(node))
        {
            return default;
        }

        var parts = node.Text()!.Split('-');
        var first = int.Parse(parts[0], CultureInfo.InvariantCulture);
        var last = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : first;
        if (first > last || last >= LargestGrid)
        {
            errors.Add(node.Error($"must run from the smaller to the larger number, 0 to {LargestGrid - 1} (0 to 7 where the camera has 64 zones), not {node.Scalar}"));
        }

        return (first, last);
    }

    private InputConfiguration Input(ConfigurationNode node) => new()
    {
        Invert = node["invert"].Flag(Defaults.Input.Invert),
        PollInterval = Milliseconds(node["pollMilliseconds"]) ?? Defaults.Input.PollInterval,
    };

    private TimeSpan? Milliseconds(ConfigurationNode node) => errors.Accept(node) ? TimeSpan.FromMilliseconds(node.Number(0)) : null;

    private TimeSpan? Seconds(ConfigurationNode node)
        => errors.Accept(node) ? TimeSpan.FromSeconds(double.Parse(node.Text()!, NumberStyles.Float, CultureInfo.InvariantCulture)) : null;
}
