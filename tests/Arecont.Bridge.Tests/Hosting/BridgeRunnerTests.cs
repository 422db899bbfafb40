using System.Net;
using System.Text;
using Arecont.Bridge.Contract.Listeners;
using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Data;
using Arecont.Bridge.Hosting;
using Arecont.Bridge.Logging;
using Arecont.Bridge.Tests.Support;
using Arecont.Bridge.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Arecont.Bridge.Tests.Hosting;

public sealed class BridgeRunnerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly TaskCompletionSource<Uri> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _stop.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task RunAsync_PluginRoute_NeedsCredentials()
    {
        var running = RunAsync(new HookPlugin(routes: routes => routes.MapGet("/hook", context => context.Response.WriteAsync("inside"))));
        var web = await _started.Task.WaitAsync(Limits.Signal, Token);
        using var client = new HttpClient { BaseAddress = web };

        using var without = await client.GetAsync("hook", Token);
        client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("ann:p:w")));
        var with = await client.GetStringAsync("hook", Token);
        await _stop.CancelAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        Assert.Equal("inside", with);
        Assert.Equal(0, await running.WaitAsync(Limits.Signal, Token));
    }

    [Theory]
    [InlineData("Basic")]
    [InlineData("Basic ???")]
    [InlineData("Basic YW5u")]
    [InlineData("Bearer YW5uOnA6dw==")]
    public async Task RunAsync_OtherAuthorization_IsRefused(string header)
    {
        var running = RunAsync(new HookPlugin());
        using var client = new HttpClient { BaseAddress = await _started.Task.WaitAsync(Limits.Signal, Token) };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        using var answer = await client.GetAsync("nothing", Token);
        await _stop.CancelAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        await running.WaitAsync(Limits.Signal, Token);
    }

    [Fact]
    public async Task RunAsync_BackgroundServiceFails_EndsWithItsOwnCode()
    {
        var running = RunAsync(new HookPlugin(services => services.AddHostedService<Failing>()));

        Assert.Equal(ExitCodes.Failed, await running.WaitAsync(Limits.Signal, Token));
    }

    [Fact]
    public async Task RunAsync_PluginCannotStart_GivesItsMessageAndFreesThePort()
    {
        var port = FreePort.Next();
        var plugin = new HookPlugin(services => services.AddHostedService<CannotStart>());

        var error = await Assert.ThrowsAsync<StartException>(() => RunAsync(plugin, port).WaitAsync(Limits.Signal, Token));

        Assert.Equal("no port for me", error.Message);
        using var again = new System.Net.Sockets.TcpListener(IPAddress.Loopback, port);
        again.Start();
    }

    [Fact]
    public async Task RunAsync_PluginServiceCannotBeMade_SaysWhichAndFreesThePort()
    {
        var port = FreePort.Next();
        var plugin = new HookPlugin(services => services.AddHostedService<NeedsWhatNobodyHas>());

        var error = await Assert.ThrowsAsync<StartException>(() => RunAsync(plugin, port).WaitAsync(Limits.Signal, Token));

        Assert.Contains($"'{typeof(IWhatNobodyHas).FullName}'", error.Message, StringComparison.Ordinal);
        Assert.Contains($"'{typeof(NeedsWhatNobodyHas).FullName}'", error.Message, StringComparison.Ordinal);
        using var again = new System.Net.Sockets.TcpListener(IPAddress.Loopback, port);
        again.Start();
    }

    private async Task<int> RunAsync(HookPlugin plugin, int port = 0)
    {
        var configuration = Loading.Right($"http: {{ listen: \"127.0.0.1:{port}\" }}\ncameras: []\n", null, plugin);
        using var data = DataFolder.Open(_folder.File("data"));
        var users = new BridgeUsers([new BridgeUser("ann", "p:w", BridgeRole.Viewer)], allowAnonymousBroker: false);
        var app = BridgeHost.Build(configuration, users, data, LogFormat.Console);
        return await BridgeRunner.RunAsync(app, configuration, web => _started.SetResult(web), _stop.Token);
    }

    private sealed class Failing(IHostApplicationLifetime lifetime) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
            await started.Task.WaitAsync(stoppingToken);
            throw new InvalidOperationException("broken on purpose");
        }
    }

    private sealed class CannotStart : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => throw new ListenerException("no port for me");

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private interface IWhatNobodyHas;

    private sealed class NeedsWhatNobodyHas(IWhatNobodyHas what) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => throw new InvalidOperationException($"There is no {what}.");

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
