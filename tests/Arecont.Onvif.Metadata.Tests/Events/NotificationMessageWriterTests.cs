using System.Text;
using System.Xml;
using System.Xml.Linq;
using Arecont.Onvif.Metadata.Events;

namespace Arecont.Onvif.Metadata.Tests.Events;

public sealed class NotificationMessageWriterTests
{
    private static readonly OnvifNotification Motion
        = OnvifEvents.MotionAlarm("source-1", true, DateTimeOffset.UnixEpoch, PropertyOperation.Changed);

    [Fact]
    public void Write_Alone_DeclaresItsPrefixes()
    {
        var text = Write(writer => NotificationMessageWriter.Write(writer, Motion));

        var message = XElement.Parse(text);
        Assert.Equal("NotificationMessage", message.Name.LocalName);
        Assert.Equal(OnvifNamespaces.Topics, message.Elements().First().GetNamespaceOfPrefix("tns1")?.NamespaceName);
    }

    [Fact]
    public void Write_WherePrefixesAreDeclared_DoesNotDeclareThemAgain()
    {
        var text = Write(writer =>
        {
            writer.WriteStartElement("tev", "PullMessagesResponse", "http://www.onvif.org/ver10/events/wsdl");
            writer.WriteAttributeString("xmlns", "wsnt", null, OnvifNamespaces.Notification);
            writer.WriteAttributeString("xmlns", "tt", null, OnvifNamespaces.Schema);
            writer.WriteAttributeString("xmlns", "tns1", null, OnvifNamespaces.Topics);
            NotificationMessageWriter.Write(writer, Motion);
            NotificationMessageWriter.Write(writer, Motion);
            writer.WriteEndElement();
        });

        Assert.Equal(4, XElement.Parse(text).DescendantsAndSelf().Attributes().Count(attribute => attribute.IsNamespaceDeclaration));
    }

    private static string Write(Action<XmlWriter> write)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            write(writer);
        }

        return text.ToString();
    }
}
