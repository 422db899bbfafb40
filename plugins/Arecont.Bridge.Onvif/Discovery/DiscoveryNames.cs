using System.Xml;

namespace Arecont.Bridge.Onvif.Discovery;

/// <summary>The names of WS-Discovery (April 2005), which ONVIF Core builds on, and its addresses.</summary>
internal static class DiscoveryNames
{
    public const string Soap = "http://www.w3.org/2003/05/soap-envelope";
    public const string Addressing = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
    public const string Discovery = "http://schemas.xmlsoap.org/ws/2005/04/discovery";
    public const string Network = "http://www.onvif.org/ver10/network/wsdl";

    /// <summary>Whom Hello and Bye are for.</summary>
    public const string Everyone = "urn:schemas-xmlsoap-org:ws:2005:04:discovery";

    /// <summary>Whom a reply is for: whoever asked.</summary>
    public const string Anonymous = Addressing + "/role/anonymous";

    /// <summary>What a fault of a probe is.</summary>
    public const string Fault = Discovery + "/fault";

    /// <summary>The types of every device: the one of Profile S, and the one of the profiles after it.</summary>
    public static IReadOnlyList<XmlQualifiedName> Types { get; } =
        [new("NetworkVideoTransmitter", Network), new("Device", Arecont.Onvif.Contracts.OnvifNames.Device)];
}
