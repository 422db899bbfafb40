using Arecont.Bridge.Rtsp.Options;
using Arecont.Bridge.Rtsp.Server;
using Arecont.Bridge.Rtsp.Streams;

namespace Arecont.Bridge.Rtsp.Transports;

/// <summary>Takes the first of a client's offers that can be served.</summary>
internal sealed class TransportFactory(RtspOptions options, UdpPorts ports, MulticastGroups groups)
{
    /// <summary>The transport, or null with the reason for people.</summary>
    /// <param name="offers">What the client offers, in its order.</param>
    /// <param name="client">Its connection.</param>
    /// <param name="mayInterleave">False where the session began in another connection.</param>
    /// <param name="key">The stream.</param>
    /// <param name="track">The track's number.</param>
    /// <param name="before">What the track travels by until now, or null; it stays good.</param>
    /// <param name="refusal">Why there is none.</param>
    public ITrackTransport? Open(IReadOnlyList<TransportOffer> offers, ClientConnection client, bool mayInterleave, StreamKey key, int track, ITrackTransport? before, out string refusal)
    {
        refusal = "RTP/AVP/TCP;unicast;interleaved=0-1 and RTP/AVP;unicast;client_port=5000-5001 are served";
        foreach (var offer in offers)
        {
            var transport = offer switch
            {
                { IsInterleaved: true } when !mayInterleave => Refuse("a session's packets travel in the connection it began in", out refusal),
                { IsInterleaved: true } => InterleavedTransport.Open(client.Channels, client.Writer, offer, before),
                _ when client.InterleavedOnly => Refuse("only RTP/AVP/TCP is served here: UDP would leave the tunnel", out refusal),
                { Multicast: true } => OpenMulticast(offer, key, track, ref refusal),
                { ClientPorts: not null } => OpenUdp(offer, client, ref refusal),
                _ => null,
            };
            if (transport is not null)
            {
                return transport;
            }
        }

        return null;
    }

    private MulticastTransport? OpenMulticast(TransportOffer offer, StreamKey key, int track, ref string refusal)
    {
        if (options.Multicast is not { } multicast)
        {
            refusal = "multicast is off";
            return null;
        }

        if (groups.Find(key, track) is { } group)
        {
            return new MulticastTransport(group, multicast, offer.Protocol);
        }

        refusal = $"every address of {multicast.Groups} is taken";
        return null;
    }

    private UdpTransport? OpenUdp(TransportOffer offer, ClientConnection client, ref string refusal)
    {
        if (ports.Open(client.LocalAddress) is { } pair)
        {
            return new UdpTransport(pair.Rtp, pair.Rtcp, client.RemoteAddress, offer);
        }

        refusal = "no UDP ports are free";
        return null;
    }

    private static ITrackTransport? Refuse(string reason, out string refusal)
    {
        refusal = reason;
        return null;
    }
}
