namespace Arecont.Bridge.Onvif.Tests.Events;

/// <summary>Filters as they arrive: their prefixes are declared somewhere above.</summary>
public sealed class FilterTests
{
    private const string Set = "http://www.onvif.org/ver10/tev/topicExpression/ConcreteSet";
    private const string ItemFilter = "http://www.onvif.org/ver10/tev/messageContentFilter/ItemFilter";

    [Theory]
    [InlineData(
        "<wsnt:TopicExpression Dialect=\"" + Set + "\">tns1:VideoSource/SignalLoss</wsnt:TopicExpression>",
        "Initialized tns1:VideoSource/SignalLoss Source=cam1-1 State=false")]
    [InlineData(
        "<wsnt:TopicExpression xmlns:t=\"http://www.onvif.org/ver10/topics\" Dialect=\"" + Set + "\">t:Device//.</wsnt:TopicExpression>",
        "Initialized tns1:Device/Trigger/DigitalInput InputToken=cam1-input1 LogicalState=false",
        "Initialized tns1:Device/Trigger/Relay RelayToken=cam1-relay1 LogicalState=inactive")]
    [InlineData(
        "<wsnt:TopicExpression Dialect=\"" + Set + "\">tns1:VideoSource/MotionAlarm|tns1:Device/Trigger/Relay</wsnt:TopicExpression>",
        "Initialized tns1:VideoSource/MotionAlarm Source=cam1-1 State=false",
        "Initialized tns1:Device/Trigger/Relay RelayToken=cam1-relay1 LogicalState=inactive")]
    [InlineData(
        "<wsnt:TopicExpression Dialect=\"" + Set + "\">tns1:VideoSource//.</wsnt:TopicExpression>"
        + "<wsnt:MessageContent Dialect=\"" + ItemFilter + "\">boolean(//tt:SimpleItem[@Name=\"Source\" and @Value=\"cam1-1\"])</wsnt:MessageContent>",
        "Initialized tns1:VideoSource/SignalLoss Source=cam1-1 State=false",
        "Initialized tns1:VideoSource/MotionAlarm Source=cam1-1 State=false")]
    [InlineData(
        "<wsnt:MessageContent Dialect=\"" + ItemFilter + "\">boolean(//tt:SimpleItem[@Name=\"InputToken\"])</wsnt:MessageContent>",
        "Initialized tns1:Device/Trigger/DigitalInput InputToken=cam1-input1 LogicalState=false")]
    public async Task CreatePullPointSubscription_Filter_LetsOnlyThesePass(string filter, params string[] messages)
    {
        await using var host = await CameraActs.StartAsync();
        using var client = host.Client();
        var everything = await PullPoint.CreateAsync(client);
        await everything.ExpectAsync("Initialized tns1:Monitoring/OperatingTime/LastReboot  Status=1970-01-01T00:00:00.000Z");

        var answer = await client.SendAsync(Create(filter));

        var address = answer.Content!.Descendants("{http://www.w3.org/2005/08/addressing}Address").Single().Value;
        Assert.Equal(messages.Order(), (await new PullPoint(client, address).TakeAsync()).Order());
    }

    [Theory]
    [InlineData("<wsnt:TopicExpression Dialect=\"" + Set + "\">tns1:VideoSource/</wsnt:TopicExpression>", "InvalidTopicExpressionFault")]
    [InlineData("<wsnt:TopicExpression Dialect=\"" + Set + "\">tns1:NoSuchTopic</wsnt:TopicExpression>", "TopicNotSupportedFault")]
    [InlineData("<wsnt:TopicExpression Dialect=\"urn:x\">tns1:VideoSource//.</wsnt:TopicExpression>", "TopicExpressionDialectUnknownFault")]
    [InlineData("<wsnt:TopicExpression>tns1:VideoSource//.</wsnt:TopicExpression>", "TopicExpressionDialectUnknownFault")]
    [InlineData("<wsnt:MessageContent Dialect=\"" + ItemFilter + "\">boolean(//tt:SimpleItem[@Name=\"a\"</wsnt:MessageContent>", "InvalidMessageContentExpressionFault")]
    [InlineData("<wsnt:MessageContent Dialect=\"urn:x\">true()</wsnt:MessageContent>", "InvalidFilterFault")]
    [InlineData("<wsnt:ProducerProperties Dialect=\"urn:x\">true()</wsnt:ProducerProperties>", "InvalidFilterFault")]
    [InlineData("<x:Mine xmlns:x=\"urn:x\">1</x:Mine><y/>", "InvalidFilterFault")]
    public async Task CreatePullPointSubscription_WrongFilter_IsItsFault(string filter, string fault)
    {
        await using var host = await CameraActs.StartAsync();
        using var client = host.Client();

        PullPoint.Detail(await client.SendAsync(Create(filter)), fault);
    }

    [Fact]
    public async Task CreatePullPointSubscription_ChangedOnly_TellsNoFirstValues()
    {
        await using var host = await CameraActs.StartAsync();
        using var client = host.Client();
        var everything = await PullPoint.CreateAsync(client);
        await everything.ExpectAsync("Initialized tns1:Monitoring/OperatingTime/LastReboot  Status=1970-01-01T00:00:00.000Z");
        var answer = await client.SendAsync(Create(string.Empty, "<tev:ChangedOnly/>"));
        var point = new PullPoint(client, answer.Content!.Descendants("{http://www.w3.org/2005/08/addressing}Address").Single().Value);

        host.Camera.Input(true);

        Assert.Equal("Changed tns1:Device/Trigger/DigitalInput InputToken=cam1-input1 LogicalState=true", PullPoint.Text((await point.PullAsync()).NotificationMessage[0]));
    }

    [Fact]
    public async Task CreatePullPointSubscription_UnknownPolicy_IsItsFault()
    {
        await using var host = await CameraActs.StartAsync();
        using var client = host.Client();

        PullPoint.Detail(await client.SendAsync(Create(string.Empty, "<wsnt:UseRaw/>")), "UnrecognizedPolicyRequestFault");
    }

    [Theory]
    [InlineData("<CreatePullPointSubscription xmlns=\"http://www.onvif.org/ver10/events/wsdl\"><InitialTerminationTime>PT20S</InitialTerminationTime></CreatePullPointSubscription>")]
    [InlineData("<a:CreatePullPointSubscription xmlns:a=\"http://www.onvif.org/ver10/events/wsdl\"><b:InitialTerminationTime xmlns:b=\"http://www.onvif.org/ver10/events/wsdl\">PT20S</b:InitialTerminationTime></a:CreatePullPointSubscription>")]
    [InlineData("<a:CreatePullPointSubscription xmlns:a=\"http://www.onvif.org/ver10/events/wsdl\"><a:Filter><a:TopicExpression xmlns:a=\"http://docs.oasis-open.org/wsn/b-2\" xmlns:t=\"http://www.onvif.org/ver10/topics\" Dialect=\"" + Set + "\">t:VideoSource//.</a:TopicExpression></a:Filter><a:InitialTerminationTime>PT20S</a:InitialTerminationTime></a:CreatePullPointSubscription>")]
    public async Task CreatePullPointSubscription_AnyPrefixes_AreUnderstood(string body)
    {
        await using var host = await CameraActs.StartAsync();
        using var client = host.Client();

        var answer = await client.SendAsync(body);

        Assert.True(answer.Fault is null, $"{answer.Fault}");
        var times = answer.Content!.Elements().Skip(1).Select(element => DateTime.Parse(element.Value, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(20, (times[1] - times[0]).TotalSeconds, 0.1);
    }

    private static string Create(string filter, string policy = "")
        => $"""
        <tev:CreatePullPointSubscription xmlns:tev="http://www.onvif.org/ver10/events/wsdl" xmlns:wsnt="http://docs.oasis-open.org/wsn/b-2" xmlns:tns1="http://www.onvif.org/ver10/topics" xmlns:tt="http://www.onvif.org/ver10/schema">
          <tev:Filter>{filter}</tev:Filter>
          <tev:SubscriptionPolicy>{policy}</tev:SubscriptionPolicy>
        </tev:CreatePullPointSubscription>
        """;
}
