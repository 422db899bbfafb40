using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Masks;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Onvif.Contracts.Media2;

namespace Arecont.Bridge.Onvif.Media2;

/// <summary>What the second media service can do on a device.</summary>
internal sealed class Media2CapabilityReader(MediaBook book, IStreamEndpoints? endpoints = null)
{
    /// <summary>The capabilities of a device.</summary>
    public Media2Capabilities Of(OnvifDevice device)
    {
        var catalogue = book.Of(device);
        var hasMasks = device.Sources.Any(MaskedBlock.IsServedBy);
        return new Media2Capabilities
        {
            SnapshotUri = true,
            Mask = hasMasks,
            SourceMask = hasMasks,
            ProfileCapabilities = new ProfileCapabilities
            {
                MaximumNumberOfProfiles = book.MaximumOf(device),
                ConfigurationsSupported = [.. catalogue.Configurations.Select(configuration => configuration.Kind).Distinct().Order().Select(kind => kind.ToString())],
            },
            StreamingCapabilities = new StreamingCapabilities
            {
                RTSPStreaming = endpoints is not null,
                RTPMulticast = Serves(catalogue, StreamTransport.Multicast),
                AutoStartMulticast = Serves(catalogue, StreamTransport.Multicast),
                RtpRtspTcp = Serves(catalogue, StreamTransport.Tcp),
            },
        };
    }

    private bool Serves(MediaCatalogue catalogue, StreamTransport transport)
        => catalogue.EncoderConfigurations.FirstOrDefault() is { } first
            && endpoints?.StreamUri(new StreamUriRequest(first.Camera.Id, first.Channel, first.Profile.Name, transport, "localhost")) is not null;
}
