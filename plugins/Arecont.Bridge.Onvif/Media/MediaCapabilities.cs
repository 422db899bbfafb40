using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Onvif.Contracts.Media;

namespace Arecont.Bridge.Onvif.Media;

/// <summary>What the first media service can do on a device.</summary>
internal sealed class MediaCapabilities(MediaBook book, IStreamEndpoints? endpoints = null)
{
    public Capabilities Of(OnvifDevice device) => new()
    {
        SnapshotUri = true,
        ProfileCapabilities = new ProfileCapabilities { MaximumNumberOfProfiles = book.MaximumOf(device) },
        StreamingCapabilities = new StreamingCapabilities
        {
            RTPMulticast = Serves(device, StreamTransport.Multicast),
            RtpTcp = Serves(device, StreamTransport.Tcp),
            RtpRtspTcp = Serves(device, StreamTransport.Tcp),
            NoRTSPStreaming = endpoints is null,
        },
    };

    private bool Serves(OnvifDevice device, StreamTransport transport)
        => book.Of(device).EncoderConfigurations.FirstOrDefault() is { } first
            && endpoints?.StreamUri(new StreamUriRequest(first.Camera.Id, first.Channel, first.Profile.Name, transport, "localhost")) is not null;
}
