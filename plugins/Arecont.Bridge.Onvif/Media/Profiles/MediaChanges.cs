using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Events;

namespace Arecont.Bridge.Onvif.Media.Profiles;

/// <summary>Tells the subscribers of events that profiles or configurations have changed.</summary>
internal sealed class MediaChanges(IEventPublisher? events = null)
{
    /// <summary>A profile was created, deleted, or holds other configurations.</summary>
    public void ProfileChanged(OnvifDevice device, string token) => events?.ProfileChanged(device, token);

    /// <summary>A configuration has other values.</summary>
    public void ConfigurationChanged(MediaConfiguration configuration)
        => events?.ConfigurationChanged(configuration.Camera, configuration.Token, configuration.Kind.ToString());
}
