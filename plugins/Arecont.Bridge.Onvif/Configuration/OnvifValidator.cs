using System.Net.Sockets;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Plugins;

namespace Arecont.Bridge.Onvif.Configuration;

/// <summary>Finds what the schema cannot say.</summary>
internal static class OnvifValidator
{
    /// <summary>Everything that is wrong.</summary>
    public static IEnumerable<ConfigurationError> Validate(ConfigurationNode section, IReadOnlyList<CameraSection> cameras)
    {
        if (!section.Exists)
        {
            return cameras.Where(camera => camera.Section.Exists).Select(camera => camera.Section.Error("only has a meaning with an onvif section at the top", camera.CameraId));
        }

        return Address(section["listen"])
            .Concat(Recorder(section["recorder"], cameras))
            .Concat(section["discovery"]["addresses"].Items.SelectMany(DiscoveryAddress))
            .Concat(section["notify"]["allow"].Items.SelectMany(Network))
            .Concat(cameras.SelectMany(camera => Camera(camera, section)))
            .Concat(SamePlaces(section, cameras));
    }

    private static IEnumerable<ConfigurationError> Address(ConfigurationNode node, string? camera = null)
    {
        if (node.Exists && OnvifOptionsReader.Address(node) is null)
        {
            yield return node.Error($"'{node.Text()}' must be an IP address of this machine without a port, for example 127.0.0.1, 0.0.0.0 or 192.168.1.5", camera);
        }
    }

    private static IEnumerable<ConfigurationError> Recorder(ConfigurationNode node, IReadOnlyList<CameraSection> cameras)
    {
        if (cameras.Any(camera => camera.CameraId == node.Text()))
        {
            yield return node.Error($"'{node.Text()}' is the id of a camera; the device of all cameras needs one of its own");
        }
    }

    private static IEnumerable<ConfigurationError> DiscoveryAddress(ConfigurationNode node)
    {
        if (OnvifOptionsReader.Address(node)?.AddressFamily != AddressFamily.InterNetwork)
        {
            yield return node.Error($"'{node.Text()}' must be an IPv4 address of this machine, for example 192.168.1.5");
        }
    }

    private static IEnumerable<ConfigurationError> Network(ConfigurationNode node)
    {
        if (OnvifOptionsReader.Network(node) is null)
        {
            yield return node.Error($"'{node.Text()}' must be a network such as 192.168.1.0/24, or an IP address");
        }
    }

    private static IEnumerable<ConfigurationError> Camera(CameraSection camera, ConfigurationNode section)
    {
        var address = camera.Section["address"];
        if (address.Exists && !camera.Section["port"].Exists && !section["basePort"].Exists)
        {
            yield return address.Error("needs a port: give the camera's onvif.port, or onvif.basePort at the top", camera.CameraId);
        }

        foreach (var error in Address(address, camera.CameraId))
        {
            yield return error;
        }
    }

    /// <summary>Two cameras on one port of one address.</summary>
    private static IEnumerable<ConfigurationError> SamePlaces(ConfigurationNode section, IReadOnlyList<CameraSection> cameras)
    {
        var options = OnvifOptionsReader.Read(section, cameras);
        var places = options.Cameras.Zip(cameras).Where(pair => pair.First is { Enabled: true, Port: not null });
        foreach (var same in places.GroupBy(pair => (pair.First.Address ?? options.Listen, pair.First.Port)).Where(group => group.Count() > 1))
        {
            var first = same.First().First.Id;
            foreach (var (camera, node) in same.Skip(1))
            {
                yield return node.Section["port"].Error($"{camera.Port} is the port of camera {first} already; each needs one of its own, or an address of its own", camera.Id);
            }
        }
    }
}
