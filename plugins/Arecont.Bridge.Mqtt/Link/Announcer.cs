using System.Text;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Mqtt.Outbox;

namespace Arecont.Bridge.Mqtt.Link;

/// <summary>Runs the connect phases: at a connect, and again on request while connected.</summary>
internal sealed class Announcer(MqttTopics topics, OutboxQueue outbox, Subscriptions subscriptions, ConnectPhases phases)
{
    private readonly Lock _gate = new();
    private Task _running = Task.CompletedTask;
    private Task? _next;
    private CancellationToken? _session;

    /// <summary>True between the end of the connect phases and the loss of the connection.</summary>
    public bool IsOnline { get; private set; }

    /// <summary>A connection is there: subscribes, and lets the outbox go. What waited goes out before the discovery and states that follow.</summary>
    public async Task ConnectedAsync(CancellationToken session)
    {
        await SubscribeAsync(session).ConfigureAwait(false);
        outbox.GoOnline();
        Task running;
        lock (_gate)
        {
            _session = session;
            _running = running = AnnounceAsync(session);
        }

        await running.ConfigureAwait(false);
        IsOnline = true;
        await phases.RunAsync(MqttPhase.Online, session).ConfigureAwait(false);
    }

    /// <summary>The connection is gone.</summary>
    public void Disconnected()
    {
        IsOnline = false;
        lock (_gate)
        {
            _session = null;
            _next = null;
        }
    }

    /// <summary>Runs the phases again after the run under way; every call until that begins shares it.</summary>
    public Task AgainAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_session is not { } session)
            {
                // The next connect does it anyway.
                return Task.CompletedTask;
            }

            _next ??= AfterAsync(_running, session);
            return _next.WaitAsync(cancellationToken);
        }
    }

    private async Task AfterAsync(Task before, CancellationToken session)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (_gate)
        {
            if (_session != session)
            {
                return;
            }

            _running = _next!;
            _next = null;
        }

        await SubscribeAsync(session).ConfigureAwait(false);
        await AnnounceAsync(session).ConfigureAwait(false);
        await phases.RunAsync(MqttPhase.Online, session).ConfigureAwait(false);
    }

    private async Task SubscribeAsync(CancellationToken session)
    {
        await phases.RunAsync(MqttPhase.Subscribe, session).ConfigureAwait(false);
        await subscriptions.SyncAsync(session).ConfigureAwait(false);
    }

    private async Task AnnounceAsync(CancellationToken session)
    {
        await phases.RunAsync(MqttPhase.Announce, session).ConfigureAwait(false);
        await phases.RunAsync(MqttPhase.State, session).ConfigureAwait(false);
        var online = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        outbox.Add(Status(topics, "online"), online.SetResult);
        await online.Task.WaitAsync(session).ConfigureAwait(false);
    }

    /// <summary>The bridge's status with the flags of the will; never kept for later, when it would be wrong.</summary>
    public static MqttMessage Status(MqttTopics topics, string status)
        => new(topics.BridgeStatus, Encoding.UTF8.GetBytes(status)) { Retain = true, Delivery = MqttDelivery.DropWhenAway };
}
