using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Events;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Onvif.Tests.Events;

public sealed class SubscriptionManagerTests
{
    private readonly FakeTimeProvider _time = new(CameraActs.Noon);

    [Theory, Covers("wsnt:Renew", Outcome.Success)]
    [InlineData("PT2M", 120)]
    [InlineData("2026-03-04T13:00:00.007Z", 3600)]
    [InlineData("", 60)]
    public async Task Renew_TimeOrDuration_GivesThatLife(string life, int seconds)
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client, life: "PT10S");

        var answer = await point.AskAsync<RenewResponse>(new RenewRequest { TerminationTime = life });

        Assert.Equal(TimeSpan.FromSeconds(seconds), answer.TerminationTime - answer.CurrentTime);
        _time.Advance(TimeSpan.FromSeconds(seconds - 1));
        await point.TakeAsync();
    }

    [Theory, Covers("wsnt:Renew", Outcome.Fault)]
    [InlineData("PT0S")]
    [InlineData("2001-01-01T00:00:00Z")]
    public async Task Renew_TimeThatCannotBe_IsRefusedAndChangesNothing(string life)
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);

        await point.RefusedAsync(new RenewRequest { TerminationTime = life }, "UnacceptableTerminationTimeFault");

        _time.Advance(TimeSpan.FromSeconds(59));
        await point.TakeAsync();
    }

    [Fact]
    public async Task Renew_NoSubscription_IsAnUnknownResource()
    {
        await using var host = await StartAsync();
        using var client = host.Client();

        await PullPoint.RefusedAsync(client, new RenewRequest { TerminationTime = "PT1M" }, "ResourceUnknownFault", "event_service/nothing");
    }

    [Fact, Covers("wsnt:Unsubscribe", Outcome.Success)]
    public async Task Unsubscribe_EndsItForEveryUse()
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);

        await point.AskAsync<UnsubscribeResponse>(new UnsubscribeRequest());

        await point.RefusedAsync(new PullMessagesRequest { Timeout = "PT1S", MessageLimit = 1 }, "ResourceUnknownFault");
        await point.RefusedAsync(new RenewRequest { TerminationTime = "PT1M" }, "ResourceUnknownFault");
        await point.RefusedAsync(new SetSynchronizationPointRequest(), "ResourceUnknownFault");
    }

    [Fact]
    public async Task Unsubscribe_WhileSomebodyPulls_EndsThePull()
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);
        await point.ExpectAsync("Initialized tns1:Monitoring/OperatingTime/LastReboot  Status=1970-01-01T00:00:00.000Z");

        var pull = point.RefusedAsync(new PullMessagesRequest { Timeout = "PT60S", MessageLimit = 1 }, "ResourceUnknownFault");
        await point.AskAsync<UnsubscribeResponse>(new UnsubscribeRequest());

        await pull.WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);
    }

    [Fact, Covers("wsnt:Unsubscribe", Outcome.Fault)]
    public async Task Unsubscribe_Twice_IsAnUnknownResource()
    {
        await using var host = await StartAsync();
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);
        await point.AskAsync<UnsubscribeResponse>(new UnsubscribeRequest());

        await point.RefusedAsync(new UnsubscribeRequest(), "ResourceUnknownFault");
    }

    private Task<OnvifHost> StartAsync() => CameraActs.StartAsync(time: _time);
}
