namespace Arecont.Bridge.Onvif.Soap;

/// <summary>The faults of ONVIF, by name.</summary>
internal static class Faults
{
    /// <summary>An argument that is wrong: <c>ter:InvalidArgVal</c> and, where the operation names one, what is wrong with it.</summary>
    public static OnvifFaultException InvalidArgVal(string? subcode, string reason) => Sender("InvalidArgVal", subcode, reason);

    /// <summary>An argument that is missing or cannot be read: <c>ter:InvalidArgs</c>.</summary>
    public static OnvifFaultException InvalidArgs(string? subcode, string reason) => Sender("InvalidArgs", subcode, reason);

    /// <summary>The configuration forbids it: <c>ter:OperationProhibited</c>.</summary>
    public static OnvifFaultException OperationProhibited(string reason) => Sender("OperationProhibited", null, reason);

    /// <summary>The user may not, or there is none: <c>ter:NotAuthorized</c>. Some clients look for these very words.</summary>
    public static OnvifFaultException NotAuthorized(string reason = "Sender not authorized") => Sender("NotAuthorized", null, reason);

    /// <summary>The device does not have it: <c>ter:ActionNotSupported</c>. Home Assistant looks for "not implemented".</summary>
    public static OnvifFaultException ActionNotSupported(string? subcode = null, string reason = "Optional Action Not Implemented") => Receiver("ActionNotSupported", subcode, reason);

    /// <summary>The device could not do it: <c>ter:Action</c>.</summary>
    public static OnvifFaultException Action(string? subcode, string reason) => Receiver("Action", subcode, reason);

    private static OnvifFaultException Sender(string code, string? subcode, string reason) => new(isSender: true, subcode is null ? [code] : [code, subcode], reason);

    private static OnvifFaultException Receiver(string code, string? subcode, string reason) => new(isSender: false, subcode is null ? [code] : [code, subcode], reason);
}
