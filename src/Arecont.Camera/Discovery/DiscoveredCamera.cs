using System.Net;

namespace Arecont.Camera.Discovery;

/// <summary>A camera that answered a discovery broadcast.</summary>
/// <param name="MacAddress">Twelve lower-case hexadecimal digits.</param>
/// <param name="Address">The address the camera says it has; it may lie on another subnet.</param>
/// <param name="ModelNumber">The model number of a long reply, or null.</param>
/// <param name="ReceivedFrom">Where the reply came from.</param>
public sealed record DiscoveredCamera(string MacAddress, IPAddress Address, int? ModelNumber, IPAddress ReceivedFrom);
