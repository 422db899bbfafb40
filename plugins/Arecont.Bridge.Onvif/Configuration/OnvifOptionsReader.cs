using System.Net;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Plugins;

namespace Arecont.Bridge.Onvif.Configuration;

/// <summary>Reads a validated section.</summary>
internal static class OnvifOptionsReader
{
    /// <summary>The options.</summary>
    public static OnvifOptions Read(ConfigurationNode section, IReadOnlyList<CameraSection> cameras)
    {
        var standard = new OnvifOptions();
        return new OnvifOptions
        {
            BasePort = Port(section["basePort"]),
            Listen = Address(section["listen"]) ?? standard.Listen,
            Recorder = section["recorder"].Text(),
            SenderFaultStatus = section["senderFaultStatus"].Number(standard.SenderFaultStatus),
            ClockTolerance = TimeSpan.FromSeconds(section["clockToleranceSeconds"].Number((int)standard.ClockTolerance.TotalSeconds)),
            Discovery = Discovery(section["discovery"], standard.Discovery),
            NotifyAllow = [.. section["notify"]["allow"].Items.Select(Network).OfType<IPNetwork>()],
            Cameras = [.. cameras.Select(Camera)],
        };
    }

    /// <summary>An IP address, IPv6 also in brackets; null where nothing or something else is written.</summary>
    public static IPAddress? Address(ConfigurationNode node)
    {
        var text = node.Text()?.Trim() ?? string.Empty;
        if (text == "localhost")
        {
            return IPAddress.Loopback;
        }

        text = text is ['[', .. var inner, ']'] ? inner : text;

        // IPAddress takes "1" for 0.0.0.1; people mean four numbers.
        return (text.Contains(':') || text.Count(letter => letter == '.') == 3) && IPAddress.TryParse(text, out var address) ? address : null;
    }

    /// <summary>A network as <c>192.168.1.0/24</c>, or one address; null where something else is written.</summary>
    public static IPNetwork? Network(ConfigurationNode node)
    {
        if (Address(node) is { } address)
        {
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        }

        return IPNetwork.TryParse(node.Text(), out var network) ? network : null;
    }

    private static DiscoveryOptions Discovery(ConfigurationNode node, DiscoveryOptions standard) => new()
    {
        Enabled = node["enabled"].Flag(standard.Enabled),
        Port = node["port"].Number(standard.Port),
        Addresses = [.. node["addresses"].Items.Select(Address).OfType<IPAddress>()],
    };

    private static CameraOptions Camera(CameraSection camera) => new(camera.CameraId)
    {
        Enabled = camera.Section["enabled"].Flag(true),
        Port = Port(camera.Section["port"]),
        Address = Address(camera.Section["address"]),
        Key = camera.Section.Path,
    };

    private static int? Port(ConfigurationNode node) => node.Exists ? node.Number(0) : null;
}
