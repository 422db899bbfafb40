using System.Xml;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>A request, read up to its body's first element. Whatever is wrong with it comes out as a fault.</summary>
internal sealed class SoapEnvelope : IDisposable
{
    /// <summary>How deep elements may be nested.</summary>
    public const int Depth = 32;

    private static readonly XmlDictionaryReaderQuotas Quotas = new()
    {
        MaxDepth = Depth,
        MaxStringContentLength = 64 * 1024,
        MaxArrayLength = 64 * 1024,
        MaxBytesPerRead = 32 * 1024,
        MaxNameTableCharCount = 64 * 1024,
    };

    private readonly RequestBody _text;

    private SoapEnvelope(RequestBody text, XmlDictionaryReader body)
    {
        _text = text;
        Body = body;
    }

    /// <summary>The name of the body's first element: what is asked, whatever the address or the action say.</summary>
    public XmlQualifiedName Operation { get; private set; } = XmlQualifiedName.Empty;

    /// <summary>The reader, standing on the body's first element.</summary>
    public XmlDictionaryReader Body { get; }

    /// <summary>Reads an envelope of SOAP 1.1 or 1.2. The text must stay as it is until this is disposed of.</summary>
    /// <param name="text">The request.</param>
    /// <param name="reply">Is told what an answer must know of the request, as far as that is read.</param>
    /// <param name="header">Takes the headers.</param>
    public static SoapEnvelope Read(RequestBody text, SoapReply reply, SoapHeader header)
    {
        if (!XmlCharacters.AreAllowed(text.Text))
        {
            throw Faults.WellFormed("The request is not UTF-8, or holds characters that XML does not allow.");
        }

        SoapEnvelope? envelope = null;
        try
        {
            envelope = new SoapEnvelope(text, SoapReaders.Rent(text, Quotas));
            envelope.ReadToBody(reply, header);
            return envelope;
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException or FormatException or InvalidOperationException)
        {
            // The reader throws ArgumentException for some malformed names.
            envelope?.Dispose();
            throw Unreadable(exception);
        }
        catch
        {
            envelope?.Dispose();
            throw;
        }
        finally
        {
            reply.Take(header);
        }
    }

    /// <summary>Reads the operation's arguments, and the rest of the text: nothing is done for half a request.</summary>
    public object ReadArguments(Operation operation)
    {
        try
        {
            var arguments = operation.Read(Body);
            while (Body.Read())
            {
            }

            return arguments;
        }
        catch (InvalidOperationException exception) when (exception.InnerException is { } cause and not (XmlException or ArgumentException { InnerException: null }))
        {
            throw BadArguments.Fault(_text, Quotas, Body, cause);
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException or InvalidOperationException)
        {
            throw Unreadable(exception.InnerException ?? exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => SoapReaders.Return(Body);

    private static OnvifFaultException Unreadable(Exception exception) => Faults.WellFormed($"The request cannot be read: {exception.Message}");

    private void ReadToBody(SoapReply reply, SoapHeader header)
    {
        Body.MoveToContent();
        if (!Body.IsLocalName(SoapNames.EnvelopeName))
        {
            throw Faults.WellFormed("The request is no SOAP envelope.");
        }

        reply.Version = SoapVersion.Of(Body) ?? throw new OnvifFaultException(FaultCode.VersionMismatch, [], $"{Body.NamespaceURI} is no version of SOAP that is known here.");
        Body.ReadStartElement();
        if (Body.MoveToContent() == XmlNodeType.Element && Body.IsStartElement(SoapNames.Header, reply.Version.Envelope))
        {
            Body.ReadChildren(reader => header.Read(reader, reply.Version));
        }

        Body.MoveToContent();
        if (!Body.IsStartElement(SoapNames.Body, reply.Version.Envelope) || Body.IsEmptyElement)
        {
            throw Faults.WellFormed("The request has no body, or an empty one.");
        }

        Body.Read();
        if (Body.MoveToContent() != XmlNodeType.Element)
        {
            throw Faults.WellFormed("The request's body is empty.");
        }

        Operation = new XmlQualifiedName(Body.LocalName, Body.NamespaceURI);
    }
}
