using Arecont.Bridge.Onvif.Events;
using Arecont.Bridge.Onvif.Events.Filters;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Metadata.Events;
using PropertyOperation = Arecont.Onvif.Metadata.Events.PropertyOperation;

namespace Arecont.Bridge.Onvif.Tests.Events.Filters;

public sealed class ItemFilterTests
{
    private static readonly OnvifNotification Motion = OnvifEvents.MotionAlarm("cam1-1", true, DateTimeOffset.UnixEpoch, PropertyOperation.Changed);

    [Theory]
    [InlineData("boolean(//tt:SimpleItem[@Name=\"Source\" and @Value=\"cam1-1\"])", true)]
    [InlineData("boolean(//tt:SimpleItem[@Name=\"State\" and @Value=\"true\"])", true)]
    [InlineData("boolean(//tt:SimpleItem[@Name=\"State\" and @Value=\"false\"])", false)]
    [InlineData("boolean(//tt:SimpleItem[@Name=\"Source\" and @Value=\"true\"])", false)]
    [InlineData("boolean( // tt:SimpleItem [ @Name = 'State' ] )", true)]
    [InlineData("boolean(//SimpleItem[@Value=\"true\"])", true)]
    [InlineData("boolean(//tt:SimpleItem)", true)]
    [InlineData("boolean(//tt:ElementItem[@Name=\"State\"])", false)]
    [InlineData("boolean(//tt:SimpleItem[@Name=\"State\" or @Name=\"Nothing\"])", true)]
    [InlineData("boolean(//tt:SimpleItem[not(@Name=\"State\") and @Value=\"true\"])", false)]
    [InlineData("boolean(//tt:SimpleItem[(@Name=\"A\" or @Name=\"State\") and (@Value=\"true\" or @Value=\"1\")])", true)]
    [InlineData("boolean(//tt:SimpleItem[@Name=\"A\"]) or boolean(//tt:SimpleItem[@Name=\"State\"])", true)]
    [InlineData("boolean(//tt:SimpleItem[@Name=\"A\"]) and boolean(//tt:SimpleItem[@Name=\"State\"])", false)]
    [InlineData("not(boolean(//tt:SimpleItem[@Name=\"A\"]))", true)]
    [InlineData("not(boolean(//tt:SimpleItem[@Name=\"A\"]) or boolean(//tt:SimpleItem[@Name=\"State\"]))", false)]
    [InlineData("(boolean(//tt:SimpleItem[@Name=\"A\"]) or boolean(//tt:SimpleItem[@Name=\"State\"])) and boolean(//tt:SimpleItem[@Value=\"cam1-1\"])", true)]
    [InlineData("boolean(//tt:SimpleItem[@Name=\"State\"]) or boolean(//tt:SimpleItem[@Name=\"A\"]) and boolean(//tt:SimpleItem[@Name=\"B\"])", true)]
    public void Compile_Expression_JudgesTheItems(string text, bool passes) => Assert.Equal(passes, Compile(text)(Motion));

    [Fact]
    public void Compile_AnotherPrefix_MeansTheSame()
        => Assert.True(Compile("boolean(//o:SimpleItem[@Name=\"State\"])", "xmlns:o='http://www.onvif.org/ver10/schema'")(Motion));

    [Theory]
    [InlineData("")]
    [InlineData("true")]
    [InlineData("boolean(//tt:SimpleItem[@Name=\"State\"]")]
    [InlineData("boolean(//tt:SimpleItem[@Name=State])")]
    [InlineData("boolean(//tt:SimpleItem[@Name=\"State\" @Value=\"true\"])")]
    [InlineData("boolean(//tt:SimpleItem[@Type=\"State\"])")]
    [InlineData("boolean(//tt:SimpleItem[@Name!=\"State\"])")]
    [InlineData("boolean(//tt:Message)")]
    [InlineData("boolean(//nobody:SimpleItem[@Name=\"State\"])")]
    [InlineData("boolean(//other:SimpleItem[@Name=\"State\"])")]
    [InlineData("boolean(//tt:SimpleItem[@Name=\"State\"]) boolean(//tt:SimpleItem[@Name=\"State\"])")]
    [InlineData("boolean(//tt:SimpleItem[@Name=\"State\"]) or")]
    [InlineData("not boolean(//tt:SimpleItem[@Name=\"State\"])")]
    public void Compile_WrongExpression_IsItsFault(string text)
        => Assert.Equal(
            "InvalidMessageContentExpressionFault",
            TopicExpressionsTests.FaultName(Assert.Throws<OnvifFaultException>(() => Compile(text, "xmlns:other='http://example.org'"))));

    [Fact]
    public void Compile_NestedWithoutEnd_IsRefusedBeforeTheStackIs()
        => Assert.Throws<OnvifFaultException>(() => Compile(string.Concat(Enumerable.Repeat("not(", 1000))));

    [Fact]
    public void Compile_LongerThanAnyone_IsRefused()
        => Assert.Throws<OnvifFaultException>(
            () => Compile(string.Join(" or ", Enumerable.Repeat("boolean(//tt:SimpleItem[@Name=\"State\"])", 1000))));

    [Fact]
    public void Compile_UnknownDialect_IsAnInvalidFilter()
        => Assert.Equal(
            "InvalidFilterFault",
            TopicExpressionsTests.FaultName(Assert.Throws<OnvifFaultException>(() => new ContentExpressions(new EventFaults(TimeProvider.System)).Compile(
                TopicExpressionsTests.Parse("http://www.w3.org/TR/1999/REC-xpath-19991116", "true()", string.Empty)))));

    private static Predicate<OnvifNotification> Compile(string text, string declarations = "")
        => new ContentExpressions(new EventFaults(TimeProvider.System)).Compile(TopicExpressionsTests.Parse(ContentExpressions.ItemFilter, text, declarations));
}
