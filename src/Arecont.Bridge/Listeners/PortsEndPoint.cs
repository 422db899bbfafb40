using System.Net;

namespace Arecont.Bridge.Listeners;

/// <summary>The one address Kestrel is bound to; behind it stand all open ports.</summary>
internal sealed class PortsEndPoint : EndPoint
{
    /// <summary>The only one.</summary>
    public static PortsEndPoint Instance { get; } = new();

    /// <inheritdoc/>
    public override string ToString() => "ports";
}
