using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Webhook.Tests;

/// <summary>A real web server that takes webhooks.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly Channel<Received> _requests = Channel.CreateUnbounded<Received>();
    private readonly WebApplication _server;

    private Receiver(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, options => options.Protocols = HttpProtocols.Http1));
        _server = builder.Build();
        _server.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            var headers = context.Request.Headers.ToDictionary(header => header.Key, header => $"{header.Value}", StringComparer.OrdinalIgnoreCase);
            _requests.Writer.TryWrite(new Received($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}", headers, body.ToArray()));
            await answer(context);
        });
    }

    public string Url => _server.Urls.First();

    /// <summary>Starts a receiver that answers each request as told; by default with 204.</summary>
    public static async Task<Receiver> StartAsync(Func<HttpContext, Task>? answer = null)
    {
        var receiver = new Receiver(answer ?? (context => Status(context, 204)));
        await receiver._server.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    /// <summary>A receiver that answers with these statuses one after the other, and then with 204.</summary>
    public static Task<Receiver> AnsweringAsync(params int[] statuses)
    {
        var count = -1;
        return StartAsync(context => Interlocked.Increment(ref count) < statuses.Length ? Status(context, statuses[count]) : Status(context, 204));
    }

    public static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    public async Task<Received> NextAsync()
        => await _requests.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public bool HasMore => _requests.Reader.TryPeek(out _);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

/// <summary>A request as it came in.</summary>
internal sealed record Received(string Line, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string? Detail => (string?)Json["data"]!["detail"];

    public string Text => Encoding.UTF8.GetString(Body);
}
