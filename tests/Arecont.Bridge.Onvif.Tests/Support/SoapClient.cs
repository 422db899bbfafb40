using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Arecont.Bridge.Onvif.Soap;

namespace Arecont.Bridge.Onvif.Tests.Support;

/// <summary>Asks a device over HTTP. Every answer is checked against ONVIF's schemas where they are at hand.</summary>
/// <param name="address">A service of the device.</param>
/// <param name="user">Whose name and password are sent; null for none.</param>
internal sealed class SoapClient(Uri address, string? user) : IDisposable
{
    private const string Soap12 = "http://www.w3.org/2003/05/soap-envelope";
    private static readonly XNamespace Envelope = Soap12;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(100) };

    /// <summary>Calls an operation with a message contract and expects the reply's.</summary>
    public async Task<TResponse> AskAsync<TResponse>(object request, string path = "")
        where TResponse : class
    {
        var answer = await SendAsync(Body(request), path);
        Assert.True(answer.Fault is null, $"A fault: {answer.Fault}");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var name = Operation.NameOf(typeof(TResponse));
        Assert.Equal(XName.Get(name.Name, name.Namespace), answer.Content!.Name);
        using var reader = answer.Content.CreateReader();
        return (TResponse)Serializers.Of(typeof(TResponse)).Deserialize(reader)!;
    }

    /// <summary>Calls an operation and expects a fault with these <c>ter</c> subcodes, outermost first.</summary>
    public async Task<SoapFault> RefusedAsync(object request, params string[] subcodes)
    {
        var answer = await SendAsync(Body(request));
        Assert.True(answer.Fault is not null, $"No fault but {answer.Content}");
        Assert.Equal(subcodes, answer.Fault.Subcodes);
        return answer.Fault;
    }

    /// <summary>Sends the XML of a body.</summary>
    /// <param name="body">The body's element.</param>
    /// <param name="path">Where to, relative to the device's addresses: <c>media_service</c>; empty for the client's own.</param>
    public Task<SoapAnswer> SendAsync(string body, string path = "")
        => PostAsync($"<s:Envelope xmlns:s=\"{Soap12}\"><s:Body>{body}</s:Body></s:Envelope>", path);

    /// <summary>Sends a whole envelope.</summary>
    public async Task<SoapAnswer> PostAsync(string envelope, string path = "", string contentType = "application/soap+xml")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path.Length == 0 ? address : new Uri(address, path))
        {
            Content = new StringContent(envelope, Encoding.UTF8, contentType),
        };
        if (user is not null)
        {
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(FakeUsers.Basic(user, $"secret-{user}"));
        }

        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var document = text.Length == 0 ? null : XDocument.Parse(text);
        var content = document?.Root?.Elements().Last().Elements().FirstOrDefault();
        if (content is not null && OnvifSchema.IsThere && content.Name.Namespace.NamespaceName.Contains("onvif", StringComparison.Ordinal))
        {
            OnvifSchema.Validate(Encoding.UTF8.GetBytes(Standalone(content)));
        }

        return new SoapAnswer(response.StatusCode, text, content, SoapFault.Of(content));
    }

    /// <summary>The XML of a message contract.</summary>
    public static string Body(object message)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            Serializers.Of(message.GetType()).Serialize(writer, message);
        }

        return text.ToString();
    }

    public void Dispose() => _http.Dispose();

    // Prefixes that texts and attribute values use are declared on the envelope.
    private static string Standalone(XElement content)
    {
        var copy = new XElement(content);
        foreach (var declaration in content.Ancestors().Attributes().Where(attribute => attribute.IsNamespaceDeclaration))
        {
            if (copy.Attribute(declaration.Name) is null)
            {
                copy.Add(new XAttribute(declaration));
            }
        }

        return copy.ToString(SaveOptions.DisableFormatting);
    }
}
