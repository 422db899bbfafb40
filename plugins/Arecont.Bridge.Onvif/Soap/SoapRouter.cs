using System.Xml;
using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Onvif.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>Answers SOAP requests: reads the envelope, finds the operation, judges the caller, calls the service, writes the reply or a fault.</summary>
internal sealed partial class SoapRouter(OperationTable operations, IBridgeAuthentication authentication, IServiceProvider services, ILogger<SoapRouter> logger)
{
    private const int LargestRequest = 256 * 1024;

    /// <summary>Answers one request to a device.</summary>
    /// <param name="context">The request.</param>
    /// <param name="device">Who is asked.</param>
    /// <param name="prefix">The path up to the service's name.</param>
    /// <param name="rest">The path after the service's name.</param>
    public async Task ServeAsync(HttpContext context, OnvifDevice device, string prefix, string rest)
    {
        var reply = new SoapReply();
        try
        {
            var body = await ReadAsync(context).ConfigureAwait(false);
            using var envelope = SoapEnvelope.Read(body);
            reply = reply with { Version = envelope.Version, MessageId = envelope.MessageId };
            var operation = operations.Find(envelope.Operation) ?? throw Faults.ActionNotSupported();
            var user = Judge(context, operation);
            var call = Call(context, device, prefix, rest, user);
            var service = operation.Service.Create(services, call);
            var response = await operation.InvokeAsync(service, operation.Read(envelope.Body)).ConfigureAwait(false);
            await reply.SendAsync(context, operation, response).ConfigureAwait(false);
        }
        catch (OnvifFaultException fault)
        {
            await reply.SendAsync(context, fault).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is XmlException or InvalidOperationException { InnerException: XmlException or FormatException or InvalidOperationException })
        {
            await reply.SendAsync(context, new OnvifFaultException(isSender: true, ["WellFormed"], "The request cannot be read.")).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer.
        }
#pragma warning disable CA1031 // Whatever went wrong, the client gets a fault, and it is told in the log.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception, device.Id);
            await reply.SendAsync(context, Faults.Action(null, "The bridge failed to answer; its log says why.")).ConfigureAwait(false);
        }
    }

    private static async Task<byte[]> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = LargestRequest;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        return body.ToArray();
    }

    private BridgeUser? Judge(HttpContext context, Operation operation)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? context.Request.GetEncodedPathAndQuery();
        var user = authentication.Authenticate(context.Request.Headers.Authorization, context.Request.Method, target, AuthenticationSchemes.Digest).User;
        return user is not null || operation.AccessClass == AccessClass.PreAuth ? user : throw Faults.NotAuthorized();
    }

    private static OnvifCall Call(HttpContext context, OnvifDevice device, string prefix, string rest, BridgeUser? user) => new()
    {
        Device = device,
        User = user,
        Base = new Uri($"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}{prefix}"),
        Rest = rest,
        RemoteAddress = context.Connection.RemoteIpAddress,
        LocalAddress = context.Connection.LocalIpAddress,
        Aborted = context.RequestAborted,
    };

    [LoggerMessage(LogLevel.Error, "A request to ONVIF device {Device} failed")]
    private partial void LogFailed(Exception exception, string device);
}
