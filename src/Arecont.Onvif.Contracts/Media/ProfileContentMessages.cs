using System.ServiceModel;

namespace Arecont.Onvif.Contracts.Media;

/// <summary><c>trt:AddVideoSourceConfiguration</c>.</summary>
[MessageContract(WrapperName = "AddVideoSourceConfiguration", WrapperNamespace = OnvifNames.Media)]
public class AddVideoSourceConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 1)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>trt:AddVideoSourceConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "AddVideoSourceConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class AddVideoSourceConfigurationResponse;

/// <summary><c>trt:AddVideoEncoderConfiguration</c>.</summary>
[MessageContract(WrapperName = "AddVideoEncoderConfiguration", WrapperNamespace = OnvifNames.Media)]
public class AddVideoEncoderConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 1)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>trt:AddVideoEncoderConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "AddVideoEncoderConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class AddVideoEncoderConfigurationResponse;

/// <summary><c>trt:AddVideoAnalyticsConfiguration</c>.</summary>
[MessageContract(WrapperName = "AddVideoAnalyticsConfiguration", WrapperNamespace = OnvifNames.Media)]
public class AddVideoAnalyticsConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 1)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>trt:AddVideoAnalyticsConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "AddVideoAnalyticsConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class AddVideoAnalyticsConfigurationResponse;

/// <summary><c>trt:AddMetadataConfiguration</c>.</summary>
[MessageContract(WrapperName = "AddMetadataConfiguration", WrapperNamespace = OnvifNames.Media)]
public class AddMetadataConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 1)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>trt:AddMetadataConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "AddMetadataConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class AddMetadataConfigurationResponse;

/// <summary><c>trt:AddPTZConfiguration</c>.</summary>
[MessageContract(WrapperName = "AddPTZConfiguration", WrapperNamespace = OnvifNames.Media)]
public class AddPTZConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 1)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>trt:AddPTZConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "AddPTZConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class AddPTZConfigurationResponse;

/// <summary><c>trt:AddAudioOutputConfiguration</c>.</summary>
[MessageContract(WrapperName = "AddAudioOutputConfiguration", WrapperNamespace = OnvifNames.Media)]
public class AddAudioOutputConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 1)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>trt:AddAudioOutputConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "AddAudioOutputConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class AddAudioOutputConfigurationResponse;

/// <summary><c>trt:AddAudioDecoderConfiguration</c>.</summary>
[MessageContract(WrapperName = "AddAudioDecoderConfiguration", WrapperNamespace = OnvifNames.Media)]
public class AddAudioDecoderConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 1)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>trt:AddAudioDecoderConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "AddAudioDecoderConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class AddAudioDecoderConfigurationResponse;

/// <summary><c>trt:RemoveVideoSourceConfiguration</c>.</summary>
[MessageContract(WrapperName = "RemoveVideoSourceConfiguration", WrapperNamespace = OnvifNames.Media)]
public class RemoveVideoSourceConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:RemoveVideoSourceConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "RemoveVideoSourceConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class RemoveVideoSourceConfigurationResponse;

/// <summary><c>trt:RemoveVideoEncoderConfiguration</c>.</summary>
[MessageContract(WrapperName = "RemoveVideoEncoderConfiguration", WrapperNamespace = OnvifNames.Media)]
public class RemoveVideoEncoderConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:RemoveVideoEncoderConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "RemoveVideoEncoderConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class RemoveVideoEncoderConfigurationResponse;

/// <summary><c>trt:RemoveVideoAnalyticsConfiguration</c>.</summary>
[MessageContract(WrapperName = "RemoveVideoAnalyticsConfiguration", WrapperNamespace = OnvifNames.Media)]
public class RemoveVideoAnalyticsConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:RemoveVideoAnalyticsConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "RemoveVideoAnalyticsConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class RemoveVideoAnalyticsConfigurationResponse;

/// <summary><c>trt:RemoveMetadataConfiguration</c>.</summary>
[MessageContract(WrapperName = "RemoveMetadataConfiguration", WrapperNamespace = OnvifNames.Media)]
public class RemoveMetadataConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:RemoveMetadataConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "RemoveMetadataConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class RemoveMetadataConfigurationResponse;

/// <summary><c>trt:RemovePTZConfiguration</c>.</summary>
[MessageContract(WrapperName = "RemovePTZConfiguration", WrapperNamespace = OnvifNames.Media)]
public class RemovePTZConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:RemovePTZConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "RemovePTZConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class RemovePTZConfigurationResponse;

/// <summary><c>trt:RemoveAudioOutputConfiguration</c>.</summary>
[MessageContract(WrapperName = "RemoveAudioOutputConfiguration", WrapperNamespace = OnvifNames.Media)]
public class RemoveAudioOutputConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:RemoveAudioOutputConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "RemoveAudioOutputConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class RemoveAudioOutputConfigurationResponse;

/// <summary><c>trt:RemoveAudioDecoderConfiguration</c>.</summary>
[MessageContract(WrapperName = "RemoveAudioDecoderConfiguration", WrapperNamespace = OnvifNames.Media)]
public class RemoveAudioDecoderConfigurationRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:RemoveAudioDecoderConfigurationResponse</c>.</summary>
[MessageContract(WrapperName = "RemoveAudioDecoderConfigurationResponse", WrapperNamespace = OnvifNames.Media)]
public class RemoveAudioDecoderConfigurationResponse;
