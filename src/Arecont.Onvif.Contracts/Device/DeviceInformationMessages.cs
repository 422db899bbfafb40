using System.ServiceModel;

namespace Arecont.Onvif.Contracts.Device;

/// <summary><c>tds:GetDeviceInformation</c>.</summary>
[MessageContract(WrapperName = "GetDeviceInformation", WrapperNamespace = OnvifNames.Device)]
public class GetDeviceInformationRequest;

/// <summary><c>tds:GetDeviceInformationResponse</c>.</summary>
[MessageContract(WrapperName = "GetDeviceInformationResponse", WrapperNamespace = OnvifNames.Device)]
public class GetDeviceInformationResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0)]
    public string? Manufacturer { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 1)]
    public string? Model { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 2)]
    public string? FirmwareVersion { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 3)]
    public string? SerialNumber { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 4)]
    public string? HardwareId { get; set; }
}
