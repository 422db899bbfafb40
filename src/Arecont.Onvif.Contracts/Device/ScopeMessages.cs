using System.ServiceModel;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Device;

/// <summary><c>tds:GetScopes</c>.</summary>
[MessageContract(WrapperName = "GetScopes", WrapperNamespace = OnvifNames.Device)]
public class GetScopesRequest;

/// <summary><c>tds:GetScopesResponse</c>.</summary>
[MessageContract(WrapperName = "GetScopesResponse", WrapperNamespace = OnvifNames.Device)]
public class GetScopesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0), XmlElement("Scopes")]
    public List<Scope> Scopes { get; set; } = [];
}

/// <summary><c>tt:Scope</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class Scope
{
    public ScopeDefinition ScopeDef { get; set; }

    public string? ScopeItem { get; set; }
}

/// <summary><c>tt:ScopeDefinition</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public enum ScopeDefinition
{
    /// <summary>What the device is.</summary>
    Fixed,

    /// <summary>What people call it, and where it stands.</summary>
    Configurable,
}

/// <summary><c>tds:SetScopes</c>.</summary>
[MessageContract(WrapperName = "SetScopes", WrapperNamespace = OnvifNames.Device)]
public class SetScopesRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0), XmlElement("Scopes")]
    public List<string> Scopes { get; set; } = [];
}

/// <summary><c>tds:SetScopesResponse</c>.</summary>
[MessageContract(WrapperName = "SetScopesResponse", WrapperNamespace = OnvifNames.Device)]
public class SetScopesResponse;

/// <summary><c>tds:AddScopes</c>.</summary>
[MessageContract(WrapperName = "AddScopes", WrapperNamespace = OnvifNames.Device)]
public class AddScopesRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0), XmlElement("ScopeItem")]
    public List<string> ScopeItems { get; set; } = [];
}

/// <summary><c>tds:AddScopesResponse</c>.</summary>
[MessageContract(WrapperName = "AddScopesResponse", WrapperNamespace = OnvifNames.Device)]
public class AddScopesResponse;

/// <summary><c>tds:RemoveScopes</c>.</summary>
[MessageContract(WrapperName = "RemoveScopes", WrapperNamespace = OnvifNames.Device)]
public class RemoveScopesRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0), XmlElement("ScopeItem")]
    public List<string> ScopeItems { get; set; } = [];
}

/// <summary><c>tds:RemoveScopesResponse</c>: the scopes that were removed.</summary>
[MessageContract(WrapperName = "RemoveScopesResponse", WrapperNamespace = OnvifNames.Device)]
public class RemoveScopesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0), XmlElement("ScopeItem")]
    public List<string> ScopeItems { get; set; } = [];
}
