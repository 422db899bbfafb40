using System.ServiceModel;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Device;

/// <summary><c>tds:GetUsers</c>.</summary>
[MessageContract(WrapperName = "GetUsers", WrapperNamespace = OnvifNames.Device)]
public class GetUsersRequest;

/// <summary><c>tds:GetUsersResponse</c>.</summary>
[MessageContract(WrapperName = "GetUsersResponse", WrapperNamespace = OnvifNames.Device)]
public class GetUsersResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0), XmlElement("User")]
    public List<User> Users { get; set; } = [];
}

/// <summary><c>tt:User</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class User
{
    public string? Username { get; set; }

    /// <summary>Never in a reply.</summary>
    public string? Password { get; set; }

    public UserLevel UserLevel { get; set; }
}

/// <summary><c>tt:UserLevel</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public enum UserLevel
{
    /// <summary>Everything.</summary>
    Administrator,

    /// <summary>See and operate.</summary>
    Operator,

    /// <summary>See.</summary>
    User,

    /// <summary>Whoever has no name.</summary>
    Anonymous,

    /// <summary>Something of the maker's.</summary>
    Extended,
}

/// <summary><c>tds:CreateUsers</c>.</summary>
[MessageContract(WrapperName = "CreateUsers", WrapperNamespace = OnvifNames.Device)]
public class CreateUsersRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0), XmlElement("User")]
    public List<User> Users { get; set; } = [];
}

/// <summary><c>tds:CreateUsersResponse</c>.</summary>
[MessageContract(WrapperName = "CreateUsersResponse", WrapperNamespace = OnvifNames.Device)]
public class CreateUsersResponse;

/// <summary><c>tds:DeleteUsers</c>.</summary>
[MessageContract(WrapperName = "DeleteUsers", WrapperNamespace = OnvifNames.Device)]
public class DeleteUsersRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0), XmlElement("Username")]
    public List<string> Usernames { get; set; } = [];
}

/// <summary><c>tds:DeleteUsersResponse</c>.</summary>
[MessageContract(WrapperName = "DeleteUsersResponse", WrapperNamespace = OnvifNames.Device)]
public class DeleteUsersResponse;

/// <summary><c>tds:SetUser</c>.</summary>
[MessageContract(WrapperName = "SetUser", WrapperNamespace = OnvifNames.Device)]
public class SetUserRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Device, Order = 0), XmlElement("User")]
    public List<User> Users { get; set; } = [];
}

/// <summary><c>tds:SetUserResponse</c>.</summary>
[MessageContract(WrapperName = "SetUserResponse", WrapperNamespace = OnvifNames.Device)]
public class SetUserResponse;
