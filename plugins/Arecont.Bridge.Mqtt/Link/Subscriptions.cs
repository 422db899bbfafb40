using System.Buffers;
using System.Collections.Immutable;
using Arecont.Bridge.Contract.Mqtt;
using Microsoft.Extensions.Logging;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Packets;
using MQTTnet.Protocol;

namespace Arecont.Bridge.Mqtt.Link;

/// <summary>Who wants which messages. The broker is told while there is one, and again at every connect.</summary>
internal sealed partial class Subscriptions(MqttTopics topics, ILogger<Subscriptions> logger) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _sync = new(1, 1);
    private ImmutableArray<Subscription> _all = [];
    private HashSet<string> _atBroker = [];
    private IMqttClient? _client;

    /// <summary>Called with the topic of a command that was refused because it is retained.</summary>
    public Action<string>? RetainedCommandRefused { get; set; }

    /// <summary>Adds a handler until disposed.</summary>
    public IDisposable Add(string filter, Action<MqttReceived> handler)
    {
        MqttTopicValidator.ThrowIfInvalidSubscribe(filter);
        var subscription = new Subscription(this, filter, handler);
        lock (_gate)
        {
            _all = _all.Add(subscription);
        }

        Changed();
        return subscription;
    }

    /// <summary>A new connection: nothing is subscribed there yet.</summary>
    public void Attach(IMqttClient client)
    {
        lock (_gate)
        {
            _client = client;
            _atBroker = [];
        }
    }

    /// <summary>The connection is gone.</summary>
    public void Detach()
    {
        lock (_gate)
        {
            _client = null;
        }
    }

    /// <summary>Makes the broker's subscriptions those that are wanted.</summary>
    public async Task SyncAsync(CancellationToken cancellationToken)
    {
        await _sync.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Difference() is not { } difference)
            {
                return;
            }

            var (client, missing, superfluous) = difference;
            if (missing.Count > 0)
            {
                var options = new MqttClientSubscribeOptions { TopicFilters = missing.ConvertAll(filter => Filter(filter, client.Options.ProtocolVersion == MqttProtocolVersion.V500)) };
                var result = await client.SubscribeAsync(options, cancellationToken).ConfigureAwait(false);
                foreach (var refused in result.Items.Where(item => (int)item.ResultCode >= 0x80))
                {
                    LogRefused(refused.TopicFilter.Topic, refused.ResultCode.ToString());
                }
            }

            if (superfluous.Count > 0)
            {
                await client.UnsubscribeAsync(new MqttClientUnsubscribeOptions { TopicFilters = superfluous }, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _sync.Release();
        }
    }

    /// <summary>Hands a message that arrived to everyone who wants it.</summary>
    public void Dispatch(MqttApplicationMessage message)
    {
        if (message.Retain && CommandTopics.IsCommand(topics, message.Topic))
        {
            if (message.Payload.Length > 0)
            {
                RetainedCommandRefused?.Invoke(message.Topic);
            }

            return;
        }

        var received = new MqttReceived(message.Topic, message.Payload.ToArray(), message.Retain)
        {
            ResponseTopic = message.ResponseTopic,
            CorrelationData = message.CorrelationData,
        };
        foreach (var subscription in _all)
        {
            if (MqttTopicFilterComparer.Compare(message.Topic, subscription.Filter) != MqttTopicFilterCompareResult.IsMatch)
            {
                continue;
            }

            try
            {
                subscription.Handler(received);
            }
            catch (Exception error)
            {
                LogHandlerFailed(error, message.Topic);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _sync.Dispose();

    private (IMqttClient Client, List<string> Missing, List<string> Superfluous)? Difference()
    {
        lock (_gate)
        {
            if (_client is null)
            {
                return null;
            }

            var wanted = Needed([.. _all.Select(subscription => subscription.Filter).Distinct()]);
            var missing = wanted.Except(_atBroker).ToList();
            var superfluous = _atBroker.Except(wanted).ToList();
            _atBroker = wanted;
            return (_client, missing, superfluous);
        }
    }

    /// <summary>
    /// Without the command filters that another one covers: brokers deliver a message once for each filter that matches, and a command must
    /// not be obeyed twice. Other filters stay, since each brings the retained messages of its own.
    /// </summary>
    private HashSet<string> Needed(string[] filters)
        => [.. filters.Where(filter => !CommandTopics.IsCommand(topics, filter) || !filters.Any(other => other != filter && FilterCover.Covers(other, filter)))];

    private MqttTopicFilter Filter(string filter, bool version5) => new()
    {
        Topic = filter,
        QualityOfServiceLevel = MqttQualityOfServiceLevel.AtLeastOnce,
        RetainAsPublished = version5,
        RetainHandling = version5 && CommandTopics.IsCommand(topics, filter) ? MqttRetainHandling.DoNotSendOnSubscribe : MqttRetainHandling.SendAtSubscribe,
    };

    private void Remove(Subscription subscription)
    {
        lock (_gate)
        {
            _all = _all.Remove(subscription);
        }

        Changed();
    }

    private async void Changed()
    {
        try
        {
            await SyncAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            // The connection is breaking; the next one subscribes everything again.
            LogSyncFailed(error);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The broker refused the subscription of {Filter}: {Reason}")]
    private partial void LogRefused(string filter, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A message on {Topic} could not be handled")]
    private partial void LogHandlerFailed(Exception error, string topic);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The subscriptions wait for the next connection")]
    private partial void LogSyncFailed(Exception error);

    private sealed record Subscription(Subscriptions Owner, string Filter, Action<MqttReceived> Handler) : IDisposable
    {
        public bool Equals(Subscription? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

        public void Dispose() => Owner.Remove(this);
    }
}
