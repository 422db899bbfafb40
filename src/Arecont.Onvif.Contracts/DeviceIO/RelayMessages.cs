using System.ServiceModel;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.DeviceIO;

/// <summary><c>tmd:GetRelayOutputOptions</c>.</summary>
[MessageContract(WrapperName = "GetRelayOutputOptions", WrapperNamespace = OnvifNames.DeviceIO)]
public class GetRelayOutputOptionsRequest
{
    /// <summary>Null asks for every relay.</summary>
    [MessageBodyMember(Namespace = OnvifNames.DeviceIO, Order = 0)]
    public string? RelayOutputToken { get; set; }
}

/// <summary><c>tmd:GetRelayOutputOptionsResponse</c>.</summary>
[MessageContract(WrapperName = "GetRelayOutputOptionsResponse", WrapperNamespace = OnvifNames.DeviceIO)]
public class GetRelayOutputOptionsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.DeviceIO, Order = 0), XmlElement("RelayOutputOptions")]
    public List<RelayOutputOptions> Options { get; set; } = [];
}

/// <summary><c>tmd:RelayOutputOptions</c>.</summary>
[XmlType(Namespace = OnvifNames.DeviceIO)]
public class RelayOutputOptions
{
    [XmlElement("Mode")]
    public List<RelayMode> Modes { get; set; } = [];

    /// <summary>A list of seconds: the shortest and the longest, unless <see cref="Discrete"/>.</summary>
    public string? DelayTimes { get; set; }

    public bool Discrete { get; set; }

    [XmlAttribute("token")]
    public string? Token { get; set; }
}

/// <summary><c>tmd:SetRelayOutputSettings</c>.</summary>
[MessageContract(WrapperName = "SetRelayOutputSettings", WrapperNamespace = OnvifNames.DeviceIO)]
public class SetRelayOutputSettingsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.DeviceIO, Order = 0)]
    public RelayOutput? RelayOutput { get; set; }
}

/// <summary><c>tmd:SetRelayOutputSettingsResponse</c>.</summary>
[MessageContract(WrapperName = "SetRelayOutputSettingsResponse", WrapperNamespace = OnvifNames.DeviceIO)]
public class SetRelayOutputSettingsResponse;
