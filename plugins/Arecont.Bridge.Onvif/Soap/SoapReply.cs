using System.Collections.Immutable;
using System.Xml;
using Arecont.Bridge.Onvif.Configuration;
using Arecont.Onvif.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>The answer to one request, in the version of SOAP and with the headers that it wants.</summary>
internal sealed class SoapReply(OnvifOptions options)
{
    private const string FaultAction = OnvifNames.Addressing + "/soap/fault";
    private bool _isAddressed;
    private string? _messageId;
    private ImmutableArray<XmlQualifiedName> _notUnderstood = [];

    /// <summary>The request's version.</summary>
    public SoapVersion Version { get; set; } = SoapVersion.Soap12;

    /// <summary>Learns from the request's headers.</summary>
    public void Take(SoapHeader header) => (_isAddressed, _messageId) = (_isAddressed || header.IsAddressed, header.MessageId);

    /// <summary>Learns which operation is asked: some name their reply's action to every caller.</summary>
    public void Take(Operation operation) => _isAddressed |= operation.IsAlwaysAddressed;

    /// <summary>Sends a reply.</summary>
    public Task SendAsync(HttpContext context, Operation operation, object response)
        => SendAsync(context, StatusCodes.Status200OK, operation.ReplyAction, (operation, response), static (writer, _, reply) => reply.operation.Write(writer, reply.response));

    /// <summary>Sends a fault.</summary>
    public Task SendAsync(HttpContext context, OnvifFaultException fault)
    {
        if (context.Response.HasStarted)
        {
            // Half a reply is out: the client must see that it is no whole one.
            context.Abort();
            return Task.CompletedTask;
        }

        if (!fault.Challenges.IsEmpty)
        {
            context.Response.Headers.WWWAuthenticate = new StringValues([.. fault.Challenges]);
        }

        _notUnderstood = fault.NotUnderstood;

        return SendAsync(context, StatusOf(fault), FaultAction, fault, FaultWriter.Write);
    }

    // SOAP 1.1 knows no status but 500 for faults (6.2); 1.2 tells the sender's with 400 (part 2, 7.5.2).
    private int StatusOf(OnvifFaultException fault)
        => fault.Status ?? (fault.IsSender && Version == SoapVersion.Soap12 ? options.SenderFaultStatus : StatusCodes.Status500InternalServerError);

    private async Task SendAsync<T>(HttpContext context, int status, string action, T content, Action<XmlDictionaryWriter, SoapVersion, T> write)
    {
        using var buffer = ReplyBuffer.Rent();
        var text = Write(buffer, action, content, write);
        context.Response.StatusCode = status;
        context.Response.ContentType = Version.ContentType;
        context.Response.ContentLength = text.Length;
        await context.Response.BodyWriter.WriteAsync(text, context.RequestAborted).ConfigureAwait(false);
    }

    private ReadOnlyMemory<byte> Write<T>(ReplyBuffer buffer, string action, T content, Action<XmlDictionaryWriter, SoapVersion, T> write)
    {
        var writer = buffer.Begin();
        writer.WriteStartElement("s", SoapNames.EnvelopeName, Version.Envelope);
        foreach (var (prefix, name) in SoapNames.Prefixes)
        {
            writer.WriteXmlnsAttribute(prefix, name);
        }

        if (_isAddressed || !_notUnderstood.IsEmpty)
        {
            WriteHeader(writer, action);
        }

        writer.WriteStartElement("s", SoapNames.Body, Version.Envelope);
        write(writer, Version, content);
        writer.WriteEndElement();
        writer.WriteEndElement();
        return buffer.End();
    }

    private void WriteHeader(XmlDictionaryWriter writer, string action)
    {
        writer.WriteStartElement("s", SoapNames.Header, Version.Envelope);
        if (_isAddressed)
        {
            writer.WriteStartElement("wsa", SoapNames.Action, SoapNames.Addressing);
            writer.WriteString(action);
            writer.WriteEndElement();
        }

        if (_messageId is not null)
        {
            writer.WriteStartElement("wsa", SoapNames.RelatesTo, SoapNames.Addressing);
            writer.WriteString(_messageId);
            writer.WriteEndElement();
        }

        if (Version == SoapVersion.Soap12)
        {
            FaultWriter.WriteNotUnderstood(writer, _notUnderstood);
        }

        writer.WriteEndElement();
    }
}
