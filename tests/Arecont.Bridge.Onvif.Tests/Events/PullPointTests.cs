using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Events;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Onvif.Tests.Events;

public sealed class PullPointTests
{
    private readonly FakeTimeProvider _time = new(CameraActs.Noon);

    [Theory, Covers("tev:CreatePullPointSubscription", Outcome.Success)]
    [InlineData(null, 60)]
    [InlineData("PT600S", 600)]
    [InlineData("2026-03-04T12:05:00.007Z", 300)]
    public async Task CreatePullPointSubscription_AnyTime_IsGivenAnAddressAndThatTime(string? life, int seconds)
    {
        await using var host = await StartAsync();
        using var client = host.Client();

        var first = await client.AskAsync<CreatePullPointSubscriptionResponse>(new CreatePullPointSubscriptionRequest { InitialTerminationTime = life }, "event_service");
        var second = await client.AskAsync<CreatePullPointSubscriptionResponse>(new CreatePullPointSubscriptionRequest { InitialTerminationTime = life }, "event_service");

        Assert.Equal(CameraActs.Noon.UtcDateTime, first.CurrentTime);
        Assert.Equal(TimeSpan.FromSeconds(seconds), first.TerminationTime - first.CurrentTime);
        Assert.StartsWith($"{host.Address}onvif/cam1/event_service/", first.SubscriptionReference!.Address, StringComparison.Ordinal);
        Assert.NotEqual(first.SubscriptionReference.Address, second.SubscriptionReference!.Address);
        Assert.Null(first.SubscriptionReference.ReferenceParameters);
    }

    [Fact]
    public async Task CreatePullPointSubscription_Times_EndInZ()
    {
        await using var host = await StartAsync();
        using var client = host.Client();

        var answer = await client.SendAsync("<CreatePullPointSubscription xmlns=\"http://www.onvif.org/ver10/events/wsdl\"/>");

        Assert.Contains(">2026-03-04T12:00:00.007Z<", answer.Text, StringComparison.Ordinal);
        Assert.Contains(">2026-03-04T12:01:00.007Z<", answer.Text, StringComparison.Ordinal);
    }

    [Theory, Covers("tev:CreatePullPointSubscription", Outcome.Fault)]
    [InlineData("PT0S")]
    [InlineData("2001-01-01T00:00:00Z")]
    [InlineData("later")]
    public async Task CreatePullPointSubscription_TimeThatCannotBe_IsRefusedWithTheBounds(string life)
    {
        await using var host = await StartAsync();
        using var client = host.Client();

        var detail = await PullPoint.RefusedAsync(
            client, new CreatePullPointSubscriptionRequest { InitialTerminationTime = life }, "UnacceptableInitialTerminationTimeFault");

        Assert.Equal(["MinimumTime", "MaximumTime"], detail.Elements().Skip(2).Select(element => element.Name.LocalName));
    }

    [Fact]
    public async Task CreatePullPointSubscription_AsManyAsPromised_AreThereAndNoMore()
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        for (var number = 0; number < 32; number++)
        {
            await PullPoint.CreateAsync(client);
        }

        await PullPoint.RefusedAsync(client, new CreatePullPointSubscriptionRequest(), "SubscribeCreationFailedFault");

        // Forgotten ones vanish, and there is room again.
        _time.Advance(TimeSpan.FromSeconds(61));
        await PullPoint.CreateAsync(client);
    }

    [Fact, Covers("tev:PullMessages", Outcome.Success)]
    public async Task PullMessages_AfterSubscribing_TellsEveryPropertyAsInitializedAndOnce()
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);

        var messages = await point.ExpectAsync("Initialized tns1:Monitoring/OperatingTime/LastReboot  Status=1970-01-01T00:00:00.000Z");

        Assert.Equal(
            [
                "Initialized tns1:Device/Trigger/DigitalInput InputToken=cam1-input1 LogicalState=false",
                "Initialized tns1:Device/Trigger/Relay RelayToken=cam1-relay1 LogicalState=inactive",
                "Initialized tns1:Monitoring/OperatingTime/LastReboot  Status=1970-01-01T00:00:00.000Z",
                "Initialized tns1:RuleEngine/CellMotionDetector/Motion VideoSourceConfigurationToken=cam1-1-source,VideoAnalyticsConfigurationToken=cam1-1-analytics,Rule=MotionDetector IsMotion=false",
                "Initialized tns1:VideoSource/MotionAlarm Source=cam1-1 State=false",
                "Initialized tns1:VideoSource/SignalLoss Source=cam1-1 State=false",
            ],
            messages.Select(PullPoint.Text).Order(StringComparer.Ordinal));
        Assert.Empty(await point.TakeAsync());
    }

    [Fact]
    public async Task PullMessages_MotionWhileItWaits_AnswersAtOnceWithBothTopicsAndTheTimeOfTheEvent()
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);
        await point.ExpectAsync("Initialized tns1:Monitoring/OperatingTime/LastReboot  Status=1970-01-01T00:00:00.000Z");

        // The clock stands still: only the event can end the pull.
        var pull = point.PullAsync();
        host.Camera.Motion(true, time: CameraActs.Noon.AddMilliseconds(-5));
        var messages = (await pull.WaitAsync(Limits.Signal, TestContext.Current.CancellationToken)).NotificationMessage;

        Assert.Equal(
            [
                "Changed tns1:VideoSource/MotionAlarm Source=cam1-1 State=true",
                "Changed tns1:RuleEngine/CellMotionDetector/Motion VideoSourceConfigurationToken=cam1-1-source,VideoAnalyticsConfigurationToken=cam1-1-analytics,Rule=MotionDetector IsMotion=true",
            ],
            messages.Select(PullPoint.Text));
        Assert.All(messages, message => Assert.Equal(CameraActs.Noon.AddMilliseconds(-5).UtcDateTime, message.Message!.Message!.UtcTime));
        Assert.All(messages, message => Assert.Equal("http://www.onvif.org/ver10/topics", message.Topic!.Namespaces["tns1"]));
    }

    [Fact]
    public async Task PullMessages_HugeLimitAndNoTime_AnswersWhatThereIs()
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);
        await point.ExpectAsync("Initialized tns1:Monitoring/OperatingTime/LastReboot  Status=1970-01-01T00:00:00.000Z");

        Assert.Empty((await point.PullAsync("PT0S", int.MaxValue)).NotificationMessage);
    }

    [Fact]
    public async Task PullMessages_NothingHappens_AnswersEmptyAfterItsTime()
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);
        await point.ExpectAsync("Initialized tns1:Monitoring/OperatingTime/LastReboot  Status=1970-01-01T00:00:00.000Z");

        var pull = point.PullAsync("PT60S");
        while (!pull.IsCompleted)
        {
            // The request may not have arrived yet: until it has, time passes in steps that end no subscription.
            _time.Advance(TimeSpan.FromSeconds(1));
            await point.AskAsync<RenewResponse>(new RenewRequest { TerminationTime = "PT60S" });
        }

        var answer = await pull;
        Assert.Empty(answer.NotificationMessage);
        Assert.True(answer.CurrentTime >= CameraActs.Noon.AddSeconds(60).UtcDateTime, $"{answer.CurrentTime:O}");
        Assert.Equal(TimeSpan.FromSeconds(60), answer.TerminationTime - answer.CurrentTime);
    }

    [Theory, Covers("tev:PullMessages", Outcome.Fault)]
    [InlineData("soon", 1)]
    [InlineData("-PT1S", 1)]
    [InlineData("PT1S", 0)]
    [InlineData("PT1S", -5)]
    public async Task PullMessages_WrongArguments_AreRefused(string timeout, int limit)
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);

        var answer = await client.SendAsync(SoapClient.Body(new PullMessagesRequest { Timeout = timeout, MessageLimit = limit }), point.Address);

        Assert.Equal(["InvalidArgVal"], answer.Fault!.Subcodes);
    }

    [Fact]
    public async Task PullMessages_LongerThanPossible_IsRefusedWithTheBound()
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);

        var answer = await client.SendAsync(SoapClient.Body(new PullMessagesRequest { Timeout = "PT1H", MessageLimit = 1 }), point.Address);

        var detail = Assert.Single(answer.Fault!.Detail!.Elements());
        Assert.Equal("PT10M", detail.Elements().First().Value);
        PullPoint.Validate(detail);
    }

    [Theory]
    [InlineData("event_service")]
    [InlineData("event_service/0123456789abcdef0123456789abcdef")]
    public async Task PullMessages_NoSubscription_IsAnUnknownResource(string path)
    {
        await using var host = await StartAsync();
        using var client = host.Client();

        await PullPoint.RefusedAsync(client, new PullMessagesRequest { Timeout = "PT1S", MessageLimit = 1 }, "ResourceUnknownFault", path);
    }

    [Fact]
    public async Task PullMessages_AnotherDevicesPullPoint_IsAnUnknownResource()
    {
        await using var host = await OnvifHost.StartAsync([await CameraActs.ReadyAsync(), await CameraActs.ReadyAsync(id: "cam2")]);
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);

        await PullPoint.RefusedAsync(
            client,
            new PullMessagesRequest { Timeout = "PT1S", MessageLimit = 1 },
            "ResourceUnknownFault",
            point.Address.Replace("/cam1/", "/cam2/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task PullMessages_Expired_IsAnUnknownResource()
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client, life: "PT10S");

        _time.Advance(TimeSpan.FromSeconds(10));

        await point.RefusedAsync(new PullMessagesRequest { Timeout = "PT1S", MessageLimit = 1 }, "ResourceUnknownFault");
    }

    [Fact, Covers("tev:SetSynchronizationPoint", Outcome.Success)]
    public async Task SetSynchronizationPoint_TellsEveryPropertyAgain()
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);
        var first = await point.ExpectAsync("Initialized tns1:Monitoring/OperatingTime/LastReboot  Status=1970-01-01T00:00:00.000Z");

        await point.AskAsync<SetSynchronizationPointResponse>(new SetSynchronizationPointRequest());
        await point.AskAsync<SetSynchronizationPointResponse>(new SetSynchronizationPointRequest());

        Assert.Equal(first.Select(PullPoint.Text).Order(), (await point.TakeAsync()).Order());
    }

    [Fact, Covers("tev:SetSynchronizationPoint", Outcome.Fault)]
    public async Task SetSynchronizationPoint_NoSubscription_IsAnUnknownResource()
    {
        await using var host = await StartAsync();
        using var client = host.Client();

        await PullPoint.RefusedAsync(client, new SetSynchronizationPointRequest(), "ResourceUnknownFault", "event_service/nothing");
    }

    private Task<OnvifHost> StartAsync() => CameraActs.StartAsync(time: _time);
}
