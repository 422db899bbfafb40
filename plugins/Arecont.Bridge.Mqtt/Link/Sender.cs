using System.Runtime.InteropServices;
using Arecont.Bridge.Mqtt.Outbox;
using Microsoft.Extensions.Logging;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace Arecont.Bridge.Mqtt.Link;

/// <summary>
/// Sends the outbox over one connection: in order, and without waiting for each confirmation before the next message goes out.
/// </summary>
internal sealed partial class Sender(OutboxQueue outbox, IMqttClient client, MqttClientConnectResult terms, TimeProvider time, ILogger logger)
{
    /// <summary>How many messages may be under way; MQTT 5 brokers may ask for fewer (Receive Maximum), 3.1.1 brokers take 20 by custom.</summary>
    private const int Window5 = 64;
    private const int Window311 = 20;

    private readonly bool _version5 = client.Options.ProtocolVersion == MqttProtocolVersion.V500;
    private readonly List<Task> _underWay = [];
    private readonly TaskCompletionSource _broken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Sends until cancelled or until a confirmation fails to come, which throws.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = SendAsync(stop.Token);
        var ended = await Task.WhenAny(sending, _broken.Task).ConfigureAwait(false);

        // Nothing may be taken from the outbox any more once this method has returned.
        await stop.CancelAsync().ConfigureAwait(false);
        await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ended.ConfigureAwait(false);
    }

    /// <summary>After the connection is closed: waits until every confirmation that did come is counted, so that nothing is sent twice without need.</summary>
    public Task SettleAsync() => Task.WhenAll(_underWay);

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        // Not disposed: confirmations may come after the loop's end.
        var window = new SemaphoreSlim(_version5 ? terms.ReceiveMaximum is > 0 and < Window5 and var fewer ? fewer : Window5 : Window311);
        while (!_broken.Task.IsCompleted)
        {
            await window.WaitAsync(cancellationToken).ConfigureAwait(false);
            OutboxEntry entry;
            while (!outbox.TryTake(out entry))
            {
                await outbox.WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            if (terms.MaximumPacketSize is > 0 and var limit && entry.Message.Payload.Length + entry.Message.Topic.Length + 64 > limit)
            {
                LogTooLarge(entry.Message.Topic, entry.Message.Payload.Length, limit);
                outbox.Complete(entry, delivered: false);
                window.Release();
                continue;
            }

            // The call writes to the connection in the order of the calls; only the confirmation is waited for elsewhere.
            _underWay.RemoveAll(task => task.IsCompleted);
            _underWay.Add(ConfirmAsync(client.PublishAsync(Convert(entry), CancellationToken.None), entry, window));
        }
    }

    private async Task ConfirmAsync(Task<MqttClientPublishResult> publishing, OutboxEntry entry, SemaphoreSlim window)
    {
        try
        {
            var result = await publishing.ConfigureAwait(false);
            var taken = (int)result.ReasonCode < 0x80;
            if (!taken)
            {
                LogRefused(entry.Message.Topic, result.ReasonCode.ToString());
            }

            outbox.Complete(entry, taken);
            window.Release();
        }
        catch (Exception error)
        {
            _broken.TrySetException(error);
        }
    }

    private MqttApplicationMessage Convert(OutboxEntry entry)
    {
        var message = entry.Message;
        var converted = new MqttApplicationMessage
        {
            Topic = message.Topic,
            PayloadSegment = Segment(message.Payload),
            Retain = message.Retain,
            QualityOfServiceLevel = (MqttQualityOfServiceLevel)(_version5 ? Math.Min(message.QualityOfService, (int)terms.MaximumQoS) : message.QualityOfService),
        };
        if (_version5)
        {
            converted.ContentType = message.ContentType;
            converted.CorrelationData = message.CorrelationData.IsEmpty ? null : message.CorrelationData.ToArray();
            converted.MessageExpiryInterval = entry.Expires is { } expires ? (uint)Math.Max(1, Math.Ceiling((expires - time.GetUtcNow()).TotalSeconds)) : 0;
        }

        return converted;
    }

    private static ArraySegment<byte> Segment(ReadOnlyMemory<byte> payload)
        => MemoryMarshal.TryGetArray(payload, out var segment) ? segment : payload.ToArray();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The message on {Topic} was not sent: its {Bytes} bytes are more than the broker's limit of {Limit}")]
    private partial void LogTooLarge(string topic, int bytes, uint limit);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The broker refused the message on {Topic}: {Reason}")]
    private partial void LogRefused(string topic, string reason);
}
