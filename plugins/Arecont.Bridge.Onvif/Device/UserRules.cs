using System.Text.RegularExpressions;
using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Device;

namespace Arecont.Bridge.Onvif.Device;

/// <summary>What a user may be; a mistake is the fault that ONVIF Core names for it.</summary>
internal static partial class UserRules
{
    /// <summary>How many users there may be.</summary>
    public const int MaximumUsers = 100;

    /// <summary>Of a name, in characters.</summary>
    public const int LongestName = 64;

    /// <summary>Of a password, in characters.</summary>
    public const int LongestPassword = 128;

    /// <summary>A refusal with a subcode below <c>ter:OperationProhibited</c>.</summary>
    public static OnvifFaultException Prohibited(string subcode, string reason) => new(FaultCode.Sender, ["OperationProhibited", subcode], reason);

    /// <summary>A name for a new user.</summary>
    public static string Name(string? name) => name switch
    {
        { Length: > LongestName } => throw Prohibited("UsernameTooLong", $"A user's name has {LongestName} characters at most."),
        null or "" => throw Prohibited("UsernameTooShort", "A user needs a name."),
        _ when !NameText().IsMatch(name) => throw Faults.InvalidArgVal(null, "A user's name is made of letters, digits and . _ @ -"),
        _ => name,
    };

    /// <summary>A password; its text is in no fault.</summary>
    public static string Password(string? password) => password switch
    {
        { Length: > LongestPassword } => throw Prohibited("PasswordTooLong", $"A password has {LongestPassword} characters at most."),
        null or "" => throw Prohibited("PasswordTooWeak", "A user needs a password."),
        _ => password,
    };

    /// <summary>The role of a level.</summary>
    public static BridgeRole Role(UserLevel level) => level switch
    {
        UserLevel.Administrator => BridgeRole.Administrator,
        UserLevel.Operator => BridgeRole.Operator,
        UserLevel.User => BridgeRole.Viewer,
        UserLevel.Anonymous => throw Prohibited("AnonymousNotAllowed", "Nobody without a name uses the bridge."),
        _ => throw Faults.InvalidArgVal(null, "A user's level is Administrator, Operator or User."),
    };

    /// <summary>The level of a role.</summary>
    public static UserLevel Level(BridgeRole role) => role switch
    {
        BridgeRole.Administrator => UserLevel.Administrator,
        BridgeRole.Operator => UserLevel.Operator,
        _ => UserLevel.User,
    };

    [GeneratedRegex("^[A-Za-z0-9._@-]+$")]
    private static partial Regex NameText();
}
