using System.Collections.Immutable;
using System.Net;

namespace Arecont.Bridge.Onvif.Discovery;

/// <summary>What discovery tells of a device.</summary>
/// <param name="Uuid">Its identity, which never changes.</param>
/// <param name="Scopes">Its scopes, absolute URIs.</param>
/// <param name="MetadataVersion">Higher whenever scopes or addresses differ from what was told before.</param>
/// <param name="Address">Its device service's address for whoever reaches the bridge at a given address of its own; null where it does not listen.</param>
internal sealed record AnnouncedDevice(Guid Uuid, ImmutableArray<string> Scopes, uint MetadataVersion, Func<IPAddress, Uri?> Address)
{
    /// <summary>The address of its endpoint reference.</summary>
    public string EndpointReference => $"urn:uuid:{Uuid}";
}

/// <summary>The devices that let themselves be found.</summary>
internal interface IAnnouncedDevices
{
    /// <summary>Those that are discoverable now.</summary>
    ImmutableArray<AnnouncedDevice> Discoverable { get; }
}
