using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Security;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>Answers SOAP requests: reads the envelope, finds the operation, judges the caller, calls the service, writes the reply or a fault.</summary>
internal sealed partial class SoapRouter(OperationTable operations, CallerCheck callers, OnvifOptions options, IServiceProvider services, ILogger<SoapRouter> logger)
{
    /// <summary>Answers one request to a device.</summary>
    /// <param name="context">The request.</param>
    /// <param name="device">Who is asked.</param>
    /// <param name="prefix">The path up to the service's name.</param>
    /// <param name="rest">The path after the service's name.</param>
    public async Task ServeAsync(HttpContext context, OnvifDevice device, string prefix, string rest)
    {
        var reply = new SoapReply(options);
        try
        {
            // Nothing of the request is held while a service works: a pull for events takes a minute.
            var (operation, user, request) = await ReceiveAsync(context, device, reply).ConfigureAwait(false);
            var service = operation.Service.Create(services, OnvifCalls.Of(context, device, prefix, rest, user));
            var response = await operation.InvokeAsync(service, request).ConfigureAwait(false);
            await reply.SendAsync(context, operation, response).ConfigureAwait(false);
        }
        catch (OnvifFaultException fault)
        {
            await reply.SendAsync(context, fault).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ConnectionResetException || (context.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException))
        {
            // Nobody waits for an answer.
        }
        catch (BadHttpRequestException)
        {
            // The server has an answer of its own to what is no HTTP.
            throw;
        }
#pragma warning disable CA1031 // Whatever went wrong, the client gets a fault, and it is told in the log.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception, device.Id);
            await reply.SendAsync(context, Faults.Action(null, "The bridge failed to answer; its log says why.")).ConfigureAwait(false);
        }
    }

    private async ValueTask<(Operation Operation, BridgeUser? User, object Request)> ReceiveAsync(HttpContext context, OnvifDevice device, SoapReply reply)
    {
        using var text = await RequestBody.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        if (text.Length == 0 && context.Request.Headers.Authorization.Count == 0)
        {
            throw callers.Challenge();
        }

        var header = new SoapHeader();
        using var envelope = SoapEnvelope.Read(text, reply, header);
        var operation = operations.Find(envelope.Operation, device);
        reply.Take(operation);
        header.ThrowIfNotServable();
        var user = callers.Judge(context, device, operation, header.Token);
        return (operation, user, envelope.ReadArguments(operation));
    }

    [LoggerMessage(LogLevel.Error, "A request to ONVIF device {Device} failed")]
    private partial void LogFailed(Exception exception, string device);
}
