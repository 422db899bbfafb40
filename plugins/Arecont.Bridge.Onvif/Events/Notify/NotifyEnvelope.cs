using System.Text;
using System.Xml;
using System.Xml.Serialization;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.Events;

namespace Arecont.Bridge.Onvif.Events.Notify;

/// <summary>Writes a Notify with the headers of WS-Addressing: the reference parameters of the consumer among them.</summary>
internal static class NotifyEnvelope
{
    private const string Action = "http://docs.oasis-open.org/wsn/bw-2/NotificationConsumer/Notify";
    private static readonly XmlSerializer Body = new(
        typeof(NotifyRequest), null, null, new XmlRootAttribute("Notify") { Namespace = OnvifNames.Notification }, OnvifNames.Notification);

    private static readonly XmlSerializerNamespaces None = new([XmlQualifiedName.Empty]);

    public static byte[] Write(EndpointReference consumer, NotifyRequest notification)
    {
        using var message = new MemoryStream(2048);
        using (var writer = XmlWriter.Create(message, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            var soap = SoapVersion.Soap12.Namespace;
            writer.WriteStartElement("s", "Envelope", soap);
            writer.WriteAttributeString("xmlns", "wsa", null, OnvifNames.Addressing);
            writer.WriteAttributeString("xmlns", "wsnt", null, OnvifNames.Notification);
            writer.WriteAttributeString("xmlns", "tt", null, OnvifNames.Schema);
            writer.WriteAttributeString("xmlns", "tns1", null, OnvifNames.Topics);
            writer.WriteStartElement("s", "Header", soap);
            writer.WriteElementString("wsa", "Action", OnvifNames.Addressing, Action);
            writer.WriteElementString("wsa", "MessageID", OnvifNames.Addressing, $"urn:uuid:{Guid.NewGuid()}");
            writer.WriteElementString("wsa", "To", OnvifNames.Addressing, consumer.Address);
            foreach (var parameter in consumer.ReferenceParameters?.Parameters ?? [])
            {
                var header = (XmlElement)parameter.CloneNode(deep: true);
                header.SetAttribute("IsReferenceParameter", OnvifNames.Addressing, "true");
                header.WriteTo(writer);
            }

            writer.WriteEndElement();
            writer.WriteStartElement("s", "Body", soap);
            Body.Serialize(writer, notification, None);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        return message.ToArray();
    }
}
