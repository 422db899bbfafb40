using System.Xml;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>One of the two versions of SOAP.</summary>
/// <param name="Envelope">The namespace of its envelope.</param>
/// <param name="ContentType">Of its messages.</param>
internal sealed record SoapVersion(XmlDictionaryString Envelope, string ContentType)
{
    /// <summary>SOAP 1.1, which old clients speak.</summary>
    public static SoapVersion Soap11 { get; } = new(SoapNames.Add("http://schemas.xmlsoap.org/soap/envelope/"), "text/xml; charset=utf-8");

    /// <summary>SOAP 1.2, which ONVIF demands.</summary>
    public static SoapVersion Soap12 { get; } = new(SoapNames.Add("http://www.w3.org/2003/05/soap-envelope"), "application/soap+xml; charset=utf-8");

    /// <summary>The namespace of its envelope.</summary>
    public string Namespace => Envelope.Value;

    /// <summary>The version of the envelope that a reader stands on, or null.</summary>
    public static SoapVersion? Of(XmlDictionaryReader envelope)
        => envelope.IsNamespaceUri(Soap12.Envelope) ? Soap12 : envelope.IsNamespaceUri(Soap11.Envelope) ? Soap11 : null;
}
