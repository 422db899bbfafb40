using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Onvif.Tests.Soap;

/// <summary>A device with the tests' service, and a client that sends what it is given, byte for byte.</summary>
internal sealed class Wire : IAsyncDisposable
{
    public const string Soap12 = "http://www.w3.org/2003/05/soap-envelope";
    public const string Soap11 = "http://schemas.xmlsoap.org/soap/envelope/";
    public const string Open = $"<Open xmlns=\"{ITestService.Namespace}\"/>";
    public const string Echo = $"<Echo xmlns=\"{ITestService.Namespace}\"><Text>hello</Text></Echo>";

    private readonly OnvifHost _host;
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { Timeout = TimeSpan.FromSeconds(100) };

    private Wire(OnvifHost host, LogBook log) => (_host, Log) = (host, log);

    public LogBook Log { get; }

    public OnvifHost Host => _host;

    public Uri Address => new(_host.Address, "onvif/cam1/device_service");

    /// <summary>Sent with every request unless it has one of its own.</summary>
    public string? Authorization { get; set; }

    public static async Task<Wire> StartAsync(OnvifOptions? options = null, Action<IServiceCollection>? configure = null)
    {
        var log = new LogBook();
        var host = await OnvifHost.StartAsync(options: options, configure: services =>
        {
            services.AddLogging(logging => logging.AddProvider(log));
            TestService.Add(services);
            configure?.Invoke(services);
        });
        return new Wire(host, log);
    }

    /// <summary>An envelope with this body and these headers.</summary>
    public static string Envelope(string body, string header = "", string soap = Soap12)
        => $"<s:Envelope xmlns:s=\"{soap}\">{(header.Length == 0 ? string.Empty : $"<s:Header>{header}</s:Header>")}<s:Body>{body}</s:Body></s:Envelope>";

    public Task<WireAnswer> AskAsync(string body, string header = "", string soap = Soap12) => PostAsync(Envelope(body, header, soap));

    public Task<WireAnswer> PostAsync(string text, string? contentType = "application/soap+xml; charset=utf-8") => PostAsync(Encoding.UTF8.GetBytes(text), contentType);

    public async Task<WireAnswer> PostAsync(byte[] text, string? contentType = "application/soap+xml", Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new ByteArrayContent(text) };
        if (contentType is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        if (Authorization is not null)
        {
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(Authorization);
        }

        change?.Invoke(request);
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await WireAnswer.OfAsync(response);
        TestContext.Current.TestOutputHelper?.WriteLine($"{answer}");
        foreach (var failure in Log.Failures)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(failure);
        }

        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
    }
}

/// <summary>What came back, proven to be XML.</summary>
internal sealed record WireAnswer(HttpStatusCode Status, string Text, XElement? Header, XElement? Content, string? ContentType, long? Length, string[] Challenges)
{
    public SoapFault? Fault => SoapFault.Of(Content);

    /// <summary>Whose fault it is and its subcodes, such as <c>Sender/InvalidArgVal</c>.</summary>
    public string Code => Fault is { } fault ? string.Join('/', [fault.Code, .. fault.Subcodes]) : "none";

    public static async Task<WireAnswer> OfAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var envelope = text.Length == 0 ? null : XDocument.Parse(text).Root!;
        return new WireAnswer(
            response.StatusCode,
            text,
            envelope?.Elements().FirstOrDefault(element => element.Name.LocalName == "Header"),
            envelope?.Elements().FirstOrDefault(element => element.Name.LocalName == "Body")?.Elements().FirstOrDefault(),
            response.Content.Headers.ContentType?.MediaType,
            response.Content.Headers.ContentLength,
            [.. response.Headers.WwwAuthenticate.Select(challenge => $"{challenge}")]);
    }

    public override string ToString() => $"{(int)Status} {Text}";
}
