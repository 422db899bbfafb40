using System.Net;
using System.Net.Sockets;
using Arecont.Bridge.Contract.Listeners;
using Arecont.Bridge.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Arecont.Bridge.Tests.Listeners;

public sealed class ListenerRegistryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OpenAsync_PortZero_AnswersOnTheRealPort()
    {
        await using var host = await ListenerHost.StartAsync();
        await using var port = await host.Registry.OpenAsync(Request("one"), Token);
        using var client = new HttpClient();

        Assert.NotEqual(0, port.EndPoint.Port);
        Assert.Equal("one", await client.GetStringAsync($"http://{port.EndPoint}/name", Token).WaitAsync(Limits.Signal, Token));
    }

    [Fact]
    public async Task Request_TwoPorts_SeesItsOwnAndSharedRoutesOnly()
    {
        await using var host = await ListenerHost.StartAsync();
        await using var one = await host.Registry.OpenAsync(Request("one"), Token);
        await using var two = await host.Registry.OpenAsync(Request("two"), Token);
        using var client = new HttpClient();

        Assert.Equal("one", await client.GetStringAsync($"http://{one.EndPoint}/name", Token));
        Assert.Equal("two", await client.GetStringAsync($"http://{two.EndPoint}/name", Token));
        Assert.Equal("shared", await client.GetStringAsync($"http://{one.EndPoint}/shared", Token));
        Assert.Equal("only two", await client.GetStringAsync($"http://{two.EndPoint}/only-two", Token));
        using var missing = await client.GetAsync($"http://{one.EndPoint}/only-two", Token);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Request_HostHeaderOfAnotherPort_StillSeesThePortItCameInOn()
    {
        await using var host = await ListenerHost.StartAsync();
        await using var one = await host.Registry.OpenAsync(Request("one"), Token);
        await using var two = await host.Registry.OpenAsync(Request("two"), Token);
        using var client = new HttpClient();
        using var message = new HttpRequestMessage(HttpMethod.Get, $"http://{one.EndPoint}/name");
        message.Headers.Host = two.EndPoint.ToString();

        using var answer = await client.SendAsync(message, Token);

        Assert.Equal("one", await answer.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task OpenAsync_PortInUse_NamesOwnerPortAndKey()
    {
        await using var host = await ListenerHost.StartAsync();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var endPoint = (IPEndPoint)taken.LocalEndpoint;

        var error = await Assert.ThrowsAsync<ListenerException>(
            () => host.Registry.OpenAsync(new ListenerRequest("A test", "cameras[2].onvif.port", endPoint, _ => { }), Token));

        Assert.Contains("A test", error.Message, StringComparison.Ordinal);
        Assert.Contains($"127.0.0.1:{endPoint.Port} (cameras[2].onvif.port)", error.Message, StringComparison.Ordinal);
        Assert.Contains("in use", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_ForeignAddress_NamesTheKeyAndTheCause()
    {
        await using var host = await ListenerHost.StartAsync();
        var endPoint = new IPEndPoint(IPAddress.Parse("192.0.2.1"), 0);

        var error = await Assert.ThrowsAsync<ListenerException>(
            () => host.Registry.OpenAsync(new ListenerRequest("A test", "http.listen", endPoint, _ => { }), Token));

        Assert.Contains("(http.listen): this machine does not have the address", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_BeforeTheServerRuns_AnswersOnceItDoes()
    {
        await using var host = ListenerHost.Build();
        await using var port = await host.Registry.OpenAsync(Request("early"), Token);
        using var client = new HttpClient();
        var answer = client.GetStringAsync($"http://{port.EndPoint}/name", Token);

        await host.StartAsync();

        Assert.Equal("early", await answer.WaitAsync(Limits.Signal, Token));
    }

    [Fact]
    public async Task DisposeAsync_IdleKeepAliveConnection_RefusesNewOnesAndCanBeOpenedAgain()
    {
        await using var host = await ListenerHost.StartAsync();
        var port = await host.Registry.OpenAsync(Request("one"), Token);
        using var client = new HttpClient();
        Assert.Equal("one", await client.GetStringAsync($"http://{port.EndPoint}/name", Token));

        await port.DisposeAsync().AsTask().WaitAsync(Limits.Signal, Token);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync($"http://{port.EndPoint}/name", Token));
        await using var again = await host.Registry.OpenAsync(Request("again") with { EndPoint = port.EndPoint }, Token);
        Assert.Equal("again", await client.GetStringAsync($"http://{again.EndPoint}/name", Token));
    }

    [Fact]
    public async Task DisposeAsync_RequestUnderWay_LetsItEnd()
    {
        await using var host = await ListenerHost.StartAsync();
        var entered = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var port = await host.Registry.OpenAsync(Request("x", routes => routes.MapGet("/slow", async context =>
        {
            entered.SetResult();
            await release.Task;
            await context.Response.WriteAsync("whole");
        })), Token);
        using var client = new HttpClient();
        var answer = client.GetStringAsync($"http://{port.EndPoint}/slow", Token);
        await entered.Task.WaitAsync(Limits.Signal, Token);

        var closing = port.DisposeAsync().AsTask();
        release.SetResult();

        Assert.Equal("whole", await answer.WaitAsync(Limits.Signal, Token));
        await closing.WaitAsync(Limits.Signal, Token);
    }

    [Fact]
    public async Task DisposeAsync_RequestThatNeverEnds_AbortsIt()
    {
        await using var host = await ListenerHost.StartAsync();
        var entered = new TaskCompletionSource();
        var port = await host.Registry.OpenAsync(Request("x", routes => routes.MapGet("/for-ever", async context =>
        {
            entered.SetResult();
            await new TaskCompletionSource().Task.WaitAsync(context.RequestAborted);
        })), Token);
        using var client = new HttpClient();
        var answer = client.GetStringAsync($"http://{port.EndPoint}/for-ever", Token);
        await entered.Task.WaitAsync(Limits.Signal, Token);

        await port.DisposeAsync().AsTask().WaitAsync(Limits.Signal, Token);

        await Assert.ThrowsAnyAsync<Exception>(() => answer.WaitAsync(Limits.Signal, Token));
    }

    [Fact]
    public async Task OpenAsync_FiftyPorts_AllAnswerAndOthersStayWhenHalfOfThemClose()
    {
        await using var host = await ListenerHost.StartAsync();
        var ports = new List<IListener>();
        for (var number = 0; number < 50; number++)
        {
            ports.Add(await host.Registry.OpenAsync(Request($"port {number}"), Token));
        }

        using var client = new HttpClient();
        await Task.WhenAll(ports.Take(25).Select(port => port.DisposeAsync().AsTask())).WaitAsync(Limits.Signal, Token);
        var answers = await Task.WhenAll(ports.Skip(25).Select(port => client.GetStringAsync($"http://{port.EndPoint}/name", Token)));

        Assert.Equal(Enumerable.Range(25, 25).Select(number => $"port {number}"), answers);
    }

    [Fact]
    public async Task StopAsync_OpenPorts_ClosesThem()
    {
        await using var host = await ListenerHost.StartAsync();
        var port = await host.Registry.OpenAsync(Request("one"), Token);

        await host.StopAsync();

        using var client = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync($"http://{port.EndPoint}/name", Token));
        await port.DisposeAsync().AsTask().WaitAsync(Limits.Signal, Token);
    }

    private static ListenerRequest Request(string name, Action<Microsoft.AspNetCore.Routing.IEndpointRouteBuilder>? more = null)
        => new("A test", "test.listen", new IPEndPoint(IPAddress.Loopback, 0), routes =>
        {
            routes.MapGet("/name", context => context.Response.WriteAsync(name));
            if (name == "two")
            {
                routes.MapGet("/only-two", context => context.Response.WriteAsync("only two"));
            }

            more?.Invoke(routes);
        });
}
