using System.Xml.Linq;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Camera.Identity;
using Arecont.Onvif.Contracts.Events;

namespace Arecont.Bridge.Onvif.Tests.Events;

public sealed class EventPropertiesTests
{
    private static readonly XNamespace Tt = "http://www.onvif.org/ver10/schema";
    private static readonly XNamespace Wstop = "http://docs.oasis-open.org/wsn/t-1";

    public static TheoryData<string> EveryModel => Models.All;

    [Theory, MemberData(nameof(EveryModel)), Covers("tev:GetEventProperties", Outcome.Success)]
    public async Task GetEventProperties_OfEveryModel_ListsWhatItCanSend(string model)
    {
        await using var host = await CameraActs.StartAsync(model);
        using var client = host.Client();

        var answer = await client.SendAsync(SoapClient.Body(new GetEventPropertiesRequest()), "event_service");

        var features = host.Camera.State.Identity!.Features;
        string[] expected =
        [
            .. features.HasFlag(CameraFeatures.Input) ? new[] { "Device/Trigger/DigitalInput" } : [],
            .. features.HasFlag(CameraFeatures.Output) ? new[] { "Device/Trigger/Relay" } : [],
            "Media/ConfigurationChanged",
            "Media/ProfileChanged",
            "Monitoring/OperatingTime/LastReboot",
            .. features.HasFlag(CameraFeatures.MotionDetection) ? new[] { "RuleEngine/CellMotionDetector/Motion", "VideoSource/MotionAlarm" } : [],
            "VideoSource/SignalLoss",
        ];
        Assert.Equal(expected, Topics(answer.Content!).Select(topic => topic.Path).Order(StringComparer.Ordinal));
        XNamespace wsnt = "http://docs.oasis-open.org/wsn/b-2";
        Assert.Equal("true", answer.Content!.Element(wsnt + "FixedTopicSet")!.Value);
        Assert.Equal(
            ["http://docs.oasis-open.org/wsn/t-1/TopicExpression/Concrete", "http://www.onvif.org/ver10/tev/topicExpression/ConcreteSet"],
            answer.Content.Elements(wsnt + "TopicExpressionDialect").Select(dialect => dialect.Value));
    }

    [Fact]
    public async Task GetEventProperties_CameraNeverAnswered_ListsWhatItMayTurnOutToSend()
    {
        await using var host = await CameraActs.StartAsync();
        host.Camera.Change(state => state with { Identity = null, Channels = [], Inputs = [], Outputs = [] });
        using var client = host.Client();

        var answer = await client.AskAsync<GetEventPropertiesResponse>(new GetEventPropertiesRequest(), "event_service");

        Assert.False(answer.FixedTopicSet);
        Assert.Equal(5, answer.TopicSet!.Topics.Count);
    }

    [Fact]
    public async Task GetEventProperties_EachTopic_DescribesTheMessagesThatAreSent()
    {
        await using var host = await CameraActs.StartAsync();
        using var client = host.Client();
        var topics = Topics((await client.SendAsync(SoapClient.Body(new GetEventPropertiesRequest()), "event_service")).Content!)
            .ToDictionary(topic => "tns1:" + topic.Path, topic => topic.Description);
        var point = await PullPoint.CreateAsync(client);
        var events = (Arecont.Bridge.Onvif.Events.IEventPublisher)host.Services.GetService(typeof(Arecont.Bridge.Onvif.Events.IEventPublisher))!;
        var device = ((Arecont.Bridge.Onvif.Devices.OnvifDevices)host.Services.GetService(typeof(Arecont.Bridge.Onvif.Devices.OnvifDevices))!).Find("cam1")!;
        host.Camera.Input(true);
        host.Camera.Relay(true);
        host.Camera.Motion(true);
        host.Camera.Online(false);

        // The feed is read in its order: what comes last is pulled last.
        var messages = await point.ExpectAsync("Changed tns1:VideoSource/SignalLoss Source=cam1-1 State=true");
        events.ProfileChanged(device, "cam1-1-main");
        events.ConfigurationChanged(device, "cam1-1-main-encoder", "VideoEncoder");
        messages.AddRange(await point.ExpectAsync("- tns1:Media/ConfigurationChanged Token=cam1-1-main-encoder,Type=VideoEncoder"));

        Assert.Equal(topics.Keys.Order(), messages.Select(message => message.Topic!.Text!).Distinct().Order());
        foreach (var message in messages)
        {
            var description = topics[message.Topic!.Text!];
            var content = message.Message!.Message!;
            Assert.Equal((bool)description.Attribute("IsProperty")!, content.PropertyOperationSpecified);
            Assert.Equal(Names(description, "Source"), content.Source!.SimpleItems.Select(item => item.Name));
            Assert.Equal(Names(description, "Data"), content.Data!.SimpleItems.Select(item => item.Name));
        }
    }

    [Fact, Covers("tev:GetEventProperties", Outcome.Fault)]
    public async Task GetEventProperties_WithoutCredentials_IsRefused()
    {
        await using var host = await CameraActs.StartAsync();
        using var client = host.Client(user: null);

        await client.RefusedAsync(new GetEventPropertiesRequest(), "NotAuthorized");
    }

    [Fact, Covers("tev:GetServiceCapabilities", Outcome.Success)]
    public async Task GetServiceCapabilities_SaysHowManyThereCanBe()
    {
        await using var host = await CameraActs.StartAsync();
        using var client = host.Client(user: null);

        var answer = await client.AskAsync<GetServiceCapabilitiesResponse>(new GetServiceCapabilitiesRequest(), "event_service");

        Assert.Equal(32, answer.Capabilities!.MaxPullPoints);
        Assert.True(answer.Capabilities.WSSubscriptionPolicySupport);
        Assert.False(answer.Capabilities.PersistentNotificationStorage);
    }

    [Fact, Covers("tev:GetServiceCapabilities", Outcome.Fault)]
    public async Task GetServiceCapabilities_NoXml_IsRefused()
    {
        await using var host = await CameraActs.StartAsync();
        using var client = host.Client();

        var answer = await client.SendAsync("<tev:GetServiceCapabilities xmlns:tev=\"http://www.onvif.org/ver10/events/wsdl\"><a></b></tev:GetServiceCapabilities>");

        Assert.Equal(["WellFormed"], answer.Fault!.Subcodes);
    }

    [Fact]
    public async Task Seek_NothingIsStored_IsNotSupported()
    {
        await using var host = await CameraActs.StartAsync();
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);

        var answer = await client.SendAsync("<Seek xmlns=\"http://www.onvif.org/ver10/events/wsdl\"><UtcTime>2026-01-01T00:00:00Z</UtcTime></Seek>", point.Address);

        Assert.Equal(["ActionNotSupported"], answer.Fault!.Subcodes);
    }

    private static string?[] Names(XElement description, string list)
        => [.. description.Elements(Tt + list).Elements(Tt + "SimpleItemDescription").Select(item => (string?)item.Attribute("Name"))];

    private static IEnumerable<(string Path, XElement Description)> Topics(XElement answer)
        => from topic in answer.Element(Wstop + "TopicSet")!.Descendants()
           where (string?)topic.Attribute(Wstop + "topic") == "true"
           let names = topic.AncestorsAndSelf().TakeWhile(element => element.Name != Wstop + "TopicSet").Reverse().ToArray()
           where names[0].Name.NamespaceName == "http://www.onvif.org/ver10/topics" && names.Skip(1).All(name => name.Name.NamespaceName.Length == 0)
           select (string.Join('/', names.Select(name => name.Name.LocalName)), topic.Element(Tt + "MessageDescription")!);
}
