using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Mqtt.Outbox;
using Arecont.Bridge.Mqtt.Publishing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MQTTnet;

namespace Arecont.Bridge.Mqtt.Link;

/// <summary>Keeps the bridge connected to its broker, for as long as the program runs.</summary>
internal sealed partial class LinkSupervisor(
    Connector connector,
    MqttTopics topics,
    OutboxQueue outbox,
    Subscriptions subscriptions,
    Announcer announcer,
    Farewell farewell,
    TimeProvider time,
    ILogger<LinkSupervisor> logger) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan FarewellLimit = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan DisconnectLimit = TimeSpan.FromSeconds(1);

    private readonly Backoff _backoff = new(FirstPause, LongestPause);
    private volatile bool _drained;
    private string? _told;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        farewell.Say();
        outbox.Add(Announcer.Status(topics, "offline"));
        if (outbox.IsOnline)
        {
            try
            {
                await outbox.WhenDrainedAsync().WaitAsync(FarewellLimit, time, cancellationToken).ConfigureAwait(false);
                _drained = true;
            }
            catch (Exception error) when (error is TimeoutException or OperationCanceledException)
            {
                // The connection is then cut without a word, so that the broker publishes the will.
                LogNotDrained(outbox.Count);
            }
        }

        await base.StopAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ConnectOnceAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                Tell(error);
            }

            await Task.Delay(_backoff.Next(), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ConnectOnceAsync(CancellationToken stoppingToken)
    {
        var closed = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var (client, terms) = await connector.ConnectAsync(client => Hook(client, closed), stoppingToken).ConfigureAwait(false);
        using var session = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var sender = new Sender(outbox, client, terms, time, logger);
        Task[] parts = [];
        try
        {
            subscriptions.Attach(client);
            var announcing = AnnounceAsync(session.Token);
            var sending = sender.RunAsync(session.Token);
            parts = [announcing, sending];
            var ended = await Task.WhenAny(closed.Task, sending, FailureOf(announcing, session.Token)).ConfigureAwait(false);
            await ended.ConfigureAwait(false);
            throw new ConnectFailedException(await closed.Task.ConfigureAwait(false));
        }
        finally
        {
            announcer.Disconnected();
            await session.CancelAsync().ConfigureAwait(false);
            foreach (var part in parts)
            {
                await part.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            if (_drained)
            {
                await DisconnectAsync(client).ConfigureAwait(false);
            }

            client.Dispose();
            await sender.SettleAsync().WaitAsync(DisconnectLimit, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            subscriptions.Detach();
            outbox.GoAway();
        }
    }

    private async Task AnnounceAsync(CancellationToken session)
    {
        await announcer.ConnectedAsync(session).ConfigureAwait(false);
        _backoff.Reset();
        _told = null;
        LogOnline(connector.Address);
        if (outbox.TakeDropped() is > 0 and var dropped)
        {
            LogDropped(dropped);
            outbox.Add(BridgeEvents.MessagesLost(topics, dropped, time.GetUtcNow()));
        }
    }

    /// <summary>Ends only where the task fails: a finished announcement is no reason to leave.</summary>
    private static async Task FailureOf(Task task, CancellationToken session)
    {
        await task.ConfigureAwait(false);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, session).ConfigureAwait(false);
    }

    private void Hook(IMqttClient client, TaskCompletionSource<string> closed)
    {
        client.ApplicationMessageReceivedAsync += received =>
        {
            subscriptions.Dispatch(received.ApplicationMessage);
            return Task.CompletedTask;
        };
        client.DisconnectedAsync += disconnected =>
        {
            // Attempts that failed come here too.
            if (disconnected.ClientWasConnected)
            {
                closed.TrySetResult($"the connection was lost: {disconnected.Exception?.Message ?? disconnected.Reason.ToString()}");
            }

            return Task.CompletedTask;
        };
    }

    private async Task DisconnectAsync(IMqttClient client)
    {
        try
        {
            using var limit = new CancellationTokenSource(DisconnectLimit, time);
            await client.DisconnectAsync(new MqttClientDisconnectOptions(), limit.Token).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            LogDisconnectFailed(error);
        }
    }

    private void Tell(Exception error)
    {
        var reason = error.Message;
        if (reason != _told)
        {
            _told = reason;
            LogAway(connector.Address, reason);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Connected to the MQTT broker {Broker}; every state is published")]
    private partial void LogOnline(Options.BrokerAddress broker);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The MQTT broker {Broker} is away: {Reason}. States and events wait; trying again")]
    private partial void LogAway(Options.BrokerAddress broker, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} events were lost while the MQTT broker was away: more than the outbox holds")]
    private partial void LogDropped(long count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The MQTT broker did not take the last {Count} messages in time; it will publish the bridge's will")]
    private partial void LogNotDrained(int count);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The broker closed before the farewell was over")]
    private partial void LogDisconnectFailed(Exception error);
}
