using System.ServiceModel;

namespace Arecont.Onvif.Contracts.Device;

/// <summary>Device management (ONVIF Core, "Device Management").</summary>
[ServiceContract(Name = "Device", Namespace = OnvifNames.Device), XmlSerializerFormat]
public interface IDeviceService
{
    [OperationContract(Action = OnvifNames.Device + "/GetDeviceInformation", ReplyAction = "*"), Access(AccessClass.ReadSystem)]
    Task<GetDeviceInformationResponse> GetDeviceInformationAsync(GetDeviceInformationRequest request);

    [OperationContract(Action = OnvifNames.Device + "/GetSystemDateAndTime", ReplyAction = "*"), Access(AccessClass.PreAuth)]
    Task<GetSystemDateAndTimeResponse> GetSystemDateAndTimeAsync(GetSystemDateAndTimeRequest request);
}
