using System.Net;
using Arecont.Bridge.Rtsp.Tests.Support;
using Arecont.Bridge.Rtsp.Tunnel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Rtsp.Tests.Tunnel;

/// <summary>Tunnels on an HTTP port as the program opens it: routing, then its own refusal of what is not open to anyone.</summary>
public sealed class TunnelRouteTests
{
    [Theory]
    [InlineData("1.0")]
    [InlineData("1.1")]
    public async Task Tunnel_OnTheHttpPort_CarriesRequestsWithoutChunks(string version)
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var web = await StartWebAsync(server);
        await using var tunnel = new TunnelClient(EndPoint(web));
        await using var client = await tunnel.GetAsync(version);
        await tunnel.PostAsync();

        foreach (var (method, path, header) in new[] { ("DESCRIBE", "/door", "X: y"), ("SETUP", "/door/trackID=1", "Transport: RTP/AVP/TCP"), ("PLAY", "/door", "X: y") })
        {
            await client.SendAsync(method, path, header);
            await tunnel.ForwardAsync(5);
            Assert.Equal(200, (await client.ReadAsync()).Status);
        }

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", tunnel.Head, StringComparison.Ordinal);
        Assert.DoesNotContain("chunked", tunnel.Head, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Content-Type: application/x-rtsp-tunnelled\r\n", tunnel.Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_UsedUp_IsFollowedByAnother()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var web = await StartWebAsync(server);
        await using var tunnel = new TunnelClient(EndPoint(web));
        await using var client = await tunnel.GetAsync();
        await client.SendAsync("OPTIONS", "*");
        var first = await tunnel.EncodedAsync();
        await client.SendAsync("DESCRIBE", "/door");
        var letters = await tunnel.EncodedAsync();

        await tunnel.PostAsync(first.Length + 21);
        await TunnelClient.WriteAsync(tunnel.Post, first);
        Assert.Equal(200, (await client.ReadAsync()).Status);
        await TunnelClient.WriteAsync(tunnel.Post, letters[..21]);
        await tunnel.PostAsync(letters.Length - 21);
        await TunnelClient.WriteAsync(tunnel.Post, letters[21..]);

        Assert.Equal(200, (await client.ReadAsync()).Status);
    }

    [Theory]
    [InlineData("GET", "/unknown")]
    [InlineData("DELETE", "/unknown")]
    [InlineData("GET", "/")]
    public async Task OtherRequests_SeeTheProgramsOwnRefusal(string method, string path)
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var web = await StartWebAsync(server);
        using var http = new HttpClient { BaseAddress = new Uri($"http://{EndPoint(web)}") };

        using var answer = await http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Server_Stops_EndsTunnels()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var web = await StartWebAsync(server);
        await using var tunnel = new TunnelClient(EndPoint(web));
        await using var client = await tunnel.GetAsync();
        await tunnel.PostAsync();
        await client.SendAsync("SETUP", "/door/trackID=1", "Transport: RTP/AVP/TCP");
        await tunnel.ForwardAsync();
        await client.ReadAsync();

        await server.Server.StopAsync(TestContext.Current.CancellationToken);

        await client.ClosedAsync();
        Assert.Equal(0, server.Media.Claims);
    }

    private static IPEndPoint EndPoint(WebApplication web) => IPEndPoint.Parse(new Uri(web.Urls.Single()).Authority);

    private static async Task<WebApplication> StartWebAsync(ServerUnderTest server)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Services.AddSingleton(server.Services.GetRequiredService<TunnelRoute>());
        var app = builder.Build();
        app.UseRouting();
        app.Use(async (context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null)
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            await next(context);
        });
        TunnelRoute.Map(app);
        app.UseEndpoints(_ => { });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
