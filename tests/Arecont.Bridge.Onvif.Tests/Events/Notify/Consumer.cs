using System.Net;
using System.Threading.Channels;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Onvif.Tests.Events.Notify;

/// <summary>A subscriber's HTTP server.</summary>
internal sealed class Consumer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Channel<XElement> _messages = Channel.CreateUnbounded<XElement>();

    private Consumer(WebApplication application) => _application = application;

    public Uri Address => new($"{_application.Urls.Single()}/here?a=b");

    /// <summary>How often it was called.</summary>
    public int Calls { get; private set; }

    /// <summary>The Host header of the last call.</summary>
    public string? Host { get; private set; }

    /// <summary>What it answers.</summary>
    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    /// <summary>Where it sends callers on.</summary>
    public Uri? Location { get; set; }

    /// <summary>It answers once this is completed.</summary>
    public Task Holding { get; set; } = Task.CompletedTask;

    public static async Task<Consumer> StartAsync(string address = "127.0.0.1")
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://{address}:0");
        var application = builder.Build();
        var consumer = new Consumer(application);
        application.Run(consumer.TakeAsync);
        await application.StartAsync(TestContext.Current.CancellationToken);
        return consumer;
    }

    /// <summary>The next envelope.</summary>
    public async Task<XElement> NextAsync()
        => await _messages.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);

    /// <summary>The topics and data of the next messages, until this one; the last in it.</summary>
    public async Task<List<string>> UntilAsync(string last)
    {
        var seen = new List<string>();
        while (!seen.Contains(last))
        {
            seen.AddRange(Texts(await NextAsync()));
        }

        return seen;
    }

    public static IEnumerable<string> Texts(XElement envelope)
    {
        XNamespace wsnt = "http://docs.oasis-open.org/wsn/b-2";
        XNamespace tt = "http://www.onvif.org/ver10/schema";
        return envelope.Descendants(wsnt + "NotificationMessage").Select(message =>
            $"{(string?)message.Descendants(tt + "Message").Single().Attribute("PropertyOperation")} {message.Element(wsnt + "Topic")!.Value} "
            + string.Join(',', message.Descendants(tt + "Data").Elements(tt + "SimpleItem").Select(item => $"{(string?)item.Attribute("Value")}")));
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(CancellationToken.None);
        await _application.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        var envelope = await XElement.LoadAsync(context.Request.Body, LoadOptions.None, context.RequestAborted);
        Calls++;
        Host = context.Request.Host.Value;
        await _messages.Writer.WriteAsync(envelope);
        await Holding;
        context.Response.StatusCode = (int)Status;
        if (Location is not null)
        {
            context.Response.Headers.Location = Location.ToString();
        }
    }
}
