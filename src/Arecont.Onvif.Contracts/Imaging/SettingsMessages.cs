using System.ServiceModel;

namespace Arecont.Onvif.Contracts.Imaging;

/// <summary><c>timg:GetImagingSettings</c>.</summary>
[MessageContract(WrapperName = "GetImagingSettings", WrapperNamespace = OnvifNames.Imaging)]
public class GetImagingSettingsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Imaging, Order = 0)]
    public string? VideoSourceToken { get; set; }
}

/// <summary><c>timg:GetImagingSettingsResponse</c>.</summary>
[MessageContract(WrapperName = "GetImagingSettingsResponse", WrapperNamespace = OnvifNames.Imaging)]
public class GetImagingSettingsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Imaging, Order = 0)]
    public ImagingSettings20? ImagingSettings { get; set; }
}

/// <summary><c>timg:SetImagingSettings</c>.</summary>
[MessageContract(WrapperName = "SetImagingSettings", WrapperNamespace = OnvifNames.Imaging)]
public class SetImagingSettingsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Imaging, Order = 0)]
    public string? VideoSourceToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Imaging, Order = 1)]
    public ImagingSettings20? ImagingSettings { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Imaging, Order = 2)]
    public bool? ForcePersistence { get; set; }

    public bool ShouldSerializeForcePersistence() => ForcePersistence.HasValue;
}

/// <summary><c>timg:SetImagingSettingsResponse</c>.</summary>
[MessageContract(WrapperName = "SetImagingSettingsResponse", WrapperNamespace = OnvifNames.Imaging)]
public class SetImagingSettingsResponse;

/// <summary><c>timg:GetOptions</c>.</summary>
[MessageContract(WrapperName = "GetOptions", WrapperNamespace = OnvifNames.Imaging)]
public class GetOptionsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Imaging, Order = 0)]
    public string? VideoSourceToken { get; set; }
}

/// <summary><c>timg:GetOptionsResponse</c>.</summary>
[MessageContract(WrapperName = "GetOptionsResponse", WrapperNamespace = OnvifNames.Imaging)]
public class GetOptionsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Imaging, Order = 0)]
    public ImagingOptions20? ImagingOptions { get; set; }
}
