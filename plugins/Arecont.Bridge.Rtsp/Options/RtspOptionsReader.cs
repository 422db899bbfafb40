using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Plugins;

namespace Arecont.Bridge.Rtsp.Options;

/// <summary>Reads the checked configuration.</summary>
internal static class RtspOptionsReader
{
    /// <summary>The value of <c>cameras[].rtsp.source</c> that hands out the camera's own address.</summary>
    public const string CameraSource = "camera-rtsp";

    /// <summary>The options.</summary>
    public static RtspOptions Read(ConfigurationNode section, IReadOnlyList<CameraSection> cameras)
    {
        var standard = new RtspOptions();
        return standard with
        {
            Listen = EndPoint(section["listen"]) ?? standard.Listen,
            Tls = Tls(section["tls"]),
            Basic = section["basic"].Flag(standard.Basic),
            Multicast = Multicast(section["multicast"]),
            UdpPorts = Ports(section["udpPorts"]),
            ViewersPerCamera = section["viewersPerCamera"].Number(standard.ViewersPerCamera),
            ViewersPerAddress = section["viewersPerAddress"].Number(standard.ViewersPerAddress),
            SessionTimeout = TimeSpan.FromSeconds(section["sessionTimeoutSeconds"].Number((int)standard.SessionTimeout.TotalSeconds)),
            PassThrough = cameras.Where(camera => camera.Section["source"].Text() == CameraSource).Select(camera => camera.CameraId).ToFrozenSet(),
        };
    }

    /// <summary>An IP address (or <c>localhost</c>) and a port; null where nothing or something else is written.</summary>
    public static IPEndPoint? EndPoint(ConfigurationNode node)
    {
        var text = node.Text()?.Trim();
        var colon = text?.LastIndexOf(':') ?? -1;
        if (text is null || colon <= text.LastIndexOf(']'))
        {
            return null;
        }

        text = text.StartsWith("localhost:", StringComparison.OrdinalIgnoreCase) ? $"127.0.0.1{text[9..]}" : text;

        // IPEndPoint takes "1:8554" for 0.0.0.1 and "::1:8554" for a port-less address; people mean neither.
        var whole = text.StartsWith('[') || text.Count(letter => letter == '.') == 3;
        return whole && IPEndPoint.TryParse(text, out var endPoint) ? endPoint : null;
    }

    /// <summary>The multicast section; null where there is none.</summary>
    public static MulticastOptions? Multicast(ConfigurationNode node)
        => !node.Exists ? null : new MulticastOptions(
            Groups(node["groups"]) ?? IPNetwork.Parse(RtspSchema.DefaultGroups),
            node["port"].Number(RtspSchema.DefaultMulticastPort),
            node["ttl"].Number(1),
            IPAddress.TryParse(node["interface"].Text(), out var address) ? address : null);

    /// <summary>Multicast addresses as <c>239.255.42.0/24</c>; null where something else is written.</summary>
    public static IPNetwork? Groups(ConfigurationNode node)
        => IPNetwork.TryParse(node.Text(), out var network) && network.BaseAddress.GetAddressBytes() is [>= 224 and <= 239, _, _, _] && network.PrefixLength >= 8
            ? network
            : null;

    /// <summary>Ports as <c>30000-30999</c>; null where something else is written.</summary>
    public static PortRange? Ports(ConfigurationNode node)
    {
        var parts = node.Text()?.Split('-') ?? [];
        return parts.Length == 2 && Port(parts[0]) is { } first && Port(parts[1]) is { } last && first < last ? new PortRange(first, last) : null;
    }

    private static int? Port(string text)
        => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= IPEndPoint.MaxPort ? port : null;

    private static TlsOptions? Tls(ConfigurationNode node)
        => node.Exists
            ? new TlsOptions(EndPoint(node["listen"]) ?? new IPEndPoint(IPAddress.Loopback, RtspSchema.DefaultTlsPort), node["certificate"].Text()!, node["key"].Text(), node["password"].Text())
            : null;
}
