using Arecont.Onvif.Contracts.Common;

namespace Arecont.Bridge.Onvif.Media.Configurations;

/// <summary>Multicast addresses are the bridge's own (<c>rtsp.multicast</c> in its configuration): a client may repeat them or leave them out.</summary>
internal static class MulticastRule
{
    /// <summary>What is wrong with a wanted address, or null.</summary>
    public static string? Problem(MulticastConfiguration? wanted, MulticastConfiguration now)
    {
        var address = wanted?.Address?.IPv4Address ?? wanted?.Address?.IPv6Address;
        if (wanted?.AutoStart == true)
        {
            return "AutoStart is not allowed: multicast is sent while somebody asks for it";
        }

        return wanted is null || IsNone(address, wanted.Port) || (address == now.Address?.IPv4Address && wanted.Port == now.Port)
            ? null
            : $"multicast {address}:{wanted.Port} is not allowed, only {now.Address?.IPv4Address}:{now.Port}, which follows from rtsp.multicast in the bridge's configuration";
    }

    private static bool IsNone(string? address, int port) => address is null or "" or "0.0.0.0" or "::" && port == 0;
}
