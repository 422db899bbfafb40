using System.Collections.Immutable;
using System.Xml;
using Microsoft.AspNetCore.Http;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>The faults of ONVIF, by name.</summary>
internal static class Faults
{
    private const string SenderNotAuthorized = "Sender not authorized";

    /// <summary>An argument that is wrong: <c>ter:InvalidArgVal</c> and, where the operation names one, what is wrong with it.</summary>
    public static OnvifFaultException InvalidArgVal(string? subcode, string reason) => Sender("InvalidArgVal", subcode, reason);

    /// <summary>An argument that is missing or cannot be read: <c>ter:InvalidArgs</c>.</summary>
    public static OnvifFaultException InvalidArgs(string? subcode, string reason) => Sender("InvalidArgs", subcode, reason);

    /// <summary>The configuration forbids it: <c>ter:OperationProhibited</c>.</summary>
    public static OnvifFaultException OperationProhibited(string reason) => Sender("OperationProhibited", null, reason);

    /// <summary>The user may not, or there is none: <c>ter:NotAuthorized</c>. Some clients look for these very words.</summary>
    public static OnvifFaultException NotAuthorized(string reason = SenderNotAuthorized) => Sender("NotAuthorized", null, reason);

    /// <summary>The caller should come again with credentials of HTTP (ONVIF Core, "Authentication").</summary>
    public static OnvifFaultException Unauthorized(ImmutableArray<string> challenges)
        => new(FaultCode.Sender, ["NotAuthorized"], SenderNotAuthorized) { Status = StatusCodes.Status401Unauthorized, Challenges = challenges };

    /// <summary>The request is no XML, or no message of SOAP: <c>ter:WellFormed</c>.</summary>
    public static OnvifFaultException WellFormed(string reason) => Sender("WellFormed", null, reason);

    /// <summary>An operation of nobody's: <c>ter:UnknownAction</c>.</summary>
    public static OnvifFaultException UnknownAction(XmlQualifiedName name) => Sender("UnknownAction", null, $"Unknown action: {name} is no operation of ONVIF.");

    /// <summary>The device does not have it: <c>ter:ActionNotSupported</c>. Home Assistant looks for "not implemented".</summary>
    public static OnvifFaultException ActionNotSupported(string? subcode = null, string reason = "Optional Action Not Implemented") => Receiver("ActionNotSupported", subcode, reason);

    /// <summary>The device could not do it: <c>ter:Action</c>.</summary>
    public static OnvifFaultException Action(string? subcode, string reason) => Receiver("Action", subcode, reason);

    private static OnvifFaultException Sender(string code, string? subcode, string reason) => new(FaultCode.Sender, subcode is null ? [code] : [code, subcode], reason);

    private static OnvifFaultException Receiver(string code, string? subcode, string reason) => new(FaultCode.Receiver, subcode is null ? [code] : [code, subcode], reason);
}
