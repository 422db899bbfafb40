using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Mqtt.Link;
using Arecont.Bridge.Mqtt.Publishing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Mqtt.Requests;

/// <summary>Takes requests off <c>bridge/request/...</c> and answers on <c>bridge/response/...</c> and, where asked for, on the MQTT 5 response topic.</summary>
internal sealed partial class RequestReceiver(IMqttLink link, IMessageSink sink, RequestHandler handler, ILogger<RequestReceiver> logger) : IHostedService
{
    private const int LongestPayload = 16 * 1024;
    private static readonly TimeSpan Expiry = TimeSpan.FromMinutes(1);
    private readonly List<IDisposable> _subscriptions = [];

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // One by one: a wildcard would overlap with the commands' filters, and brokers deliver a message once per filter.
        _subscriptions.AddRange(RequestHandler.Operations.Select(operation => link.Subscribe(link.Topics.BridgeRequest(operation), message => _ = AnswerAsync(message, operation))));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _subscriptions.ForEach(subscription => subscription.Dispose());
        return Task.CompletedTask;
    }

    private async Task AnswerAsync(MqttReceived message, string operation)
    {
        try
        {
            var response = await HandleAsync(operation, message).ConfigureAwait(false);
            var payload = Json.Bytes(response);
            var common = link.Topics.BridgeResponse(operation);
            var wanted = ResponseTopics.Check(link.Topics, message.ResponseTopic, out var objection);
            Send(common, payload, message.CorrelationData);
            if (wanted is not null && wanted != common)
            {
                Send(wanted, payload, message.CorrelationData);
            }
            else if (objection is not null)
            {
                sink.Post(BridgeEvents.Error(link.Topics, message.Topic, CommandCodeNames.Name(CommandCode.NotAllowed), objection, response.Time));
            }
        }
        catch (Exception error)
        {
            LogFailed(error, message.Topic);
        }
    }

    private Task<BridgeResponse> HandleAsync(string operation, MqttReceived message)
    {
        if (message.Payload.Length > LongestPayload)
        {
            return Task.FromResult(handler.Answer(operation, null, new CommandResult(CommandCode.InvalidValue, $"the payload has {message.Payload.Length} bytes; at most {LongestPayload} are allowed")));
        }

        return BridgeRequest.Read(message.Payload.Span, out var error) is { } request
            ? handler.HandleAsync(operation, request)
            : Task.FromResult(handler.Answer(operation, null, new CommandResult(CommandCode.InvalidValue, error)));
    }

    private void Send(string topic, byte[] payload, ReadOnlyMemory<byte> correlation) => sink.Post(new MqttMessage(topic, payload)
    {
        Delivery = MqttDelivery.DropWhenAway,
        ContentType = "application/json",
        CorrelationData = correlation,
        Expiry = Expiry,
    });

    [LoggerMessage(Level = LogLevel.Error, Message = "The request on {Topic} could not be answered")]
    private partial void LogFailed(Exception error, string topic);
}
