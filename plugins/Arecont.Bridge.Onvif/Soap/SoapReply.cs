using System.Xml;
using Arecont.Onvif.Contracts;
using Microsoft.AspNetCore.Http;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>Writes replies and faults in the request's version of SOAP.</summary>
internal sealed record SoapReply
{
    private static readonly (string Prefix, string Namespace)[] Prefixes =
    [
        ("wsa", OnvifNames.Addressing), ("wsnt", OnvifNames.Notification), ("tt", OnvifNames.Schema), ("ter", OnvifNames.Error),
        ("tns1", OnvifNames.Topics), ("tds", OnvifNames.Device), ("trt", OnvifNames.Media), ("tr2", OnvifNames.Media2), ("timg", OnvifNames.Imaging),
        ("tptz", OnvifNames.Ptz), ("tmd", OnvifNames.DeviceIO), ("tan", OnvifNames.Analytics), ("tev", OnvifNames.Events),
    ];

    /// <summary>The request's version.</summary>
    public SoapVersion Version { get; init; } = SoapVersion.Soap12;

    /// <summary>The request's <c>wsa:MessageID</c>, which the reply relates to.</summary>
    public string? MessageId { get; init; }

    /// <summary>Sends a reply.</summary>
    public Task SendAsync(HttpContext context, Operation operation, object response)
        => SendAsync(context, StatusCodes.Status200OK, writer => operation.Write(writer, response));

    /// <summary>Sends a fault.</summary>
    public Task SendAsync(HttpContext context, OnvifFaultException fault)
        => SendAsync(context, fault.IsSender ? StatusCodes.Status400BadRequest : StatusCodes.Status500InternalServerError, writer => WriteFault(writer, fault));

    private async Task SendAsync(HttpContext context, int status, Action<XmlDictionaryWriter> writeBody)
    {
        using var message = new MemoryStream();
        using (var writer = XmlDictionaryWriter.CreateTextWriter(message, System.Text.Encoding.UTF8, ownsStream: false))
        {
            writer.WriteStartElement("s", "Envelope", Version.Namespace);
            foreach (var (prefix, name) in Prefixes)
            {
                writer.WriteXmlnsAttribute(prefix, name);
            }

            if (MessageId is not null)
            {
                writer.WriteStartElement("s", "Header", Version.Namespace);
                writer.WriteElementString("wsa", "RelatesTo", OnvifNames.Addressing, MessageId);
                writer.WriteEndElement();
            }

            writer.WriteStartElement("s", "Body", Version.Namespace);
            writeBody(writer);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = Version.ContentType;
        context.Response.ContentLength = message.Length;
        await context.Response.Body.WriteAsync(message.GetBuffer().AsMemory(0, (int)message.Length), context.RequestAborted).ConfigureAwait(false);
    }

    private void WriteFault(XmlDictionaryWriter writer, OnvifFaultException fault)
    {
        writer.WriteStartElement("s", "Fault", Version.Namespace);
        writer.WriteStartElement("s", "Code", Version.Namespace);
        writer.WriteElementString("s", "Value", Version.Namespace, fault.IsSender ? "s:Sender" : "s:Receiver");
        foreach (var subcode in fault.Subcodes)
        {
            writer.WriteStartElement("s", "Subcode", Version.Namespace);
            writer.WriteElementString("s", "Value", Version.Namespace, $"ter:{subcode}");
        }

        foreach (var _ in fault.Subcodes)
        {
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteStartElement("s", "Reason", Version.Namespace);
        writer.WriteStartElement("s", "Text", Version.Namespace);
        writer.WriteAttributeString("xml", "lang", null, "en");
        writer.WriteString(fault.Message);
        writer.WriteEndElement();
        writer.WriteEndElement();
        if (fault.Detail is { } detail)
        {
            writer.WriteStartElement("s", "Detail", Version.Namespace);
            detail(writer);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }
}
