using System.Net;
using System.Xml.Linq;
using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.Events.Notify;
using Arecont.Bridge.Onvif.Events.Subscriptions;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Tests.Events.Notify;

public sealed class NotifyTests
{
    private const string LastReboot = "Initialized tns1:Monitoring/OperatingTime/LastReboot 1970-01-01T00:00:00.000Z";
    private static readonly XNamespace Wsa = "http://www.w3.org/2005/08/addressing";
    private readonly WatchedTime _time = new(CameraActs.Noon);

    [Fact, Covers("wsnt:Subscribe", Outcome.Success)]
    public async Task Subscribe_FromItsOwnAddress_IsNotifiedOfValuesAndChanges()
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        await using var consumer = await Consumer.StartAsync();

        var answer = await client.SendAsync(Subscribe(consumer.Address));

        PullPoint.Validate(answer.Content!);
        var seen = await consumer.UntilAsync(LastReboot);
        Assert.Contains("Initialized tns1:VideoSource/MotionAlarm false", seen);
        host.Camera.Motion(true);
        Assert.Equal(
            ["Changed tns1:VideoSource/MotionAlarm true", "Changed tns1:RuleEngine/CellMotionDetector/Motion true"],
            Consumer.Texts(await consumer.NextAsync()));
    }

    [Fact]
    public async Task Notify_HasTheHeadersOfWsAddressingAndTheReferenceParameters()
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        await using var consumer = await Consumer.StartAsync();
        var named = new UriBuilder(consumer.Address) { Host = "localhost" }.Uri;

        await client.SendAsync(Subscribe(named, "<wsa:ReferenceParameters><x:Mine xmlns:x=\"urn:x\">7</x:Mine></wsa:ReferenceParameters>"));

        var envelope = await consumer.NextAsync();
        var header = envelope.Elements().First();
        Assert.Equal("http://docs.oasis-open.org/wsn/bw-2/NotificationConsumer/Notify", header.Element(Wsa + "Action")!.Value);
        Assert.Equal(named.AbsoluteUri, header.Element(Wsa + "To")!.Value);
        Assert.StartsWith("urn:uuid:", header.Element(Wsa + "MessageID")!.Value, StringComparison.Ordinal);
        var parameter = header.Element(XName.Get("Mine", "urn:x"))!;
        Assert.Equal(("7", "true"), (parameter.Value, (string?)parameter.Attribute(Wsa + "IsReferenceParameter")));
        Assert.Equal(named.Authority, consumer.Host);
        PullPoint.Validate(envelope.Elements().Last().Elements().Single());
    }

    [Fact]
    public async Task Manager_RenewsSynchronizesAndEnds()
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        await using var consumer = await Consumer.StartAsync();
        var answer = await client.AskAsync<SubscribeResponse>(Request(consumer.Address), "event_service");
        var manager = answer.SubscriptionReference!.Address!;
        Assert.Equal(TimeSpan.FromSeconds(60), answer.TerminationTime - answer.CurrentTime);
        await consumer.UntilAsync(LastReboot);

        await client.AskAsync<RenewResponse>(new RenewRequest { TerminationTime = "PT2M" }, manager);
        _time.Advance(TimeSpan.FromSeconds(100));
        await client.AskAsync<SetSynchronizationPointResponse>(new SetSynchronizationPointRequest(), manager);

        // The clock may have run past the end of the delivery before, whose answer was still on its way: then it is sent once more, after a pause.
        var told = consumer.UntilAsync(LastReboot);
        for (var step = 0; step < 30 && !told.IsCompleted; step++)
        {
            await Task.WhenAny(told, Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, TestContext.Current.CancellationToken));
            _time.Advance(TimeSpan.FromMilliseconds(500));
        }

        await told;
        await PullPoint.RefusedAsync(client, new PullMessagesRequest { Timeout = "PT1S", MessageLimit = 1 }, "ResourceUnknownFault", manager);
        await client.AskAsync<UnsubscribeResponse>(new UnsubscribeRequest(), manager);

        Assert.Empty(Hub(host).Subscriptions);
    }

    [Fact]
    public async Task Subscription_NobodyRenews_Expires()
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        await using var consumer = await Consumer.StartAsync();
        await client.AskAsync<SubscribeResponse>(Request(consumer.Address), "event_service");
        await consumer.UntilAsync(LastReboot);

        _time.Advance(TimeSpan.FromSeconds(60));

        Assert.Empty(Hub(host).Subscriptions);
    }

    [Theory, Covers("wsnt:Subscribe", Outcome.Fault)]
    [InlineData("http://192.0.2.1/")]
    [InlineData("http://127.0.0.2:8080/")]
    [InlineData("http://[2001:db8::1]/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://me:secret@127.0.0.1/")]
    [InlineData("http://nobody.invalid/")]
    [InlineData("here")]
    [InlineData("")]
    public async Task Subscribe_ForAnotherAddress_IsRefused(string address)
    {
        await using var host = await StartAsync();
        using var client = host.Client();

        var detail = await PullPoint.RefusedAsync(
            client, new SubscribeRequest { ConsumerReference = new EndpointReference { Address = address } }, "SubscribeCreationFailedFault");

        Assert.DoesNotContain("secret", detail.ToString(), StringComparison.Ordinal);
        Assert.Empty(Hub(host).Subscriptions);
    }

    [Fact]
    public async Task Subscribe_WithoutConsumer_IsRefused()
    {
        await using var host = await StartAsync();
        using var client = host.Client();

        await PullPoint.RefusedAsync(client, new SubscribeRequest(), "SubscribeCreationFailedFault");
    }

    [Fact]
    public async Task Subscribe_InAnAllowedNetwork_IsNotified()
    {
        await using var host = await StartAsync(new OnvifOptions { NotifyAllow = [IPNetwork.Parse("127.0.0.2/32")] });
        using var client = host.Client();
        await using var consumer = await Consumer.StartAsync("127.0.0.2");

        await client.AskAsync<SubscribeResponse>(Request(consumer.Address), "event_service");

        await consumer.UntilAsync(LastReboot);
    }

    [Fact]
    public async Task Subscribe_TooOften_IsRefused()
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        await using var consumer = await Consumer.StartAsync();
        for (var number = 0; number < 16; number++)
        {
            await client.AskAsync<SubscribeResponse>(Request(consumer.Address), "event_service");
        }

        await PullPoint.RefusedAsync(client, Request(consumer.Address), "SubscribeCreationFailedFault");

        // Pull points are counted apart.
        await PullPoint.CreateAsync(client);
    }

    [Fact]
    public async Task Notify_ConsumerFails_IsTriedAgainAndThenGivenUp()
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        await using var consumer = await Consumer.StartAsync();
        consumer.Status = HttpStatusCode.InternalServerError;
        await client.AskAsync<SubscribeResponse>(Request(consumer.Address, "PT1H"), "event_service");
        var subscription = Assert.Single(Hub(host).Subscriptions);

        foreach (var seconds in new[] { 1, 2, 4, 8 })
        {
            await _time.PauseAsync(TimeSpan.FromSeconds(seconds));
        }

        await EndAsync(subscription);
        Assert.Equal(NotifyDeliveries.Attempts, consumer.Calls);
        Assert.Empty(Hub(host).Subscriptions);
    }

    [Fact]
    public async Task Notify_ConsumerRecovers_GetsTheSameMessages()
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        await using var consumer = await Consumer.StartAsync();
        consumer.Status = HttpStatusCode.ServiceUnavailable;
        await client.AskAsync<SubscribeResponse>(Request(consumer.Address, "PT1H"), "event_service");
        var first = await consumer.NextAsync();

        // It answers with the status of the moment at which it has read the message.
        await _time.PauseAsync(TimeSpan.FromSeconds(1), () => consumer.Status = HttpStatusCode.NoContent);

        Assert.Equal(Consumer.Texts(first), Consumer.Texts(await consumer.NextAsync()));
        Assert.Single(Hub(host).Subscriptions);
    }

    [Fact]
    public async Task Notify_ConsumerSendsElsewhere_IsNotFollowed()
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        await using var consumer = await Consumer.StartAsync();
        await using var elsewhere = await Consumer.StartAsync();
        consumer.Status = HttpStatusCode.TemporaryRedirect;
        consumer.Location = elsewhere.Address;
        await client.AskAsync<SubscribeResponse>(Request(consumer.Address, "PT1H"), "event_service");

        await _time.PauseAsync(TimeSpan.FromSeconds(1));
        await _time.PauseAsync(TimeSpan.FromSeconds(2));

        Assert.True(consumer.Calls >= 2);
        Assert.Equal(0, elsewhere.Calls);
    }

    [Fact]
    public async Task Notify_ConsumerNeverAnswers_IsTriedAgain()
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        await using var consumer = await Consumer.StartAsync();
        var hold = new TaskCompletionSource();
        consumer.Holding = hold.Task;
        await client.AskAsync<SubscribeResponse>(Request(consumer.Address, "PT1H"), "event_service");
        await consumer.NextAsync();

        _time.Advance(NotifyClient.Timeout);
        await _time.PauseAsync(TimeSpan.FromSeconds(1));

        await consumer.NextAsync();
        hold.SetResult();
    }

    private static DeviceHub Hub(OnvifHost host) => host.Services.GetRequiredService<EventHubs>().Of("cam1");

    private static SubscribeRequest Request(Uri consumer, string? life = null)
        => new() { ConsumerReference = new EndpointReference { Address = consumer.AbsoluteUri }, InitialTerminationTime = life };

    private static string Subscribe(Uri consumer, string more = "")
        => $"""
        <wsnt:Subscribe xmlns:wsnt="http://docs.oasis-open.org/wsn/b-2" xmlns:wsa="http://www.w3.org/2005/08/addressing">
          <wsnt:ConsumerReference><wsa:Address>{consumer.AbsoluteUri}</wsa:Address>{more}</wsnt:ConsumerReference>
        </wsnt:Subscribe>
        """;

    private static async Task EndAsync(Subscription subscription)
    {
        while (!subscription.Queue.IsCompleted)
        {
            await subscription.Queue.WaitAsync().WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);
            await Task.Yield();
        }
    }

    private async Task<OnvifHost> StartAsync(OnvifOptions? options = null)
        => await OnvifHost.StartAsync([await CameraActs.ReadyAsync()], options, services => services.AddSingleton<TimeProvider>(_time));
}
