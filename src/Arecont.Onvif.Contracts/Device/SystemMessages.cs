using System.ServiceModel;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Device;

/// <summary><c>tds:SetSystemFactoryDefault</c>.</summary>
[MessageContract(WrapperName = "SetSystemFactoryDefault", WrapperNamespace = OnvifNames.Device)]
public class SetSystemFactoryDefaultRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0)]
    public FactoryDefaultType FactoryDefault { get; set; }
}

/// <summary><c>tt:FactoryDefaultType</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public enum FactoryDefaultType
{
    /// <summary>Everything.</summary>
    Hard,

    /// <summary>Everything but what the network needs.</summary>
    Soft,
}

/// <summary><c>tds:SetSystemFactoryDefaultResponse</c>.</summary>
[MessageContract(WrapperName = "SetSystemFactoryDefaultResponse", WrapperNamespace = OnvifNames.Device)]
public class SetSystemFactoryDefaultResponse;

/// <summary><c>tds:SystemReboot</c>.</summary>
[MessageContract(WrapperName = "SystemReboot", WrapperNamespace = OnvifNames.Device)]
public class SystemRebootRequest;

/// <summary><c>tds:SystemRebootResponse</c>.</summary>
[MessageContract(WrapperName = "SystemRebootResponse", WrapperNamespace = OnvifNames.Device)]
public class SystemRebootResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0)]
    public string? Message { get; set; }
}
