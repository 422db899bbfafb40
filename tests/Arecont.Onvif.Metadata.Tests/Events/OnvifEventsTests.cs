using System.Xml.Linq;
using Arecont.Onvif.Metadata.Events;

namespace Arecont.Onvif.Metadata.Tests.Events;

public sealed class OnvifEventsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 13, 0, 0, 7, TimeSpan.FromHours(1));

    public static TheoryData<string, OnvifNotification, string, string> Messages => new()
    {
        {
            "tns1:VideoSource/MotionAlarm",
            OnvifEvents.MotionAlarm("source-1", true, Noon, PropertyOperation.Changed),
            "Source=source-1",
            "State=true"
        },
        {
            "tns1:RuleEngine/CellMotionDetector/Motion",
            OnvifEvents.CellMotion("vsc-1", "vac-1", "motion", false, Noon, PropertyOperation.Initialized),
            "VideoSourceConfigurationToken=vsc-1 VideoAnalyticsConfigurationToken=vac-1 Rule=motion",
            "IsMotion=false"
        },
        {
            "tns1:Device/Trigger/DigitalInput",
            OnvifEvents.DigitalInput("input-1", true, Noon, PropertyOperation.Changed),
            "InputToken=input-1",
            "LogicalState=true"
        },
        {
            "tns1:Device/Trigger/Relay",
            OnvifEvents.Relay("relay-1", false, Noon, PropertyOperation.Deleted),
            "RelayToken=relay-1",
            "LogicalState=inactive"
        },
        {
            "tns1:VideoSource/SignalLoss",
            OnvifEvents.SignalLoss("source-1", true, Noon, PropertyOperation.Changed),
            "Source=source-1",
            "State=true"
        },
        {
            "tns1:Monitoring/OperatingTime/LastReboot",
            OnvifEvents.LastReboot(Noon.AddDays(-1), Noon, PropertyOperation.Changed),
            "",
            "Status=2026-03-03T12:00:00.007Z"
        },
        {
            "tns1:Media/ProfileChanged",
            OnvifEvents.ProfileChanged("profile-1", Noon),
            "Token=profile-1",
            ""
        },
        {
            "tns1:Media/ConfigurationChanged",
            OnvifEvents.ConfigurationChanged("encoder-1", "VideoEncoder", Noon),
            "Token=encoder-1 Type=VideoEncoder",
            ""
        },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void Write_Message_HasItsTopicsItems(string topic, OnvifNotification notification, string source, string data)
    {
        var message = Parse(MetadataWriter.Write([notification]));

        Assert.Equal(topic, message.Topic.Value);
        Assert.Equal("http://www.onvif.org/ver10/tev/topicExpression/ConcreteSet", (string?)message.Topic.Attribute("Dialect"));
        Assert.Equal("http://www.onvif.org/ver10/topics", message.Topic.GetNamespaceOfPrefix("tns1")?.NamespaceName);
        Assert.Equal("2026-03-04T12:00:00.007Z", (string?)message.Message.Attribute("UtcTime"));
        Assert.Equal(notification.Operation?.ToString(), (string?)message.Message.Attribute("PropertyOperation"));
        Assert.Equal(source, Items(message.Message, "Source"));
        Assert.Equal(data, Items(message.Message, "Data"));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Write_Message_IsValidByTheSchema(string topic, OnvifNotification notification, string source, string data)
    {
        _ = (topic, source, data);
        OnvifSchema.Validate(MetadataWriter.Write([notification, notification]));
    }

    [Fact]
    public void Write_NoProperty_HasNoOperation()
    {
        var document = MetadataWriter.Write([new OnvifNotification("tns1:Media/ProfileChanged", Noon, null, [new("Token", "main")], [])]);
        Assert.Null(Parse(document).Message.Attribute("PropertyOperation"));
        OnvifSchema.Validate(document);
    }

    [Theory]
    [InlineData("<&\"'>")]
    [InlineData("Tür links\n]]>")]
    public void Write_AnyText_ArrivesAsItWas(string text)
    {
        var message = Parse(MetadataWriter.Write([OnvifEvents.CellMotion("a", "b", text, true, Noon, PropertyOperation.Changed)]));
        Assert.Equal($"VideoSourceConfigurationToken=a VideoAnalyticsConfigurationToken=b Rule={text}", Items(message.Message, "Source"));
    }

    [Fact]
    public void Write_TextThatXmlDoesNotAllow_IsRefused()
        => Assert.Throws<ArgumentException>(
            () => MetadataWriter.Write([OnvifEvents.DigitalInput("\u0001", true, Noon, PropertyOperation.Changed)]));

    private static (XElement Topic, XElement Message) Parse(byte[] document)
    {
        XNamespace wsnt = OnvifNamespaces.Notification;
        XNamespace tt = OnvifNamespaces.Schema;
        var root = XDocument.Load(new MemoryStream(document)).Root!;
        Assert.Equal(tt + "MetadataStream", root.Name);
        var holder = root.Elements(tt + "Event").Single().Elements(wsnt + "NotificationMessage").Single();
        return (holder.Element(wsnt + "Topic")!, holder.Element(wsnt + "Message")!.Element(tt + "Message")!);
    }

    private static string Items(XElement message, string list)
        => string.Join(' ', message.Elements(message.Name.Namespace + list).Elements(message.Name.Namespace + "SimpleItem")
            .Select(item => $"{(string?)item.Attribute("Name")}={(string?)item.Attribute("Value")}"));
}
