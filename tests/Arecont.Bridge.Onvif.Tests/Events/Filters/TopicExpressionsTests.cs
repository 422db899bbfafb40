using System.Text;
using System.Xml;
using Arecont.Bridge.Onvif.Events;
using Arecont.Bridge.Onvif.Events.Filters;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Events;
using Arecont.Onvif.Metadata.Events;

namespace Arecont.Bridge.Onvif.Tests.Events.Filters;

public sealed class TopicExpressionsTests
{
    private const string MotionAlarm = "tns1:VideoSource/MotionAlarm";
    private const string SignalLoss = "tns1:VideoSource/SignalLoss";
    private const string CellMotion = "tns1:RuleEngine/CellMotionDetector/Motion";
    private static readonly string[] Topics = [MotionAlarm, SignalLoss, CellMotion];

    [Theory]
    [InlineData(TopicExpressions.Concrete, "tns1:VideoSource/MotionAlarm", MotionAlarm)]
    [InlineData(TopicExpressions.Concrete, "  tns1:VideoSource/MotionAlarm\n", MotionAlarm)]
    [InlineData(TopicExpressions.Concrete, "tns1:VideoSource/tns1:MotionAlarm", MotionAlarm)]
    [InlineData(TopicExpressions.ConcreteSet, "tns1:VideoSource/MotionAlarm", MotionAlarm)]
    [InlineData(TopicExpressions.ConcreteSet, "tns1:VideoSource/MotionAlarm|tns1:RuleEngine/CellMotionDetector/Motion", MotionAlarm + " " + CellMotion)]
    [InlineData(TopicExpressions.ConcreteSet, "tns1:VideoSource//.", MotionAlarm + " " + SignalLoss)]
    [InlineData(TopicExpressions.ConcreteSet, "tns1:RuleEngine//. | tns1:VideoSource/SignalLoss", SignalLoss + " " + CellMotion)]
    [InlineData(TopicExpressions.ConcreteSet, "tns1:VideoSource/MotionAlarm//.", MotionAlarm)]
    [InlineData(TopicExpressions.ConcreteSet, "tns1:VideoSource/MotionAlarm|tns1:VideoSource/ImageTooDark//.", MotionAlarm)]
    [InlineData(TopicExpressions.ConcreteSet, "tns1:RuleEngine//.|tns1:VideoSource//.", MotionAlarm + " " + SignalLoss + " " + CellMotion)]
    public void Compile_Expression_MatchesItsTopics(string dialect, string text, string topics)
    {
        var filter = Compile(dialect, text, "xmlns:tns1='http://www.onvif.org/ver10/topics'");

        Assert.Equal(topics.Split(' '), Topics.Where(topic => filter(Message(topic))));
    }

    [Theory]
    [InlineData("t:VideoSource/MotionAlarm", "xmlns:t='http://www.onvif.org/ver10/topics'")]
    [InlineData("tns1:VideoSource/MotionAlarm", "")]
    public void Compile_AnotherPrefixOrNone_MeansTheSameTopic(string text, string declarations)
        => Assert.True(Compile(TopicExpressions.Concrete, text, declarations)(Message(MotionAlarm)));

    [Theory]
    [InlineData("http://example.org/dialect", "tns1:VideoSource/MotionAlarm", "TopicExpressionDialectUnknownFault")]
    [InlineData("http://www.w3.org/TR/1999/REC-xpath-19991116", "tns1:VideoSource/MotionAlarm", "TopicExpressionDialectUnknownFault")]
    [InlineData(TopicExpressions.ConcreteSet, "", "InvalidTopicExpressionFault")]
    [InlineData(TopicExpressions.ConcreteSet, "tns1:VideoSource/", "InvalidTopicExpressionFault")]
    [InlineData(TopicExpressions.ConcreteSet, "tns1:VideoSource|", "InvalidTopicExpressionFault")]
    [InlineData(TopicExpressions.ConcreteSet, "//tns1:VideoSource", "InvalidTopicExpressionFault")]
    [InlineData(TopicExpressions.ConcreteSet, "tns1:VideoSource/*", "InvalidTopicExpressionFault")]
    [InlineData(TopicExpressions.ConcreteSet, "tns1:VideoSource//MotionAlarm", "InvalidTopicExpressionFault")]
    [InlineData(TopicExpressions.ConcreteSet, "nobody:VideoSource/MotionAlarm", "InvalidTopicExpressionFault")]
    [InlineData(TopicExpressions.ConcreteSet, "<tns1:VideoSource/>", "InvalidTopicExpressionFault")]
    [InlineData(TopicExpressions.Concrete, "tns1:VideoSource//.", "InvalidTopicExpressionFault")]
    [InlineData(TopicExpressions.Concrete, "tns1:VideoSource/MotionAlarm|tns1:VideoSource/SignalLoss", "InvalidTopicExpressionFault")]
    [InlineData(TopicExpressions.ConcreteSet, "tns1:VideoSource", "TopicNotSupportedFault")]
    [InlineData(TopicExpressions.ConcreteSet, "tns1:VideoSource/Motion", "TopicNotSupportedFault")]
    [InlineData(TopicExpressions.ConcreteSet, "tns1:Nothing//.", "TopicNotSupportedFault")]
    [InlineData(TopicExpressions.ConcreteSet, "tns1:VideoSource/Motion//.", "TopicNotSupportedFault")]
    [InlineData(TopicExpressions.ConcreteSet, "VideoSource/MotionAlarm", "TopicNotSupportedFault")]
    [InlineData(TopicExpressions.ConcreteSet, "other:VideoSource/MotionAlarm", "TopicNotSupportedFault")]
    public void Compile_WrongExpression_IsItsFault(string dialect, string text, string fault)
    {
        var exception = Assert.Throws<OnvifFaultException>(
            () => Compile(dialect, text, "xmlns:tns1='http://www.onvif.org/ver10/topics' xmlns:other='http://example.org/topics'"));

        Assert.Equal(fault, FaultName(exception));
    }

    [Fact]
    public void Compile_OurPrefixForAnotherNamespace_IsNoneOfOurTopics()
        => Assert.Equal(
            "TopicNotSupportedFault",
            FaultName(Assert.Throws<OnvifFaultException>(
                () => Compile(TopicExpressions.Concrete, "tns1:VideoSource/MotionAlarm", "xmlns:tns1='http://example.org/topics'"))));

    internal static string FaultName(OnvifFaultException exception)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text))
        {
            exception.Detail!(writer);
        }

        return System.Xml.Linq.XElement.Parse(text.ToString()).Name.LocalName;
    }

    internal static QueryExpression Parse(string dialect, string text, string declarations)
    {
        using var reader = XmlReader.Create(new StringReader($"<a {declarations}><b Dialect='{dialect}'>{text}</b></a>"));
        reader.ReadToFollowing("b");
        var expression = new QueryExpression();
        expression.ReadXml(reader);
        return expression;
    }

    private static Predicate<OnvifNotification> Compile(string dialect, string text, string declarations)
        => new TopicExpressions(new EventFaults(TimeProvider.System)).Compile(Parse(dialect, text, declarations), Topics);

    private static OnvifNotification Message(string topic) => new(topic, DateTimeOffset.UnixEpoch, null, [], []);
}
