using System.ServiceModel;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Media;

/// <summary><c>trt:CreateProfile</c>.</summary>
[MessageContract(WrapperName = "CreateProfile", WrapperNamespace = OnvifNames.Media)]
public class CreateProfileRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? Name { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 1)]
    public string? Token { get; set; }
}

/// <summary><c>trt:CreateProfileResponse</c>.</summary>
[MessageContract(WrapperName = "CreateProfileResponse", WrapperNamespace = OnvifNames.Media)]
public class CreateProfileResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public Profile? Profile { get; set; }
}

/// <summary><c>trt:GetProfile</c>.</summary>
[MessageContract(WrapperName = "GetProfile", WrapperNamespace = OnvifNames.Media)]
public class GetProfileRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:GetProfileResponse</c>.</summary>
[MessageContract(WrapperName = "GetProfileResponse", WrapperNamespace = OnvifNames.Media)]
public class GetProfileResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public Profile? Profile { get; set; }
}

/// <summary><c>trt:GetProfiles</c>.</summary>
[MessageContract(WrapperName = "GetProfiles", WrapperNamespace = OnvifNames.Media)]
public class GetProfilesRequest;

/// <summary><c>trt:GetProfilesResponse</c>.</summary>
[MessageContract(WrapperName = "GetProfilesResponse", WrapperNamespace = OnvifNames.Media)]
public class GetProfilesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0), XmlElement("Profiles")]
    public List<Profile> Profiles { get; set; } = [];
}

/// <summary><c>trt:DeleteProfile</c>.</summary>
[MessageContract(WrapperName = "DeleteProfile", WrapperNamespace = OnvifNames.Media)]
public class DeleteProfileRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:DeleteProfileResponse</c>.</summary>
[MessageContract(WrapperName = "DeleteProfileResponse", WrapperNamespace = OnvifNames.Media)]
public class DeleteProfileResponse;
