using System.Globalization;

namespace Arecont.Bridge.Rtsp.Transports;

/// <summary>One way to carry a track that the client names in its Transport header (RFC 2326, 12.39).</summary>
/// <param name="Protocol">As the client spells it, such as <c>RTP/AVP/TCP</c>.</param>
internal sealed record TransportOffer(string Protocol)
{
    private const int MostOffers = 16;

    /// <summary>True where the client asks for a group.</summary>
    public bool Multicast { get; init; }

    /// <summary>The interleaved channels of RTP and RTCP, where named.</summary>
    public (int Rtp, int Rtcp)? Interleaved { get; init; }

    /// <summary>The client's ports for RTP and RTCP, where named.</summary>
    public (int Rtp, int Rtcp)? ClientPorts { get; init; }

    /// <summary>True for TCP, also where an old client only says so by naming channels.</summary>
    public bool IsInterleaved => Protocol.EndsWith("/TCP", StringComparison.OrdinalIgnoreCase) || (Interleaved is not null && ClientPorts is null);

    /// <summary>The offers in the client's order; those of another protocol or with impossible numbers are left out.</summary>
    public static IReadOnlyList<TransportOffer> ParseAll(string? header)
        => [.. (header ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostOffers).Select(Parse).OfType<TransportOffer>()];

    private static TransportOffer? Parse(string text)
    {
        var parts = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0 || parts[0].ToUpperInvariant() is not ("RTP/AVP" or "RTP/AVP/UDP" or "RTP/AVP/TCP"))
        {
            return null;
        }

        var offer = new TransportOffer(parts[0]);
        foreach (var part in parts.Skip(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals < 0 ? (part, string.Empty) : (part[..equals].TrimEnd(), part[(equals + 1)..].Trim());
            switch (name.ToUpperInvariant())
            {
                case "MULTICAST":
                    offer = offer with { Multicast = true };
                    break;
                case "INTERLEAVED" when Pair(value, 0, 255) is var channels:
                    offer = offer with { Interleaved = channels };
                    if (channels is null)
                    {
                        return null;
                    }

                    break;
                case "CLIENT_PORT" when Pair(value, 1, 65535) is var ports:
                    offer = offer with { ClientPorts = ports };
                    if (ports is null)
                    {
                        return null;
                    }

                    break;
            }
        }

        return offer;
    }

    // "5000-5001", or "5000" alone with RTCP on the next.
    private static (int, int)? Pair(string text, int lowest, int highest)
    {
        var parts = text.Split('-', 2, StringSplitOptions.TrimEntries);
        var first = Number(parts[0], lowest, highest);
        var second = parts.Length == 2 ? Number(parts[1], lowest, highest) : Number($"{first + 1}", lowest, highest);
        return first is { } one && second is { } two && one != two ? (one, two) : null;
    }

    private static int? Number(string text, int lowest, int highest)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= lowest && number <= highest ? number : null;
}
