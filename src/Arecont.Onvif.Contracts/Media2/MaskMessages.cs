using System.ServiceModel;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Media2;

/// <summary><c>tr2:GetMasks</c>.</summary>
[MessageContract(WrapperName = "GetMasks", WrapperNamespace = OnvifNames.Media2)]
public class GetMasksRequest
{
    /// <summary>Of a mask.</summary>
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? Token { get; set; }

    /// <summary>Of a video source configuration.</summary>
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 1)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>tr2:GetMasksResponse</c>.</summary>
[MessageContract(WrapperName = "GetMasksResponse", WrapperNamespace = OnvifNames.Media2)]
public class GetMasksResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0), XmlElement("Masks")]
    public List<Mask> Masks { get; set; } = [];
}

/// <summary><c>tr2:GetMaskOptions</c>.</summary>
[MessageContract(WrapperName = "GetMaskOptions", WrapperNamespace = OnvifNames.Media2)]
public class GetMaskOptionsRequest
{
    /// <summary>Of a video source configuration.</summary>
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>tr2:GetMaskOptionsResponse</c>.</summary>
[MessageContract(WrapperName = "GetMaskOptionsResponse", WrapperNamespace = OnvifNames.Media2)]
public class GetMaskOptionsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public MaskOptions? Options { get; set; }
}

/// <summary><c>tr2:CreateMask</c>.</summary>
[MessageContract(WrapperName = "CreateMask", WrapperNamespace = OnvifNames.Media2)]
public class CreateMaskRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public Mask? Mask { get; set; }
}

/// <summary><c>tr2:CreateMaskResponse</c>.</summary>
[MessageContract(WrapperName = "CreateMaskResponse", WrapperNamespace = OnvifNames.Media2)]
public class CreateMaskResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? Token { get; set; }
}

/// <summary><c>tr2:SetMask</c>.</summary>
[MessageContract(WrapperName = "SetMask", WrapperNamespace = OnvifNames.Media2)]
public class SetMaskRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public Mask? Mask { get; set; }
}

/// <summary><c>tr2:SetMaskResponse</c>.</summary>
[MessageContract(WrapperName = "SetMaskResponse", WrapperNamespace = OnvifNames.Media2)]
public class SetMaskResponse;

/// <summary><c>tr2:DeleteMask</c>.</summary>
[MessageContract(WrapperName = "DeleteMask", WrapperNamespace = OnvifNames.Media2)]
public class DeleteMaskRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? Token { get; set; }
}

/// <summary><c>tr2:DeleteMaskResponse</c>.</summary>
[MessageContract(WrapperName = "DeleteMaskResponse", WrapperNamespace = OnvifNames.Media2)]
public class DeleteMaskResponse;
