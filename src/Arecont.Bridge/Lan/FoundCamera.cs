using Arecont.Camera.Discovery;

namespace Arecont.Bridge.Lan;

/// <summary>A camera of <c>discover --json</c>.</summary>
internal sealed record FoundCamera(string Mac, string Address, int? ModelNumber, string ReceivedFrom)
{
    /// <summary>What discovery found.</summary>
    public static FoundCamera From(DiscoveredCamera camera)
        => new(camera.MacAddress, camera.Address.ToString(), camera.ModelNumber, camera.ReceivedFrom.ToString());
}
