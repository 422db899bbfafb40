using System.Xml;
using Arecont.Onvif.Contracts;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>A request, read up to its body's first element.</summary>
internal sealed class SoapEnvelope : IDisposable
{
    private static readonly XmlDictionaryReaderQuotas Quotas = new()
    {
        MaxDepth = 32,
        MaxStringContentLength = 64 * 1024,
        MaxArrayLength = 64 * 1024,
        MaxBytesPerRead = 64 * 1024,
        MaxNameTableCharCount = 64 * 1024,
    };

    private SoapEnvelope(XmlDictionaryReader body, SoapVersion version)
    {
        Body = body;
        Version = version;
    }

    /// <summary>Which SOAP it speaks.</summary>
    public SoapVersion Version { get; }

    /// <summary>Its <c>wsa:MessageID</c>, or null.</summary>
    public string? MessageId { get; private set; }

    /// <summary>The name of the body's first element.</summary>
    public XmlQualifiedName Operation => new(Body.LocalName, Body.NamespaceURI);

    /// <summary>The reader, standing on the body's first element.</summary>
    public XmlDictionaryReader Body { get; }

    /// <summary>Reads an envelope of SOAP 1.1 or 1.2.</summary>
    public static SoapEnvelope Read(byte[] request)
    {
        var reader = XmlDictionaryReader.CreateTextReader(request, Quotas);
        reader.MoveToContent();
        var version = SoapVersion.Of(reader.NamespaceURI) ?? throw new XmlException("The request is no SOAP envelope.");
        reader.ReadStartElement("Envelope", version.Namespace);
        var envelope = new SoapEnvelope(reader, version);
        if (reader.MoveToContent() == XmlNodeType.Element && reader.IsStartElement("Header", version.Namespace))
        {
            envelope.ReadHeader();
        }

        reader.MoveToContent();
        reader.ReadStartElement("Body", version.Namespace);
        reader.MoveToContent();
        return envelope;
    }

    /// <inheritdoc/>
    public void Dispose() => Body.Dispose();

    private void ReadHeader()
    {
        if (Body.IsEmptyElement)
        {
            Body.Read();
            return;
        }

        Body.Read();
        while (Body.MoveToContent() == XmlNodeType.Element)
        {
            if (Body.IsStartElement("MessageID", OnvifNames.Addressing))
            {
                MessageId = Body.ReadElementContentAsString();
            }
            else
            {
                Body.Skip();
            }
        }

        Body.ReadEndElement();
    }
}
