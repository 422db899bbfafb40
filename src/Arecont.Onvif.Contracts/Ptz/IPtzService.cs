using System.ServiceModel;

namespace Arecont.Onvif.Contracts.Ptz;

/// <summary>Lenses that move (ONVIF PTZ Service Specification): zoom alone.</summary>
[ServiceContract(Name = "PTZ", Namespace = OnvifNames.Ptz), XmlSerializerFormat]
public interface IPtzService
{
    [OperationContract(Action = OnvifNames.Ptz + "/GetServiceCapabilities", ReplyAction = "*"), Access(AccessClass.PreAuth)]
    Task<GetServiceCapabilitiesResponse> GetServiceCapabilitiesAsync(GetServiceCapabilitiesRequest request);

    [OperationContract(Action = OnvifNames.Ptz + "/GetNodes", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetNodesResponse> GetNodesAsync(GetNodesRequest request);

    [OperationContract(Action = OnvifNames.Ptz + "/GetNode", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetNodeResponse> GetNodeAsync(GetNodeRequest request);

    [OperationContract(Action = OnvifNames.Ptz + "/GetConfigurations", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetConfigurationsResponse> GetConfigurationsAsync(GetConfigurationsRequest request);

    [OperationContract(Action = OnvifNames.Ptz + "/GetConfiguration", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetConfigurationResponse> GetConfigurationAsync(GetConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Ptz + "/GetConfigurationOptions", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetConfigurationOptionsResponse> GetConfigurationOptionsAsync(GetConfigurationOptionsRequest request);

    [OperationContract(Action = OnvifNames.Ptz + "/SetConfiguration", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<SetConfigurationResponse> SetConfigurationAsync(SetConfigurationRequest request);

    [OperationContract(Action = OnvifNames.Ptz + "/GetCompatibleConfigurations", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetCompatibleConfigurationsResponse> GetCompatibleConfigurationsAsync(GetCompatibleConfigurationsRequest request);

    [OperationContract(Action = OnvifNames.Ptz + "/GetStatus", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetStatusResponse> GetStatusAsync(GetStatusRequest request);

    [OperationContract(Action = OnvifNames.Ptz + "/RelativeMove", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<RelativeMoveResponse> RelativeMoveAsync(RelativeMoveRequest request);

    [OperationContract(Action = OnvifNames.Ptz + "/ContinuousMove", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<ContinuousMoveResponse> ContinuousMoveAsync(ContinuousMoveRequest request);

    [OperationContract(Action = OnvifNames.Ptz + "/Stop", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<StopResponse> StopAsync(StopRequest request);

    [OperationContract(Action = OnvifNames.Ptz + "/SendAuxiliaryCommand", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<SendAuxiliaryCommandResponse> SendAuxiliaryCommandAsync(SendAuxiliaryCommandRequest request);
}
