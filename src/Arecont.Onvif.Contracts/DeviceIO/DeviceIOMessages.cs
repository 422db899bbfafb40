using System.ServiceModel;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.DeviceIO;

/// <summary><c>tmd:GetServiceCapabilities</c>.</summary>
[MessageContract(WrapperName = "GetServiceCapabilities", WrapperNamespace = OnvifNames.DeviceIO)]
public class GetServiceCapabilitiesRequest;

/// <summary><c>tmd:GetServiceCapabilitiesResponse</c>.</summary>
[MessageContract(WrapperName = "GetServiceCapabilitiesResponse", WrapperNamespace = OnvifNames.DeviceIO)]
public class GetServiceCapabilitiesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.DeviceIO, Order = 0)]
    public DeviceIOCapabilities? Capabilities { get; set; }
}

/// <summary><c>tmd:Capabilities</c>: how many there are of each.</summary>
[XmlType("Capabilities", Namespace = OnvifNames.DeviceIO), XmlRoot("Capabilities", Namespace = OnvifNames.DeviceIO)]
public class DeviceIOCapabilities
{
    [XmlAttribute]
    public int VideoSources { get; set; }

    [XmlAttribute]
    public int VideoOutputs { get; set; }

    [XmlAttribute]
    public int AudioSources { get; set; }

    [XmlAttribute]
    public int AudioOutputs { get; set; }

    [XmlAttribute]
    public int RelayOutputs { get; set; }

    [XmlAttribute]
    public int SerialPorts { get; set; }

    [XmlAttribute]
    public int DigitalInputs { get; set; }

    [XmlAttribute]
    public bool DigitalInputOptions { get; set; }
}

/// <summary><c>tmd:GetVideoSources</c>.</summary>
[MessageContract(WrapperName = "GetVideoSources", WrapperNamespace = OnvifNames.DeviceIO)]
public class GetVideoSourcesRequest;

/// <summary><c>tmd:GetVideoSourcesResponse</c>.</summary>
[MessageContract(WrapperName = "GetVideoSourcesResponse", WrapperNamespace = OnvifNames.DeviceIO)]
public class GetVideoSourcesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.DeviceIO, Order = 0), XmlElement("Token")]
    public List<string> Tokens { get; set; } = [];
}

/// <summary><c>tmd:GetDigitalInputs</c>.</summary>
[MessageContract(WrapperName = "GetDigitalInputs", WrapperNamespace = OnvifNames.DeviceIO)]
public class GetDigitalInputsRequest;

/// <summary><c>tmd:GetDigitalInputsResponse</c>.</summary>
[MessageContract(WrapperName = "GetDigitalInputsResponse", WrapperNamespace = OnvifNames.DeviceIO)]
public class GetDigitalInputsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.DeviceIO, Order = 0), XmlElement("DigitalInputs")]
    public List<DigitalInput> DigitalInputs { get; set; } = [];
}

/// <summary><c>tt:DigitalInput</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class DigitalInput : DeviceEntity;
