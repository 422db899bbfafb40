using Arecont.Bridge.Onvif.Events.Filters;
using Arecont.Onvif.Metadata.Events;

namespace Arecont.Bridge.Onvif.Events.Subscriptions;

/// <summary>One subscriber of a device: what it wants, what waits for it, and until when it lives.</summary>
internal sealed class Subscription : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private TimeSpan _life;
    private int _pulls;
    private bool _pulling;

    /// <summary>Begins to live.</summary>
    /// <param name="filter">What it wants.</param>
    /// <param name="time">The clock.</param>
    /// <param name="life">How long it lives, and how much longer from each pull on.</param>
    public Subscription(SubscriptionFilter filter, TimeProvider time, TimeSpan life)
    {
        Filter = filter;
        _time = time;
        _life = life;
        TerminationTime = time.GetUtcNow() + life;
        _timer = time.CreateTimer(_ => Expire(), null, life, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Its name in its address: no other subscription ever had it, and nobody guesses it.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N");

    /// <summary>What it wants.</summary>
    public SubscriptionFilter Filter { get; }

    /// <summary>True where the subscriber pulls; false where it is notified.</summary>
    public bool IsPullPoint { get; init; } = true;

    /// <summary>What waits for it.</summary>
    public MessageQueue Queue { get; } = new();

    /// <summary>When it ends unless it is renewed or pulled from.</summary>
    public DateTimeOffset TerminationTime { get; private set; }

    /// <summary>Called once when its time is over.</summary>
    public Action<Subscription>? Expired { get; set; }

    /// <summary>Lives for this long from now, and from each pull on.</summary>
    public void Renew(TimeSpan life)
    {
        lock (_gate)
        {
            _life = life;
            TerminationTime = _time.GetUtcNow() + life;
            _timer.Change(life, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Offers messages; those that it does not want are left out.</summary>
    public void Offer(IReadOnlyList<HubMessage> messages)
        => Queue.Add([.. messages.Where(message => Filter.Matches(message.Notification))]);

    /// <summary>Offers the values of every property anew.</summary>
    public void OfferValues(IEnumerable<HubMessage> values)
        => Queue.AddValues([.. values.Where(value => Filter.Matches(value.Notification))]);

    /// <summary>
    /// Waits for messages, for the time given at most; empty when it is over, the subscription ends, or somebody pulls anew: a client
    /// that lost its connection must not lose what its old pull would take. It lives while it is pulled from.
    /// </summary>
    public async Task<List<OnvifNotification>> PullAsync(TimeSpan timeout, int limit, CancellationToken cancellationToken)
    {
        var turn = BeginPull();
        try
        {
            using var limited = new CancellationTokenSource(timeout, _time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limited.Token, cancellationToken);
            while (IsTurn(turn))
            {
                if (Queue.Take(limit) is { Count: > 0 } messages)
                {
                    return messages;
                }

                if (Queue.IsCompleted || either.IsCancellationRequested)
                {
                    break;
                }

                await Queue.WaitAsync().WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            cancellationToken.ThrowIfCancellationRequested();
            return [];
        }
        finally
        {
            EndPull(turn);
        }
    }

    /// <summary>Ends it: nothing more comes, and who waits is answered.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        Queue.Complete();
    }

    private int BeginPull()
    {
        int turn;
        lock (_gate)
        {
            _pulling = true;
            turn = ++_pulls;
        }

        Queue.Disturb();
        return turn;
    }

    private bool IsTurn(int turn)
    {
        lock (_gate)
        {
            return turn == _pulls;
        }
    }

    private void EndPull(int turn)
    {
        lock (_gate)
        {
            if (turn != _pulls)
            {
                return;
            }

            _pulling = false;
            var now = _time.GetUtcNow();
            TerminationTime = TerminationTime > now + _life ? TerminationTime : now + _life;
            _timer.Change(TerminationTime - now, Timeout.InfiniteTimeSpan);
        }
    }

    private void Expire()
    {
        lock (_gate)
        {
            if (_pulling)
            {
                // The end of the pull sets the clock anew.
                return;
            }
        }

        Expired?.Invoke(this);
    }
}
