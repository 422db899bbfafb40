using System.Globalization;
using System.Text;
using System.Xml;

namespace Arecont.Bridge.Onvif.Discovery;

/// <summary>Writes the messages of WS-Discovery, one datagram each.</summary>
/// <param name="instance">Which run of the bridge it is: higher after each start.</param>
internal sealed class DiscoveryWriter(uint instance)
{
    private uint _number;

    /// <summary>A device is there, or has changed.</summary>
    public byte[] Hello(AnnouncedDevice device, Uri address)
        => Message("Hello", DiscoveryNames.Everyone, null, writer => WriteDevice(writer, "Hello", device, address));

    /// <summary>A device goes.</summary>
    public byte[] Bye(AnnouncedDevice device)
        => Message("Bye", DiscoveryNames.Everyone, null, writer =>
        {
            writer.WriteStartElement("d", "Bye", DiscoveryNames.Discovery);
            WriteReference(writer, device);
            writer.WriteEndElement();
        });

    /// <summary>The answer to a Probe: one device, for some clients read no more than one of a datagram.</summary>
    public byte[] ProbeMatch(string relatesTo, AnnouncedDevice device, Uri address) => Match("Probe", relatesTo, device, address);

    /// <summary>The answer to a Resolve.</summary>
    public byte[] ResolveMatch(string relatesTo, AnnouncedDevice device, Uri address) => Match("Resolve", relatesTo, device, address);

    /// <summary>The answer to a Probe that was sent to us alone and compares scopes by a rule that is not known (WS-Discovery 5.2).</summary>
    public byte[] MatchingRuleNotSupported(string relatesTo)
        => Envelope(DiscoveryNames.Fault, DiscoveryNames.Anonymous, relatesTo, writer =>
        {
            writer.WriteStartElement("s", "Fault", DiscoveryNames.Soap);
            writer.WriteStartElement("s", "Code", DiscoveryNames.Soap);
            writer.WriteElementString("s", "Value", DiscoveryNames.Soap, "s:Sender");
            writer.WriteStartElement("s", "Subcode", DiscoveryNames.Soap);
            writer.WriteElementString("s", "Value", DiscoveryNames.Soap, "d:MatchingRuleNotSupported");
            writer.WriteEndElement();
            writer.WriteEndElement();
            writer.WriteStartElement("s", "Reason", DiscoveryNames.Soap);
            writer.WriteStartElement("s", "Text", DiscoveryNames.Soap);
            writer.WriteAttributeString("xml", "lang", null, "en");
            writer.WriteString("The matching rule specified is not supported.");
            writer.WriteEndElement();
            writer.WriteEndElement();
            writer.WriteStartElement("s", "Detail", DiscoveryNames.Soap);
            writer.WriteElementString("d", "SupportedMatchingRules", DiscoveryNames.Discovery, string.Join(' ', ((string[])["rfc3986", "strcmp0", "uuid"]).Select(rule => $"{DiscoveryNames.Discovery}/{rule}")));
            writer.WriteEndElement();
            writer.WriteEndElement();
        });

    private byte[] Match(string question, string relatesTo, AnnouncedDevice device, Uri address)
        => Message($"{question}Matches", DiscoveryNames.Anonymous, relatesTo, writer =>
        {
            writer.WriteStartElement("d", $"{question}Matches", DiscoveryNames.Discovery);
            WriteDevice(writer, $"{question}Match", device, address);
            writer.WriteEndElement();
        });

    private byte[] Message(string name, string to, string? relatesTo, Action<XmlWriter> writeBody)
        => Envelope($"{DiscoveryNames.Discovery}/{name}", to, relatesTo, writeBody);

    private byte[] Envelope(string action, string to, string? relatesTo, Action<XmlWriter> writeBody)
    {
        using var message = new MemoryStream(1024);
        using (var writer = XmlWriter.Create(message, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            writer.WriteStartElement("s", "Envelope", DiscoveryNames.Soap);
            writer.WriteAttributeString("xmlns", "a", null, DiscoveryNames.Addressing);
            writer.WriteAttributeString("xmlns", "d", null, DiscoveryNames.Discovery);
            writer.WriteAttributeString("xmlns", "dn", null, DiscoveryNames.Network);
            writer.WriteAttributeString("xmlns", "tds", null, Arecont.Onvif.Contracts.OnvifNames.Device);
            writer.WriteStartElement("s", "Header", DiscoveryNames.Soap);
            writer.WriteElementString("a", "MessageID", DiscoveryNames.Addressing, $"urn:uuid:{Guid.NewGuid()}");
            if (relatesTo is not null)
            {
                writer.WriteElementString("a", "RelatesTo", DiscoveryNames.Addressing, relatesTo);
            }

            writer.WriteElementString("a", "To", DiscoveryNames.Addressing, to);
            writer.WriteElementString("a", "Action", DiscoveryNames.Addressing, action);
            writer.WriteStartElement("d", "AppSequence", DiscoveryNames.Discovery);
            writer.WriteAttributeString("InstanceId", instance.ToString(CultureInfo.InvariantCulture));
            writer.WriteAttributeString("MessageNumber", Interlocked.Increment(ref _number).ToString(CultureInfo.InvariantCulture));
            writer.WriteEndElement();
            writer.WriteEndElement();
            writer.WriteStartElement("s", "Body", DiscoveryNames.Soap);
            writeBody(writer);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        return message.ToArray();
    }

    private static void WriteDevice(XmlWriter writer, string name, AnnouncedDevice device, Uri address)
    {
        writer.WriteStartElement("d", name, DiscoveryNames.Discovery);
        WriteReference(writer, device);
        writer.WriteElementString("d", "Types", DiscoveryNames.Discovery, "dn:NetworkVideoTransmitter tds:Device");
        writer.WriteElementString("d", "Scopes", DiscoveryNames.Discovery, string.Join(' ', device.Scopes));
        writer.WriteElementString("d", "XAddrs", DiscoveryNames.Discovery, address.AbsoluteUri);
        writer.WriteElementString("d", "MetadataVersion", DiscoveryNames.Discovery, device.MetadataVersion.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndElement();
    }

    private static void WriteReference(XmlWriter writer, AnnouncedDevice device)
    {
        writer.WriteStartElement("a", "EndpointReference", DiscoveryNames.Addressing);
        writer.WriteElementString("a", "Address", DiscoveryNames.Addressing, device.EndpointReference);
        writer.WriteEndElement();
    }
}
