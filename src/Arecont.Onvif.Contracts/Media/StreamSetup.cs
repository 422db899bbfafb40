using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Media;

/// <summary><c>tt:StreamSetup</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class StreamSetup
{
    /// <summary><c>tt:StreamType</c> as text, for clients write it in several ways.</summary>
    public string? Stream { get; set; }

    public Transport? Transport { get; set; }
}

/// <summary><c>tt:Transport</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class Transport
{
    /// <summary><c>tt:TransportProtocol</c> as text, so that an unknown one can be refused by its own fault.</summary>
    public string? Protocol { get; set; }
}
