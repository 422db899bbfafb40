using System.Globalization;
using System.Net.Sockets;
using Arecont.Simulator.Settings;
using static Arecont.Simulator.Settings.Rules;

namespace Arecont.Simulator.Models;

/// <summary>Identity, network and encoder settings that several models share.</summary>
internal static class SystemGroups
{
    internal static IEnumerable<SettingRule> Identity(SensorSize sensor, int sensors, string firmware, string features, int passwordLength) =>
    [
        Computed("model"),
        Computed("mac"),
        Computed("enclosure"),
        Text("name", string.Empty, 64),
        ReadOnly("make", "Arecont Vision"),
        ReadOnly("fwversion", firmware),
        ReadOnly("procversion", "32"),
        ReadOnly("netversion", "1.4"),
        ReadOnly("revision", "4"),
        ReadOnly("features", features),
        ReadOnly("sensorcount", sensors.ToString(CultureInfo.InvariantCulture)),
        ReadOnly("maxsensorwidth", sensor.Width.ToString(CultureInfo.InvariantCulture)),
        ReadOnly("maxsensorheight", sensor.Height.ToString(CultureInfo.InvariantCulture)),
        Password("admin", passwordLength),
        Password("viewer", passwordLength),
    ];

    internal static IEnumerable<SettingRule> Network() =>
    [
        Address("ip", "192.168.1.20", AddressFamily.InterNetwork),
        Address("subnetmask", "255.255.255.0", AddressFamily.InterNetwork),
        Address("gateway", "192.168.1.1", AddressFamily.InterNetwork),
        Number("netopt", 0, 2047, 1),
        Number("webserverport", 1, 65535, 80),
        Number("mtu", 512, 1500, 1500),
    ];

    internal static IEnumerable<SettingRule> NewerNetwork() =>
    [
        Number("rtspport", 1, 65535, 554),
        Choice("eth_negotiation", "auto", "auto", "fixed"),
        Text("ntpserver_ip", "0.0.0.0", 64),
        Number("qos_enabled", 0, 1, 0),
        Number("qos_video", 0, 63, 34),
        Number("qos_default", 0, 63, 0),
    ];

    internal static IEnumerable<SettingRule> InternetProtocol6() =>
    [
        Flag("ipv6enabled", "off"),
        Flag("ipv6acceptrouters", "on"),
        OnOff("ipv6dhcp", "on"),
        Choice("ipv6addresstype", "dhcp", "dhcp", "manual"),
        Address("ipv6address", "fe80::21a:7ff:fe00:1", AddressFamily.InterNetworkV6),
        Number("ipv6prefixlen", 0, 128, 64),
    ];

    internal static IEnumerable<SettingRule> Multicast() =>
    [
        .. PictureGroups.Channel(
            Address("streamip", "224.0.0.1", AddressFamily.InterNetwork),
            Number("rtpport", 0, 65535, 5000),
            Address("sapip", "224.0.0.255", AddressFamily.InterNetwork)),
        OnOff("multicast_rec", "off"),
        Number("en_multicast", 0, 1, 0),
    ];

    internal static IEnumerable<SettingRule> Encoder(int longestInterval = 100) =>
    [
        Number("bitrate", 0, 65536, 0),
        Number("fps", 0, 100, 0),
        Number("qp", 4, 51, 24),
        Number("qp_max", 4, 51, 40),
        Number("ratelimit", 0, 65536, 0),
        Flag("ratelimit_mode", "off"),
        Flag("keyframe", "0"),
        Number("keyframeinterval", 0, longestInterval, 50),
    ];

    internal static IEnumerable<SettingRule> InputAndRelay() => [Computed("auxin"), OnOff("auxout", "off")];
}
