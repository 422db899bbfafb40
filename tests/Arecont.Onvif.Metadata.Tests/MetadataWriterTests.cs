using System.Text;
using Arecont.Onvif.Metadata.Events;

namespace Arecont.Onvif.Metadata.Tests;

public sealed class MetadataWriterTests
{
    [Fact]
    public void Write_Nothing_IsAnEmptyDocument()
    {
        var document = MetadataWriter.Write([]);
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?><tt:MetadataStream ", Encoding.UTF8.GetString(document), StringComparison.Ordinal);
        Assert.Equal((byte)'<', document[0]);
        OnvifSchema.Validate(document);
    }

    [Fact]
    public void Write_Message_ReadsAsClientsExpect()
    {
        // Word for word: some clients do not resolve prefixes but look for tns1:, tt: and wsnt:.
        var document = MetadataWriter.Write([OnvifEvents.MotionAlarm("source-1", true, DateTimeOffset.UnixEpoch, PropertyOperation.Initialized)]);
        Assert.Equal(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><tt:MetadataStream xmlns:wsnt=\"http://docs.oasis-open.org/wsn/b-2\""
            + " xmlns:tns1=\"http://www.onvif.org/ver10/topics\" xmlns:tt=\"http://www.onvif.org/ver10/schema\"><tt:Event><wsnt:NotificationMessage>"
            + "<wsnt:Topic Dialect=\"http://www.onvif.org/ver10/tev/topicExpression/ConcreteSet\">tns1:VideoSource/MotionAlarm</wsnt:Topic>"
            + "<wsnt:Message><tt:Message UtcTime=\"1970-01-01T00:00:00.000Z\" PropertyOperation=\"Initialized\">"
            + "<tt:Source><tt:SimpleItem Name=\"Source\" Value=\"source-1\" /></tt:Source>"
            + "<tt:Data><tt:SimpleItem Name=\"State\" Value=\"true\" /></tt:Data>"
            + "</tt:Message></wsnt:Message></wsnt:NotificationMessage></tt:Event></tt:MetadataStream>",
            Encoding.UTF8.GetString(document));
    }
}
