using System.Collections.Immutable;

namespace Arecont.Bridge.HomeAssistant.Announcing;

/// <summary>A device that Home Assistant was told of.</summary>
/// <param name="ObjectId">The level of its discovery topic.</param>
/// <param name="Topic">Its discovery topic.</param>
/// <param name="CameraId">The camera; null for the bridge itself.</param>
/// <param name="BaseTopic">The base of the topics that the payload names.</param>
/// <param name="Platforms">The platform of every component by its id.</param>
/// <param name="Fingerprint">Tells one payload from another.</param>
internal sealed record AnnouncedDevice(
    string ObjectId, string Topic, string? CameraId, string BaseTopic, ImmutableDictionary<string, string> Platforms, string Fingerprint);
