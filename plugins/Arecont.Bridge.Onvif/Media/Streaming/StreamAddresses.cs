using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Media.Configurations;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Services;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Bridge.Onvif.Media.Streaming;

/// <summary>Where a profile's stream and still are, as the client reaches them; for both media services.</summary>
internal sealed class StreamAddresses(MediaBook book, IStreamEndpoints? endpoints = null)
{
    private IStreamEndpoints Endpoints => endpoints ?? throw Faults.ActionNotSupported(null, "The bridge serves no streams: its configuration has no rtsp section.");

    /// <summary>The address of a profile's stream; null where this transport is not served.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:NoProfile</c>, <c>ter:IncompleteConfiguration</c>, and <c>ter:ActionNotSupported</c> where no RTSP is configured.</exception>
    public Uri? Stream(OnvifCall call, string? profileToken, StreamTransport transport)
    {
        var encoder = EncoderOf(call, profileToken);
        var address = Endpoints.StreamUri(new StreamUriRequest(encoder.Camera.Id, encoder.Channel, encoder.Profile.Name, transport, call.Host));
        return address is not null && transport == StreamTransport.Http && IsOnProgramsPort(call) ? OnWebPort(call, address) : address;
    }

    // RTSP in HTTP is to be found on the port of the web service (ONVIF Media, GetStreamUri): the program's own port takes it, a device's does not.
    private static bool IsOnProgramsPort(OnvifCall call) => call.Base.AbsolutePath != "/onvif/";

    private static Uri OnWebPort(OnvifCall call, Uri address) => new UriBuilder(address) { Scheme = call.Base.Scheme, Host = call.Base.Host, Port = call.Base.Port }.Uri;

    /// <summary>Begins or ends to send a profile's stream to its multicast group though nobody asks for it over RTSP.</summary>
    /// <exception cref="OnvifFaultException">As <see cref="Stream"/>; <c>ter:ActionNotSupported</c> also where multicast is not configured.</exception>
    public async Task KeepMulticastAsync(OnvifCall call, string? profileToken, bool on)
    {
        var encoder = EncoderOf(call, profileToken);
        var kept = await Endpoints.KeepMulticastAsync(encoder.Camera.Id, encoder.Channel, encoder.Profile.Name, on, call.Aborted).ConfigureAwait(false);
        kept.OrFault();
    }

    /// <summary>The address of a still of the profile's sensor, on the host and port that the client came in on.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:NoProfile</c>, <c>ter:IncompleteConfiguration</c>.</exception>
    public Uri Snapshot(OnvifCall call, string? profileToken)
    {
        var catalogue = book.Of(call.Device);
        var source = catalogue.Find(ConfigurationKind.VideoSource, catalogue.Profile(profileToken)) ?? throw Incomplete(profileToken);
        return new Uri(call.Base, $"/cameras/{source.Camera.Id}/channels/{source.Channel}/snapshot.jpg");
    }

    /// <summary>The group that an encoder's stream is sent to; address 0.0.0.0 and port 0 where multicast is not configured.</summary>
    public MulticastConfiguration MulticastOf(EncoderConfiguration encoder)
        => endpoints?.MulticastGroupOf(encoder.Camera.Id, encoder.Channel, encoder.Profile.Name) is { } group
            ? new MulticastConfiguration
            {
                Address = new IPAddress { Type = IPType.IPv4, IPv4Address = group.Address.ToString() },
                Port = group.Port,
                TTL = group.TimeToLive,
            }
            : ConfigurationDocuments.Unicast();

    /// <summary>The encoder behind a profile that can be watched.</summary>
    private EncoderConfiguration EncoderOf(OnvifCall call, string? profileToken)
    {
        var catalogue = book.Of(call.Device);
        var profile = catalogue.Profile(profileToken);
        return catalogue.Find(ConfigurationKind.VideoSource, profile) is not null && catalogue.Find(ConfigurationKind.VideoEncoder, profile) is EncoderConfiguration encoder
            ? encoder
            : throw Incomplete(profileToken);
    }

    private static OnvifFaultException Incomplete(string? profileToken)
        => Faults.Action("IncompleteConfiguration", $"Profile {profileToken} needs a video source configuration and a video encoder configuration to be watched.");
}
