using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Common;

/// <summary><c>tt:DeviceEntity</c>: something physical.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public abstract class DeviceEntity
{
    [XmlAttribute("token")]
    public string? Token { get; set; }
}

/// <summary><c>tt:ConfigurationEntity</c>: something that can be configured and is used by profiles.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public abstract class ConfigurationEntity
{
    public string? Name { get; set; }

    public int UseCount { get; set; }

    [XmlAttribute("token")]
    public string? Token { get; set; }
}
