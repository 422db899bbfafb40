using System.Collections.Immutable;
using System.Xml;
using Arecont.Onvif.Contracts;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>Writes a fault in the shape of either version of SOAP.</summary>
internal static class FaultWriter
{
    public static void Write(XmlDictionaryWriter writer, SoapVersion version, OnvifFaultException fault)
    {
        if (version == SoapVersion.Soap12)
        {
            Write12(writer, version.Namespace, fault);
        }
        else
        {
            Write11(writer, version.Namespace, fault);
        }
    }

    /// <summary>Writes the headers that name what was not understood (SOAP 1.2 part 1, 5.4.8).</summary>
    public static void WriteNotUnderstood(XmlDictionaryWriter writer, ImmutableArray<XmlQualifiedName> names)
    {
        for (var index = 0; index < names.Length; index++)
        {
            writer.WriteStartElement("s", "NotUnderstood", SoapVersion.Soap12.Namespace);
            writer.WriteXmlnsAttribute($"n{index}", names[index].Namespace);
            writer.WriteAttributeString("qname", $"n{index}:{names[index].Name}");
            writer.WriteEndElement();
        }
    }

    private static void Write12(XmlDictionaryWriter writer, string soap, OnvifFaultException fault)
    {
        writer.WriteStartElement("s", "Fault", soap);
        writer.WriteStartElement("s", "Code", soap);
        writer.WriteElementString("s", "Value", soap, $"s:{fault.Code}");
        foreach (var subcode in fault.Subcodes)
        {
            writer.WriteStartElement("s", "Subcode", soap);
            writer.WriteElementString("s", "Value", soap, Name(subcode));
        }

        foreach (var _ in fault.Subcodes)
        {
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteStartElement("s", "Reason", soap);
        writer.WriteStartElement("s", "Text", soap);
        writer.WriteAttributeString("xml", "lang", null, "en");
        writer.WriteString(Reason(fault));
        writer.WriteEndElement();
        writer.WriteEndElement();
        if (fault.Detail is { } detail)
        {
            writer.WriteStartElement("s", "Detail", soap);
            detail(writer);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    // SOAP 1.1 has no subcodes: they stand in the detail, where no other text claims it.
    private static void Write11(XmlDictionaryWriter writer, string soap, OnvifFaultException fault)
    {
        writer.WriteStartElement("s", "Fault", soap);
        writer.WriteElementString("faultcode", string.Empty, fault.Code switch
        {
            FaultCode.Sender => "s:Client",
            FaultCode.Receiver => "s:Server",
            _ => $"s:{fault.Code}",
        });
        writer.WriteElementString("faultstring", string.Empty, Reason(fault));
        if (fault.Detail is not null || !fault.Subcodes.IsEmpty)
        {
            writer.WriteStartElement("detail", string.Empty);
            (fault.Detail ?? (inner => WriteSubcodes(inner, fault)))(writer);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteSubcodes(XmlWriter writer, OnvifFaultException fault)
    {
        foreach (var subcode in fault.Subcodes)
        {
            writer.WriteElementString("Subcode", OnvifNames.Error, Name(subcode));
        }
    }

    private static string Name(string subcode) => subcode.Contains(':', StringComparison.Ordinal) ? subcode : $"ter:{subcode}";

    private static string Reason(OnvifFaultException fault) => XmlCharacters.Quotable(fault.Message, 1000);
}
