using System.Globalization;
using Arecont.Benchmarks.Measuring;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Arecont.Benchmarks.Onvif;

/// <summary>The yardstick: Kestrel with one route that reads the request to its end and writes bytes that it was given. No login, no XML.</summary>
internal static class BareServerChild
{
    public const string Role = "child-bare-server";

    public static async Task<int> RunAsync()
    {
        var answer = Array.Empty<byte>();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(options => options.AddServerHeader = false);
        await using var application = builder.Build();
        var buffer = new byte[64 * 1024];
        application.MapPost("/{**any}", async context =>
        {
            while (await context.Request.Body.ReadAsync(buffer) > 0)
            {
            }

            context.Response.ContentType = "application/soap+xml; charset=utf-8";
            context.Response.ContentLength = answer.Length;
            await context.Response.BodyWriter.WriteAsync(answer);
        });
        await application.StartAsync();
        var port = new Uri(application.Urls.Single()).Port;
        await Child.ServeAsync(port.ToString(CultureInfo.InvariantCulture), question =>
        {
            answer = Convert.FromBase64String(question);
            return Task.FromResult("taken");
        });
        await application.StopAsync();
        return 0;
    }
}
