using Arecont.Bridge.Onvif.Events.Filters;
using Arecont.Bridge.Onvif.Events.Subscriptions;
using Arecont.Onvif.Metadata.Events;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Onvif.Tests.Events.Subscriptions;

public sealed class SubscriptionTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 12, 0, 0, TimeSpan.Zero));
    private readonly Subscription _subscription;
    private int _expired;

    public SubscriptionTests()
        => _subscription = new Subscription(new SubscriptionFilter([]), _time, TimeSpan.FromSeconds(60)) { Expired = _ => _expired++ };

    [Fact]
    public void Life_NobodyCares_Ends()
    {
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(0, _expired);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, _expired);
    }

    [Fact]
    public void Renew_GivesLifeFromNow()
    {
        _time.Advance(TimeSpan.FromSeconds(59));
        _subscription.Renew(TimeSpan.FromSeconds(10));
        Assert.Equal(_time.GetUtcNow().AddSeconds(10), _subscription.TerminationTime);

        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(0, _expired);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, _expired);
    }

    [Fact]
    public async Task PullAsync_NothingHappens_WaitsForTheWholeTimeAndKeepsAlive()
    {
        var pull = Pull(TimeSpan.FromSeconds(300));

        _time.Advance(TimeSpan.FromSeconds(299));
        Assert.False(pull.IsCompleted);
        Assert.Equal(0, _expired);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(await pull.WaitAsync(Limits.Signal, TestContext.Current.CancellationToken));
        Assert.Equal(_time.GetUtcNow().AddSeconds(60), _subscription.TerminationTime);
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(0, _expired);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, _expired);
    }

    [Fact]
    public async Task PullAsync_SomethingHappens_AnswersAtOnce()
    {
        var pull = Pull(TimeSpan.FromSeconds(60));
        Assert.False(pull.IsCompleted);

        Offer("a", "b");

        Assert.Equal(2, (await pull.WaitAsync(Limits.Signal, TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task PullAsync_AnotherPull_TakesItsPlaceAndLosesNothing()
    {
        var first = Pull(TimeSpan.FromSeconds(60));
        var second = Pull(TimeSpan.FromSeconds(60));

        Assert.Empty(await first.WaitAsync(Limits.Signal, TestContext.Current.CancellationToken));
        Offer("a");
        Assert.Single(await second.WaitAsync(Limits.Signal, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task PullAsync_ClientGone_LosesNothingAndLivesOn()
    {
        using var gone = new CancellationTokenSource();
        var pull = _subscription.PullAsync(TimeSpan.FromSeconds(60), 10, gone.Token);

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pull.WaitAsync(Limits.Signal, TestContext.Current.CancellationToken));

        Offer("a");
        Assert.Single(await Pull(TimeSpan.Zero).WaitAsync(Limits.Signal, TestContext.Current.CancellationToken));
        Assert.Equal(0, _expired);
    }

    [Fact]
    public async Task PullAsync_NoTime_AnswersWhatThereIs()
    {
        Assert.Empty(await Pull(TimeSpan.Zero).WaitAsync(Limits.Signal, TestContext.Current.CancellationToken));
        Offer("a");
        Assert.Single(await Pull(TimeSpan.Zero).WaitAsync(Limits.Signal, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Dispose_WhileSomebodyPulls_AnswersIt()
    {
        var pull = Pull(TimeSpan.FromSeconds(60));
        _subscription.Dispose();
        Assert.Empty(await pull.WaitAsync(Limits.Signal, TestContext.Current.CancellationToken));
    }

    public void Dispose() => _subscription.Dispose();

    private Task<List<OnvifNotification>> Pull(TimeSpan timeout) => _subscription.PullAsync(timeout, 10, TestContext.Current.CancellationToken);

    private void Offer(params string[] profiles)
        => _subscription.Offer([.. profiles.Select(profile => new HubMessage(null, OnvifEvents.ProfileChanged(profile, DateTimeOffset.UnixEpoch)))]);
}
