using System.ServiceModel;

namespace Arecont.Onvif.Contracts.Imaging;

/// <summary>Picture settings and focus (ONVIF Imaging Service Specification).</summary>
[ServiceContract(Name = "Imaging", Namespace = OnvifNames.Imaging), XmlSerializerFormat]
public interface IImagingService
{
    [OperationContract(Action = OnvifNames.Imaging + "/GetServiceCapabilities", ReplyAction = "*"), Access(AccessClass.PreAuth)]
    Task<GetServiceCapabilitiesResponse> GetServiceCapabilitiesAsync(GetServiceCapabilitiesRequest request);

    [OperationContract(Action = OnvifNames.Imaging + "/GetImagingSettings", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetImagingSettingsResponse> GetImagingSettingsAsync(GetImagingSettingsRequest request);

    [OperationContract(Action = OnvifNames.Imaging + "/SetImagingSettings", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<SetImagingSettingsResponse> SetImagingSettingsAsync(SetImagingSettingsRequest request);

    [OperationContract(Action = OnvifNames.Imaging + "/GetOptions", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetOptionsResponse> GetOptionsAsync(GetOptionsRequest request);

    [OperationContract(Action = OnvifNames.Imaging + "/GetMoveOptions", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetMoveOptionsResponse> GetMoveOptionsAsync(GetMoveOptionsRequest request);

    [OperationContract(Action = OnvifNames.Imaging + "/Move", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<MoveResponse> MoveAsync(MoveRequest request);

    [OperationContract(Action = OnvifNames.Imaging + "/Stop", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<StopResponse> StopAsync(StopRequest request);

    [OperationContract(Action = OnvifNames.Imaging + "/GetStatus", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetStatusResponse> GetStatusAsync(GetStatusRequest request);
}
