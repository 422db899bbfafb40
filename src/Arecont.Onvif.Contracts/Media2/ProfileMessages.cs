using System.ServiceModel;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Media2;

/// <summary><c>tr2:GetProfiles</c>.</summary>
[MessageContract(WrapperName = "GetProfiles", WrapperNamespace = OnvifNames.Media2)]
public class GetProfilesRequest
{
    /// <summary>The one profile that is asked for, or null for all.</summary>
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? Token { get; set; }

    /// <summary>Which configurations to show, by <see cref="ConfigurationType"/>; none shows none.</summary>
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 1), XmlElement("Type")]
    public List<string> Types { get; set; } = [];
}

/// <summary><c>tr2:GetProfilesResponse</c>.</summary>
[MessageContract(WrapperName = "GetProfilesResponse", WrapperNamespace = OnvifNames.Media2)]
public class GetProfilesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0), XmlElement("Profiles")]
    public List<MediaProfile> Profiles { get; set; } = [];
}

/// <summary><c>tr2:CreateProfile</c>.</summary>
[MessageContract(WrapperName = "CreateProfile", WrapperNamespace = OnvifNames.Media2)]
public class CreateProfileRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? Name { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 1), XmlElement("Configuration")]
    public List<ConfigurationRef> Configurations { get; set; } = [];
}

/// <summary><c>tr2:CreateProfileResponse</c>.</summary>
[MessageContract(WrapperName = "CreateProfileResponse", WrapperNamespace = OnvifNames.Media2)]
public class CreateProfileResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? Token { get; set; }
}

/// <summary><c>tr2:AddConfiguration</c>.</summary>
[MessageContract(WrapperName = "AddConfiguration", WrapperNamespace = OnvifNames.Media2)]
public class AddConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? ProfileToken { get; set; }

    /// <summary>A new name for the profile, or null.</summary>
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 1)]
    public string? Name { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 2), XmlElement("Configuration")]
    public List<ConfigurationRef> Configurations { get; set; } = [];
}

/// <summary><c>tr2:AddConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "AddConfigurationResponse", WrapperNamespace = OnvifNames.Media2)]
public class AddConfigurationResponse;

/// <summary><c>tr2:RemoveConfiguration</c>.</summary>
[MessageContract(WrapperName = "RemoveConfiguration", WrapperNamespace = OnvifNames.Media2)]
public class RemoveConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? ProfileToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 1), XmlElement("Configuration")]
    public List<ConfigurationRef> Configurations { get; set; } = [];
}

/// <summary><c>tr2:RemoveConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "RemoveConfigurationResponse", WrapperNamespace = OnvifNames.Media2)]
public class RemoveConfigurationResponse;

/// <summary><c>tr2:DeleteProfile</c>.</summary>
[MessageContract(WrapperName = "DeleteProfile", WrapperNamespace = OnvifNames.Media2)]
public class DeleteProfileRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? Token { get; set; }
}

/// <summary><c>tr2:DeleteProfileResponse</c>.</summary>
[MessageContract(WrapperName = "DeleteProfileResponse", WrapperNamespace = OnvifNames.Media2)]
public class DeleteProfileResponse;
