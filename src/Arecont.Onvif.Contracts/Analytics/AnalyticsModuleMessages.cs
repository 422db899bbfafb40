using System.ServiceModel;
using System.Xml;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Analytics;

/// <summary><c>tan:GetSupportedAnalyticsModules</c>.</summary>
[MessageContract(WrapperName = "GetSupportedAnalyticsModules", WrapperNamespace = OnvifNames.Analytics)]
public class GetSupportedAnalyticsModulesRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 0)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>tan:GetSupportedAnalyticsModulesResponse</c>.</summary>
[MessageContract(WrapperName = "GetSupportedAnalyticsModulesResponse", WrapperNamespace = OnvifNames.Analytics)]
public class GetSupportedAnalyticsModulesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 0)]
    public SupportedAnalyticsModules? SupportedAnalyticsModules { get; set; }
}

/// <summary><c>tan:GetAnalyticsModules</c>.</summary>
[MessageContract(WrapperName = "GetAnalyticsModules", WrapperNamespace = OnvifNames.Analytics)]
public class GetAnalyticsModulesRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 0)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>tan:GetAnalyticsModulesResponse</c>.</summary>
[MessageContract(WrapperName = "GetAnalyticsModulesResponse", WrapperNamespace = OnvifNames.Analytics)]
public class GetAnalyticsModulesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 0), XmlElement("AnalyticsModule")]
    public List<Config> AnalyticsModules { get; set; } = [];
}

/// <summary><c>tan:GetAnalyticsModuleOptions</c>.</summary>
[MessageContract(WrapperName = "GetAnalyticsModuleOptions", WrapperNamespace = OnvifNames.Analytics)]
public class GetAnalyticsModuleOptionsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 0)]
    public XmlQualifiedName? Type { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 1)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>tan:GetAnalyticsModuleOptionsResponse</c>.</summary>
[MessageContract(WrapperName = "GetAnalyticsModuleOptionsResponse", WrapperNamespace = OnvifNames.Analytics)]
public class GetAnalyticsModuleOptionsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 0), XmlElement("Options")]
    public List<ConfigOptions> Options { get; set; } = [];
}

/// <summary><c>tan:CreateAnalyticsModules</c>.</summary>
[MessageContract(WrapperName = "CreateAnalyticsModules", WrapperNamespace = OnvifNames.Analytics)]
public class CreateAnalyticsModulesRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 0)]
    public string? ConfigurationToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 1), XmlElement("AnalyticsModule")]
    public List<Config> AnalyticsModules { get; set; } = [];
}

/// <summary><c>tan:CreateAnalyticsModulesResponse</c>.</summary>
[MessageContract(WrapperName = "CreateAnalyticsModulesResponse", WrapperNamespace = OnvifNames.Analytics)]
public class CreateAnalyticsModulesResponse;

/// <summary><c>tan:ModifyAnalyticsModules</c>.</summary>
[MessageContract(WrapperName = "ModifyAnalyticsModules", WrapperNamespace = OnvifNames.Analytics)]
public class ModifyAnalyticsModulesRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 0)]
    public string? ConfigurationToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 1), XmlElement("AnalyticsModule")]
    public List<Config> AnalyticsModules { get; set; } = [];
}

/// <summary><c>tan:ModifyAnalyticsModulesResponse</c>.</summary>
[MessageContract(WrapperName = "ModifyAnalyticsModulesResponse", WrapperNamespace = OnvifNames.Analytics)]
public class ModifyAnalyticsModulesResponse;

/// <summary><c>tan:DeleteAnalyticsModules</c>.</summary>
[MessageContract(WrapperName = "DeleteAnalyticsModules", WrapperNamespace = OnvifNames.Analytics)]
public class DeleteAnalyticsModulesRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 0)]
    public string? ConfigurationToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 1), XmlElement("AnalyticsModuleName")]
    public List<string> AnalyticsModuleNames { get; set; } = [];
}

/// <summary><c>tan:DeleteAnalyticsModulesResponse</c>.</summary>
[MessageContract(WrapperName = "DeleteAnalyticsModulesResponse", WrapperNamespace = OnvifNames.Analytics)]
public class DeleteAnalyticsModulesResponse;
