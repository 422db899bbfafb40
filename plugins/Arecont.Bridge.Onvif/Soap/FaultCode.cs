namespace Arecont.Bridge.Onvif.Soap;

/// <summary>The codes of SOAP (SOAP 1.2 part 1, 5.4.6), named as in version 1.2.</summary>
internal enum FaultCode
{
    /// <summary>The request is at fault.</summary>
    Sender,

    /// <summary>The device is.</summary>
    Receiver,

    /// <summary>A header must be understood and is not.</summary>
    MustUnderstand,

    /// <summary>An envelope of no known version.</summary>
    VersionMismatch,
}
