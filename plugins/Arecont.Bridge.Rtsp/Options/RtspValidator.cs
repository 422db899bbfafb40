using System.Net;
using System.Net.Sockets;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Plugins;

namespace Arecont.Bridge.Rtsp.Options;

/// <summary>What the schema cannot say about the <c>rtsp</c> section.</summary>
internal static class RtspValidator
{
    /// <summary>Everything that is wrong.</summary>
    public static IEnumerable<ConfigurationError> Validate(ConfigurationNode section, IReadOnlyList<CameraSection> cameras)
        => section.Exists
            ? EndPoint(section["listen"], "8554").Concat(Tls(section["tls"])).Concat(Multicast(section["multicast"])).Concat(Ports(section["udpPorts"]))
            : cameras.Where(camera => camera.Section.Exists).Select(camera => camera.Section.Error("only has a meaning with an rtsp section at the top", camera.CameraId));

    private static IEnumerable<ConfigurationError> EndPoint(ConfigurationNode node, string port)
    {
        if (node.Exists && RtspOptionsReader.EndPoint(node) is null)
        {
            yield return node.Error($"'{node.Text()}' must be an IP address and a port, for example 127.0.0.1:{port}, 0.0.0.0:{port} or [::]:{port}");
        }
    }

    private static IEnumerable<ConfigurationError> Tls(ConfigurationNode tls)
    {
        if (!tls.Exists)
        {
            yield break;
        }

        foreach (var error in EndPoint(tls["listen"], "8322"))
        {
            yield return error;
        }

        if (tls["certificate"].Text() is { } certificate && ServerCertificate.Problem(certificate, tls["key"].Text(), tls["password"].Text()) is { } problem)
        {
            yield return tls["certificate"].Error(tls["key"].Text() is { } key ? $"{certificate} with {key}: {problem}" : $"{certificate}: {problem}");
        }
    }

    private static IEnumerable<ConfigurationError> Multicast(ConfigurationNode multicast)
    {
        var (groups, port, address) = (multicast["groups"], multicast["port"], multicast["interface"]);
        if (groups.Exists && RtspOptionsReader.Groups(groups) is null)
        {
            yield return groups.Error($"'{groups.Text()}' must be IPv4 multicast addresses, for example {RtspSchema.DefaultGroups}");
        }

        if (port.Number(0) % 2 != 0)
        {
            yield return port.Error($"{port.Text()} must be an even number: RTP takes it, RTCP the next (RFC 3550, 11)");
        }

        if (address.Exists && !(IPAddress.TryParse(address.Text(), out var parsed) && parsed.AddressFamily == AddressFamily.InterNetwork))
        {
            yield return address.Error($"'{address.Text()}' must be an IPv4 address of this machine");
        }
    }

    private static IEnumerable<ConfigurationError> Ports(ConfigurationNode node)
    {
        if (node.Exists && RtspOptionsReader.Ports(node) is null)
        {
            yield return node.Error($"'{node.Text()}' must be two ports, for example 30000-30999");
        }
    }
}
