using System.ServiceModel;

namespace Arecont.Onvif.Contracts.Device;

/// <summary>Device management (ONVIF Core, "Device Management").</summary>
[ServiceContract(Name = "Device", Namespace = OnvifNames.Device), XmlSerializerFormat]
public interface IDeviceService
{
    [OperationContract(Action = OnvifNames.Device + "/GetServices", ReplyAction = "*"), Access(AccessClass.PreAuth)]
    Task<GetServicesResponse> GetServicesAsync(GetServicesRequest request);

    [OperationContract(Action = OnvifNames.Device + "/GetServiceCapabilities", ReplyAction = "*"), Access(AccessClass.PreAuth)]
    Task<GetServiceCapabilitiesResponse> GetServiceCapabilitiesAsync(GetServiceCapabilitiesRequest request);

    [OperationContract(Action = OnvifNames.Device + "/GetCapabilities", ReplyAction = "*"), Access(AccessClass.PreAuth)]
    Task<GetCapabilitiesResponse> GetCapabilitiesAsync(GetCapabilitiesRequest request);

    [OperationContract(Action = OnvifNames.Device + "/GetWsdlUrl", ReplyAction = "*"), Access(AccessClass.PreAuth)]
    Task<GetWsdlUrlResponse> GetWsdlUrlAsync(GetWsdlUrlRequest request);

    [OperationContract(Action = OnvifNames.Device + "/GetEndpointReference", ReplyAction = "*"), Access(AccessClass.PreAuth)]
    Task<GetEndpointReferenceResponse> GetEndpointReferenceAsync(GetEndpointReferenceRequest request);

    [OperationContract(Action = OnvifNames.Device + "/GetDeviceInformation", ReplyAction = "*"), Access(AccessClass.ReadSystem)]
    Task<GetDeviceInformationResponse> GetDeviceInformationAsync(GetDeviceInformationRequest request);

    [OperationContract(Action = OnvifNames.Device + "/GetSystemDateAndTime", ReplyAction = "*"), Access(AccessClass.PreAuth)]
    Task<GetSystemDateAndTimeResponse> GetSystemDateAndTimeAsync(GetSystemDateAndTimeRequest request);

    [OperationContract(Action = OnvifNames.Device + "/SetSystemDateAndTime", ReplyAction = "*"), Access(AccessClass.WriteSystem)]
    Task<SetSystemDateAndTimeResponse> SetSystemDateAndTimeAsync(SetSystemDateAndTimeRequest request);

    [OperationContract(Action = OnvifNames.Device + "/SetSystemFactoryDefault", ReplyAction = "*"), Access(AccessClass.Unrecoverable)]
    Task<SetSystemFactoryDefaultResponse> SetSystemFactoryDefaultAsync(SetSystemFactoryDefaultRequest request);

    [OperationContract(Action = OnvifNames.Device + "/SystemReboot", ReplyAction = "*"), Access(AccessClass.Unrecoverable)]
    Task<SystemRebootResponse> SystemRebootAsync(SystemRebootRequest request);

    [OperationContract(Action = OnvifNames.Device + "/GetScopes", ReplyAction = "*"), Access(AccessClass.ReadSystem)]
    Task<GetScopesResponse> GetScopesAsync(GetScopesRequest request);

    [OperationContract(Action = OnvifNames.Device + "/SetScopes", ReplyAction = "*"), Access(AccessClass.WriteSystem)]
    Task<SetScopesResponse> SetScopesAsync(SetScopesRequest request);

    [OperationContract(Action = OnvifNames.Device + "/AddScopes", ReplyAction = "*"), Access(AccessClass.WriteSystem)]
    Task<AddScopesResponse> AddScopesAsync(AddScopesRequest request);

    [OperationContract(Action = OnvifNames.Device + "/RemoveScopes", ReplyAction = "*"), Access(AccessClass.WriteSystem)]
    Task<RemoveScopesResponse> RemoveScopesAsync(RemoveScopesRequest request);

    [OperationContract(Action = OnvifNames.Device + "/GetDiscoveryMode", ReplyAction = "*"), Access(AccessClass.ReadSystem)]
    Task<GetDiscoveryModeResponse> GetDiscoveryModeAsync(GetDiscoveryModeRequest request);

    [OperationContract(Action = OnvifNames.Device + "/SetDiscoveryMode", ReplyAction = "*"), Access(AccessClass.WriteSystem)]
    Task<SetDiscoveryModeResponse> SetDiscoveryModeAsync(SetDiscoveryModeRequest request);

    [OperationContract(Action = OnvifNames.Device + "/GetHostname", ReplyAction = "*"), Access(AccessClass.PreAuth)]
    Task<GetHostnameResponse> GetHostnameAsync(GetHostnameRequest request);

    [OperationContract(Action = OnvifNames.Device + "/SetHostname", ReplyAction = "*"), Access(AccessClass.WriteSystem)]
    Task<SetHostnameResponse> SetHostnameAsync(SetHostnameRequest request);

    [OperationContract(Name = "GetDNS", Action = OnvifNames.Device + "/GetDNS", ReplyAction = "*"), Access(AccessClass.ReadSystem)]
    Task<GetDnsResponse> GetDnsAsync(GetDnsRequest request);

    [OperationContract(Name = "SetDNS", Action = OnvifNames.Device + "/SetDNS", ReplyAction = "*"), Access(AccessClass.WriteSystem)]
    Task<SetDnsResponse> SetDnsAsync(SetDnsRequest request);

    [OperationContract(Name = "GetNTP", Action = OnvifNames.Device + "/GetNTP", ReplyAction = "*"), Access(AccessClass.ReadSystem)]
    Task<GetNtpResponse> GetNtpAsync(GetNtpRequest request);

    [OperationContract(Name = "SetNTP", Action = OnvifNames.Device + "/SetNTP", ReplyAction = "*"), Access(AccessClass.WriteSystem)]
    Task<SetNtpResponse> SetNtpAsync(SetNtpRequest request);

    [OperationContract(Action = OnvifNames.Device + "/GetNetworkInterfaces", ReplyAction = "*"), Access(AccessClass.ReadSystem)]
    Task<GetNetworkInterfacesResponse> GetNetworkInterfacesAsync(GetNetworkInterfacesRequest request);

    [OperationContract(Action = OnvifNames.Device + "/SetNetworkInterfaces", ReplyAction = "*"), Access(AccessClass.WriteSystem)]
    Task<SetNetworkInterfacesResponse> SetNetworkInterfacesAsync(SetNetworkInterfacesRequest request);

    [OperationContract(Action = OnvifNames.Device + "/GetNetworkProtocols", ReplyAction = "*"), Access(AccessClass.ReadSystem)]
    Task<GetNetworkProtocolsResponse> GetNetworkProtocolsAsync(GetNetworkProtocolsRequest request);

    [OperationContract(Action = OnvifNames.Device + "/SetNetworkProtocols", ReplyAction = "*"), Access(AccessClass.WriteSystem)]
    Task<SetNetworkProtocolsResponse> SetNetworkProtocolsAsync(SetNetworkProtocolsRequest request);

    [OperationContract(Action = OnvifNames.Device + "/GetNetworkDefaultGateway", ReplyAction = "*"), Access(AccessClass.ReadSystem)]
    Task<GetNetworkDefaultGatewayResponse> GetNetworkDefaultGatewayAsync(GetNetworkDefaultGatewayRequest request);

    [OperationContract(Action = OnvifNames.Device + "/SetNetworkDefaultGateway", ReplyAction = "*"), Access(AccessClass.WriteSystem)]
    Task<SetNetworkDefaultGatewayResponse> SetNetworkDefaultGatewayAsync(SetNetworkDefaultGatewayRequest request);

    [OperationContract(Action = OnvifNames.Device + "/GetUsers", ReplyAction = "*"), Access(AccessClass.ReadSystemSecret)]
    Task<GetUsersResponse> GetUsersAsync(GetUsersRequest request);

    [OperationContract(Action = OnvifNames.Device + "/CreateUsers", ReplyAction = "*"), Access(AccessClass.WriteSystem)]
    Task<CreateUsersResponse> CreateUsersAsync(CreateUsersRequest request);

    [OperationContract(Action = OnvifNames.Device + "/DeleteUsers", ReplyAction = "*"), Access(AccessClass.WriteSystem)]
    Task<DeleteUsersResponse> DeleteUsersAsync(DeleteUsersRequest request);

    [OperationContract(Action = OnvifNames.Device + "/SetUser", ReplyAction = "*"), Access(AccessClass.WriteSystem)]
    Task<SetUserResponse> SetUserAsync(SetUserRequest request);

    [OperationContract(Action = OnvifNames.Device + "/GetRelayOutputs", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetRelayOutputsResponse> GetRelayOutputsAsync(GetRelayOutputsRequest request);

    [OperationContract(Action = OnvifNames.Device + "/SetRelayOutputSettings", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<SetRelayOutputSettingsResponse> SetRelayOutputSettingsAsync(SetRelayOutputSettingsRequest request);

    [OperationContract(Action = OnvifNames.Device + "/SetRelayOutputState", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<SetRelayOutputStateResponse> SetRelayOutputStateAsync(SetRelayOutputStateRequest request);
}
