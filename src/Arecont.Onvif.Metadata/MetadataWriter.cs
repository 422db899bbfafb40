using System.Globalization;
using System.Text;
using System.Xml;
using Arecont.Onvif.Metadata.Analytics;
using Arecont.Onvif.Metadata.Events;

namespace Arecont.Onvif.Metadata;

/// <summary>Writes <c>tt:MetadataStream</c> documents: each is a whole XML document, UTF-8, as one RTP metadata frame carries it.</summary>
public static class MetadataWriter
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>Messages in <c>tt:Event</c>, in their order, and motion cells in <c>tt:VideoAnalytics</c>; either may be missing.</summary>
    /// <exception cref="ArgumentException">A text holds characters that XML does not allow.</exception>
    /// <exception cref="InvalidOperationException">The cells do not fit their grid.</exception>
    public static byte[] Write(IReadOnlyList<OnvifNotification> notifications, MotionCells? cells = null)
    {
        ArgumentNullException.ThrowIfNull(notifications);
        using var document = new MemoryStream(1024);
        using (var writer = XmlWriter.Create(document, Settings))
        {
            writer.WriteStartElement("tt", "MetadataStream", OnvifNamespaces.Schema);
            writer.WriteAttributeString("xmlns", "wsnt", null, OnvifNamespaces.Notification);
            writer.WriteAttributeString("xmlns", "tns1", null, OnvifNamespaces.Topics);
            if (cells is not null)
            {
                WriteCells(writer, cells);
            }

            if (notifications.Count > 0)
            {
                WriteEvents(writer, notifications);
            }

            writer.WriteEndElement();
        }

        return document.ToArray();
    }

    private static void WriteEvents(XmlWriter writer, IReadOnlyList<OnvifNotification> notifications)
    {
        writer.WriteStartElement("tt", "Event", OnvifNamespaces.Schema);
        foreach (var notification in notifications)
        {
            NotificationMessageWriter.Write(writer, notification);
        }

        writer.WriteEndElement();
    }

    private static void WriteCells(XmlWriter writer, MotionCells cells)
    {
        writer.WriteStartElement("tt", "VideoAnalytics", OnvifNamespaces.Schema);
        writer.WriteStartElement("tt", "Frame", OnvifNamespaces.Schema);
        writer.WriteAttributeString("UtcTime", UtcText.Of(cells.UtcTime));
        writer.WriteStartElement("tt", "Extension", OnvifNamespaces.Schema);
        writer.WriteStartElement("tt", "MotionInCells", OnvifNamespaces.Schema);
        writer.WriteAttributeString("Columns", cells.Columns.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("Rows", cells.Rows.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("Cells", cells.ToBase64());
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
