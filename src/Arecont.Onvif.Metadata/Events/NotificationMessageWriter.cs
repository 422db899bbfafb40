using System.Collections.Immutable;
using System.Xml;

namespace Arecont.Onvif.Metadata.Events;

/// <summary>
/// Writes <c>wsnt:NotificationMessage</c> with <c>tt:Message</c> in it: into a metadata stream, the answer to PullMessages or a Notify.
/// </summary>
public static class NotificationMessageWriter
{
    /// <summary>Writes one message. Prefixes that are not yet declared around it are declared in it.</summary>
    /// <exception cref="ArgumentException">A text holds characters that XML does not allow.</exception>
    public static void Write(XmlWriter writer, OnvifNotification notification)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(notification);
        writer.WriteStartElement("wsnt", "NotificationMessage", OnvifNamespaces.Notification);
        WriteTopic(writer, notification.Topic);
        writer.WriteStartElement("wsnt", "Message", OnvifNamespaces.Notification);
        writer.WriteStartElement("tt", "Message", OnvifNamespaces.Schema);
        writer.WriteAttributeString("UtcTime", UtcText.Of(notification.UtcTime));
        if (notification.Operation is { } operation)
        {
            writer.WriteAttributeString("PropertyOperation", operation.ToString());
        }

        WriteItems(writer, "Source", notification.Source);
        WriteItems(writer, "Data", notification.Data);
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteTopic(XmlWriter writer, string topic)
    {
        writer.WriteStartElement("wsnt", "Topic", OnvifNamespaces.Notification);
        if (writer.LookupPrefix(OnvifNamespaces.Topics) != "tns1")
        {
            // The text needs the prefix, and no name here uses it.
            writer.WriteAttributeString("xmlns", "tns1", null, OnvifNamespaces.Topics);
        }

        writer.WriteAttributeString("Dialect", OnvifNamespaces.ConcreteSet);
        writer.WriteString(topic);
        writer.WriteEndElement();
    }

    private static void WriteItems(XmlWriter writer, string list, ImmutableArray<SimpleItem> items)
    {
        writer.WriteStartElement("tt", list, OnvifNamespaces.Schema);
        foreach (var item in items)
        {
            writer.WriteStartElement("tt", "SimpleItem", OnvifNamespaces.Schema);
            writer.WriteAttributeString("Name", item.Name);
            writer.WriteAttributeString("Value", item.Value);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }
}
