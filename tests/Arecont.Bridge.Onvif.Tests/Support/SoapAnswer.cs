using System.Net;
using System.Xml.Linq;

namespace Arecont.Bridge.Onvif.Tests.Support;

/// <summary>What came back.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Text">The whole answer.</param>
/// <param name="Content">The body's element, or null.</param>
/// <param name="Fault">The fault that it is, or null.</param>
internal sealed record SoapAnswer(HttpStatusCode Status, string Text, XElement? Content, SoapFault? Fault);

/// <summary>A fault of SOAP 1.2.</summary>
/// <param name="Code"><c>Sender</c> or <c>Receiver</c>.</param>
/// <param name="Subcodes">Without prefix, outermost first.</param>
/// <param name="Reason">In words.</param>
/// <param name="Detail">Its detail, or null.</param>
internal sealed record SoapFault(string Code, string[] Subcodes, string Reason, XElement? Detail)
{
    private static readonly XNamespace Soap = "http://www.w3.org/2003/05/soap-envelope";

    public static SoapFault? Of(XElement? content)
    {
        if (content?.Name != Soap + "Fault")
        {
            return null;
        }

        var code = content.Element(Soap + "Code")!;
        return new SoapFault(
            Local(code.Element(Soap + "Value")!),
            [.. code.Descendants(Soap + "Subcode").Select(subcode => Local(subcode.Element(Soap + "Value")!))],
            content.Element(Soap + "Reason")!.Element(Soap + "Text")!.Value,
            content.Element(Soap + "Detail"));
    }

    public override string ToString() => $"{Code}/{string.Join('/', Subcodes)}: {Reason}";

    private static string Local(XElement value) => value.Value[(value.Value.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
