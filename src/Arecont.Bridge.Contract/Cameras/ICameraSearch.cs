using System.Collections.Immutable;

namespace Arecont.Bridge.Contract.Cameras;

/// <summary>Looks for cameras on the network that the bridge stands in; configured or not.</summary>
public interface ICameraSearch
{
    /// <summary>
    /// Asks by broadcast and answers within a few seconds what replied, by MAC address; who asks while a search is under way shares it.
    /// Cameras on another network do not hear the question. A network that cannot be asked is an empty answer.
    /// </summary>
    Task<ImmutableArray<FoundCamera>> SearchAsync(CancellationToken cancellationToken);
}

/// <summary>A camera that answered a search.</summary>
/// <param name="MacAddress">Twelve lower-case hexadecimal digits.</param>
/// <param name="Address">The IP address the camera says it has; it may lie on another subnet.</param>
/// <param name="ModelNumber">The model number, where told.</param>
/// <param name="CameraId">The configured camera with this MAC address, or null.</param>
public sealed record FoundCamera(string MacAddress, string Address, int? ModelNumber, string? CameraId);
