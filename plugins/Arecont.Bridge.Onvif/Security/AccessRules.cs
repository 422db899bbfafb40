using Arecont.Bridge.Contract.Users;
using Arecont.Onvif.Contracts;

namespace Arecont.Bridge.Onvif.Security;

/// <summary>The default access policy of ONVIF Core ("Access classes for service requests").</summary>
internal static class AccessRules
{
    /// <summary>The role that an operation takes; null for what anyone may do.</summary>
    public static BridgeRole? RoleFor(AccessClass accessClass) => accessClass switch
    {
        AccessClass.PreAuth => null,
        AccessClass.ReadSystem or AccessClass.ReadMedia => BridgeRole.Viewer,
        AccessClass.ReadSystemSensitive or AccessClass.Actuate => BridgeRole.Operator,
        _ => BridgeRole.Administrator,
    };
}
