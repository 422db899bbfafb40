using System.ServiceModel;
using System.Xml;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Analytics;

/// <summary><c>tan:GetSupportedRules</c>.</summary>
[MessageContract(WrapperName = "GetSupportedRules", WrapperNamespace = OnvifNames.Analytics)]
public class GetSupportedRulesRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 0)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>tan:GetSupportedRulesResponse</c>.</summary>
[MessageContract(WrapperName = "GetSupportedRulesResponse", WrapperNamespace = OnvifNames.Analytics)]
public class GetSupportedRulesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 0)]
    public SupportedRules? SupportedRules { get; set; }
}

/// <summary><c>tan:GetRules</c>.</summary>
[MessageContract(WrapperName = "GetRules", WrapperNamespace = OnvifNames.Analytics)]
public class GetRulesRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 0)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>tan:GetRulesResponse</c>.</summary>
[MessageContract(WrapperName = "GetRulesResponse", WrapperNamespace = OnvifNames.Analytics)]
public class GetRulesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 0), XmlElement("Rule")]
    public List<Config> Rules { get; set; } = [];
}

/// <summary><c>tan:GetRuleOptions</c>.</summary>
[MessageContract(WrapperName = "GetRuleOptions", WrapperNamespace = OnvifNames.Analytics)]
public class GetRuleOptionsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 0)]
    public XmlQualifiedName? RuleType { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 1)]
    public string? ConfigurationToken { get; set; }
}

/// <summary><c>tan:GetRuleOptionsResponse</c>.</summary>
[MessageContract(WrapperName = "GetRuleOptionsResponse", WrapperNamespace = OnvifNames.Analytics)]
public class GetRuleOptionsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 0), XmlElement("RuleOptions")]
    public List<ConfigOptions> RuleOptions { get; set; } = [];
}

/// <summary><c>tan:CreateRules</c>.</summary>
[MessageContract(WrapperName = "CreateRules", WrapperNamespace = OnvifNames.Analytics)]
public class CreateRulesRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 0)]
    public string? ConfigurationToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 1), XmlElement("Rule")]
    public List<Config> Rules { get; set; } = [];
}

/// <summary><c>tan:CreateRulesResponse</c>.</summary>
[MessageContract(WrapperName = "CreateRulesResponse", WrapperNamespace = OnvifNames.Analytics)]
public class CreateRulesResponse;

/// <summary><c>tan:ModifyRules</c>.</summary>
[MessageContract(WrapperName = "ModifyRules", WrapperNamespace = OnvifNames.Analytics)]
public class ModifyRulesRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 0)]
    public string? ConfigurationToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 1), XmlElement("Rule")]
    public List<Config> Rules { get; set; } = [];
}

/// <summary><c>tan:ModifyRulesResponse</c>.</summary>
[MessageContract(WrapperName = "ModifyRulesResponse", WrapperNamespace = OnvifNames.Analytics)]
public class ModifyRulesResponse;

/// <summary><c>tan:DeleteRules</c>.</summary>
[MessageContract(WrapperName = "DeleteRules", WrapperNamespace = OnvifNames.Analytics)]
public class DeleteRulesRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 0)]
    public string? ConfigurationToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Analytics, Order = 1), XmlElement("RuleName")]
    public List<string> RuleNames { get; set; } = [];
}

/// <summary><c>tan:DeleteRulesResponse</c>.</summary>
[MessageContract(WrapperName = "DeleteRulesResponse", WrapperNamespace = OnvifNames.Analytics)]
public class DeleteRulesResponse;
