using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Common;

/// <summary><c>tt:IPType</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public enum IPType
{
    /// <summary>Version 4.</summary>
    IPv4,

    /// <summary>Version 6.</summary>
    IPv6,
}

/// <summary><c>tt:IPAddress</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class IPAddress
{
    public IPType Type { get; set; }

    public string? IPv4Address { get; set; }

    public string? IPv6Address { get; set; }
}

/// <summary><c>tt:MulticastConfiguration</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class MulticastConfiguration
{
    public IPAddress? Address { get; set; }

    public int Port { get; set; }

    public int TTL { get; set; }

    public bool AutoStart { get; set; }
}
