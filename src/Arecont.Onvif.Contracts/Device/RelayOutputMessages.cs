using System.ServiceModel;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Device;

/// <summary><c>tds:GetRelayOutputs</c>, which is an operation of DeviceIO, too.</summary>
[MessageContract(WrapperName = "GetRelayOutputs", WrapperNamespace = OnvifNames.Device)]
public class GetRelayOutputsRequest;

/// <summary><c>tds:GetRelayOutputsResponse</c>.</summary>
[MessageContract(WrapperName = "GetRelayOutputsResponse", WrapperNamespace = OnvifNames.Device)]
public class GetRelayOutputsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0), XmlElement("RelayOutputs")]
    public List<RelayOutput> RelayOutputs { get; set; } = [];
}

/// <summary><c>tds:SetRelayOutputSettings</c>.</summary>
[MessageContract(WrapperName = "SetRelayOutputSettings", WrapperNamespace = OnvifNames.Device)]
public class SetRelayOutputSettingsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0)]
    public string? RelayOutputToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 1)]
    public RelayOutputSettings? Properties { get; set; }
}

/// <summary><c>tds:SetRelayOutputSettingsResponse</c>.</summary>
[MessageContract(WrapperName = "SetRelayOutputSettingsResponse", WrapperNamespace = OnvifNames.Device)]
public class SetRelayOutputSettingsResponse;

/// <summary><c>tds:SetRelayOutputState</c>, which is an operation of DeviceIO, too.</summary>
[MessageContract(WrapperName = "SetRelayOutputState", WrapperNamespace = OnvifNames.Device)]
public class SetRelayOutputStateRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0)]
    public string? RelayOutputToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 1)]
    public RelayLogicalState LogicalState { get; set; }
}

/// <summary><c>tds:SetRelayOutputStateResponse</c>.</summary>
[MessageContract(WrapperName = "SetRelayOutputStateResponse", WrapperNamespace = OnvifNames.Device)]
public class SetRelayOutputStateResponse;
