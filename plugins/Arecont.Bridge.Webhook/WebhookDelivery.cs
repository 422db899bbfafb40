using System.Threading.Channels;
using Arecont.Bridge.Contract.Events;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Webhook;

/// <summary>One target's queue and the loop that empties it in order. Each target has its own, so none waits for another.</summary>
internal sealed partial class WebhookDelivery
{
    /// <summary>How many events wait at most; beyond that the oldest is dropped.</summary>
    public const int QueueLimit = 1000;

    /// <summary>How often one event is tried before the next gets its turn.</summary>
    public const int AttemptsPerEvent = 12;

    private readonly WebhookTarget _target;
    private readonly WebhookClient _client;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Channel<CameraEvent> _queue;

    private readonly HashSet<string> _refusalsTold = [];

    // In a row and across events: a target that is down is not asked more often because there is more to tell it.
    private int _failures;
    private bool _inTrouble;
    private long _givenUp;
    private long _dropped;

    public WebhookDelivery(WebhookTarget target, WebhookClient client, TimeProvider time, ILogger logger)
    {
        (_target, _client, _time, _logger) = (target, client, time, logger);
        var bound = new BoundedChannelOptions(QueueLimit) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true };
        _queue = Channel.CreateBounded<CameraEvent>(bound, _ => CountDrop());
    }

    /// <summary>Takes an event for later where the target wants it. Never waits.</summary>
    public void Offer(CameraEvent cameraEvent)
    {
        if (_target.Wants(cameraEvent))
        {
            _queue.Writer.TryWrite(cameraEvent);
        }
    }

    /// <summary>Takes no more events: <see cref="RunAsync"/> ends when those waiting are done.</summary>
    public void Complete() => _queue.Writer.TryComplete();

    /// <summary>Delivers until <see cref="Complete"/> or until the target is gone. Throws only when cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var cameraEvent in _queue.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            var answer = await DeliverAsync(cameraEvent, cancellationToken).ConfigureAwait(false);
            if (answer.Verdict == WebhookVerdict.Gone)
            {
                LogGone(_target);
                Complete();
                return;
            }
        }
    }

    private async Task<WebhookAnswer> DeliverAsync(CameraEvent cameraEvent, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await AttemptAsync(cameraEvent, cancellationToken).ConfigureAwait(false);
            Tell(answer);
            if (answer.Verdict != WebhookVerdict.Retry)
            {
                _failures = 0;
                return answer;
            }

            // Also after the last attempt: the next event must not come sooner than this one would have.
            var delay = RetryDelay.After(++_failures, answer.RetryAfter, Random.Shared.NextDouble());
            await Task.Delay(delay, _time, cancellationToken).ConfigureAwait(false);
            if (attempt == AttemptsPerEvent)
            {
                _givenUp++;
                return answer;
            }
        }
    }

    private async Task<WebhookAnswer> AttemptAsync(CameraEvent cameraEvent, CancellationToken cancellationToken)
    {
        try
        {
            return await _client.SendAsync(_target, cameraEvent, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Nothing is expected here; but the loop must outlive a mistake of ours too.
            return new(WebhookVerdict.Retry, exception.GetType().Name);
        }
    }

    // Trouble is told once when it begins and once when it is over, however many events it meets; a refusal once per status.
    private void Tell(WebhookAnswer answer)
    {
        switch (answer.Verdict)
        {
            case WebhookVerdict.Retry when !_inTrouble:
                _inTrouble = true;
                LogTrouble(_target, answer.Reason);
                break;
            case WebhookVerdict.Refused when _refusalsTold.Add(answer.Reason):
                LogRefused(_target, answer.Reason);
                break;
            case WebhookVerdict.Taken when _queue.Reader.Count == 0 && (_inTrouble || Volatile.Read(ref _dropped) > 0):
                LogCaughtUp(_target, Interlocked.Exchange(ref _dropped, 0), _givenUp);
                (_inTrouble, _givenUp) = (false, 0);
                break;
        }
    }

    private void CountDrop()
    {
        if (Interlocked.Increment(ref _dropped) == 1)
        {
            LogDropping(_target, QueueLimit);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Target} did not take an event: {Reason}; it is tried again")]
    private partial void LogTrouble(WebhookTarget target, string reason);

    [LoggerMessage(LogLevel.Warning, "{Target} refused an event: {Reason}; such events are not tried again")]
    private partial void LogRefused(WebhookTarget target, string reason);

    [LoggerMessage(LogLevel.Information, "{Target} has taken every waiting event; before, {Dropped} were dropped and {GivenUp} given up")]
    private partial void LogCaughtUp(WebhookTarget target, long dropped, long givenUp);

    [LoggerMessage(LogLevel.Warning, "{Target}: {Limit} events wait, the oldest are dropped")]
    private partial void LogDropping(WebhookTarget target, int limit);

    [LoggerMessage(LogLevel.Error, "{Target} answered that it is gone (410): it gets no more events until the bridge is started again")]
    private partial void LogGone(WebhookTarget target);
}
