using static Arecont.Camera.Settings.SettingRisk;

namespace Arecont.Camera.Settings.Rows;

internal static class NetworkSettings
{
    private static readonly RowFactory Net = new(SettingGroup.Network);

    public static IEnumerable<SettingDefinition> Rows =>
    [
        Net.Of(SettingKind.IPv4Address, "ip", "IP address", "The camera's IPv4 address.") with { Risk = Network, Rare = true },
        Net.Of(SettingKind.IPv4Address, "subnetmask", "Subnet mask", "The camera's IPv4 subnet mask.") with { Risk = Network, Rare = true },
        Net.Of(SettingKind.IPv4Address, "gateway", "Gateway", "The camera's default IPv4 gateway.") with { Risk = Network, Rare = true },
        Net.Number("webserverport", "Web server port", "TCP port of the camera's web server and of this interface.", 1, 65535) with { Risk = Network, Rare = true, Source = Sources.Inferred },
        Net.Number("rtspport", "RTSP port", "TCP port of the camera's RTSP server, 554 by default.", 1, 65535) with { Risk = Network, Rare = true, Source = Sources.Inferred },
        Net.Number("mtu", "MTU", "Largest packet the camera sends.", 512, 1500, "B") with
        {
            Risk = Network,
            Rare = true,
            Source = "AV HTTP 1.1 for the smallest; the largest is Ethernet's",
        },
        Net.Choice("eth_negotiation", "Ethernet negotiation", "Negotiates speed with the switch (auto), or keeps 100 Mbit/s full duplex (fixed).", ["auto", "fixed"]) with { Risk = Network, Rare = true },
        Net.Number("netopt", "Network options", "Sum of bits: 1 DHCP, 2 BOOTP, 4 RARP, 8 address lock, 16 NTP, 32 PSIA discovery by multicast, 64 RTP multicast, 128 MTU, 256 PSIA discovery by zeroconf, 512 IPv6, 1024 DHCPv6.", 0, 2047) with
        {
            Risk = Network,
            Rare = true,
        },
        Net.Toggle("ipv6enabled", "IPv6", "Gives the camera an IPv6 stack.") with { Risk = Network, Rare = true },
        Net.Of(SettingKind.IPv6Address, "ipv6address", "IPv6 address", "The camera's IPv6 address.") with { Risk = Network, Rare = true },
        Net.Number("ipv6prefixlen", "IPv6 prefix length", "Leading bits of the IPv6 address that name the network.", 0, 128) with { Risk = Network, Rare = true, Source = Sources.Inferred },
        Net.Toggle("ipv6dhcp", "DHCPv6", "Asks a DHCPv6 server for the IPv6 address.") with { Risk = Network, Rare = true },
        Net.Choice("ipv6addresstype", "IPv6 address source", "From DHCP, or the one entered by hand.", ["dhcp", "manual"]) with { Risk = Network, Rare = true },
        Net.Toggle("ipv6acceptrouters", "IPv6 router advertisements", "Takes addresses and routes from router advertisements.") with { Risk = Network, Rare = true },
        Net.Of(SettingKind.IPv4Address, "ntpserver_ip", "NTP server", "IPv4 address of the time server.") with { Rare = true },
        Net.Number("qos_enabled", "Quality of service", "1 marks packets with the DSCP values below (RFC 2474), 0 does not.", 0, 1) with { Rare = true, Source = Sources.Inferred },
        Net.Number("qos_video", "DSCP of video", "Differentiated services code point of RTP video; 34 (AF41) is usual.", 0, 63) with { Rare = true, Source = "AV HTTP 1.1; range from RFC 2474" },
        Net.Number("qos_default", "DSCP of other traffic", "Differentiated services code point of everything but video; 0 is usual.", 0, 63) with { Rare = true, Source = "AV HTTP 1.1; range from RFC 2474" },
    ];
}
