using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Arecont.NodeRed.Tests.Support;

/// <summary>A real Node-RED with the package installed as a user would install it.</summary>
internal sealed class NodeRedServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new();
    private ChildProcess? _process;

    private NodeRedServer(int port)
    {
        Address = new Uri($"http://127.0.0.1:{port}/");
        _client.BaseAddress = Address;
        _client.DefaultRequestHeaders.Add("Node-RED-API-Version", "v2");
    }

    public Uri Address { get; }

    public string Folder => _folder.Path;

    public string Log => _process?.Output ?? string.Empty;

    /// <summary>Packs and installs the package, and starts Node-RED.</summary>
    /// <param name="moreSettings">More lines for settings.js, each ending with a comma.</param>
    public static async Task<NodeRedServer> StartAsync(string moreSettings = "")
    {
        var port = FreePort.Next();
        var server = new NodeRedServer(port);
        await NpmAsync("pack", "--pack-destination", server.Folder, NodePeers.Package);
        server._folder.Write("package.json", """{ "name": "user", "version": "0.0.1", "private": true }""");
        await NpmAsync("install", "--prefix", server.Folder, Directory.GetFiles(server.Folder, "*.tgz").Single());
        var settings = server._folder.Write("settings.js", $$"""
            module.exports = {
                uiHost: '127.0.0.1', uiPort: {{port}}, flowFile: 'flows.json', credentialSecret: 'test',
                externalModules: { autoInstall: false, palette: { allowInstall: false } },
                mqttReconnectTime: 200,
                telemetry: { enabled: false, updateNotification: false },
                editorTheme: { tours: false, projects: { enabled: false } },
                {{moreSettings}}
                logging: { console: { level: 'info', metrics: false, audit: false } },
            };
            """);
        server._process = ChildProcess.Start(NodePeers.Node, [NodePeers.NodeRed, "-s", settings, "-u", server.Folder]);
        await Ready.ListeningAsync(port, server._process);
        await server.LogAsync("Started flows");
        return server;
    }

    /// <summary>Replaces every flow, as Deploy does, and waits until they run.</summary>
    public async Task DeployAsync(JsonArray flows)
    {
        var starts = Count(Log, "Started flows");
        using var answer = await _client.PostAsJsonAsync("flows", new JsonObject { ["flows"] = flows }, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await WaitAsync(log => Count(log, "Started flows") > starts, "the flows to start");
    }

    /// <summary>Presses the button of an inject node.</summary>
    public async Task InjectAsync(string id)
    {
        using var answer = await _client.PostAsync($"inject/{id}", null, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{id}: {answer.StatusCode}");
    }

    public async Task<(HttpStatusCode Status, JsonNode? Body)> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null);
    }

    /// <summary>Waits until the log, from a position on, holds a text; tells where that ends.</summary>
    public async Task<int> LogAsync(string text, int from = 0)
    {
        await WaitAsync(log => log.IndexOf(text, from, StringComparison.Ordinal) >= 0, $"\"{text}\" in the log");
        return Log.IndexOf(text, from, StringComparison.Ordinal) + text.Length;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        _client.Dispose();
        _folder.Dispose();
    }

    /// <summary>Node-RED tells what it does on its console only, so that is looked at until it is there.</summary>
    private async Task WaitAsync(Func<string, bool> condition, string what)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limits.Signal);
        while (!condition(Log))
        {
            Assert.False(limit.IsCancellationRequested, $"Waited {Limits.Signal} for {what}:\n{Log}");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private static async Task NpmAsync(params string[] arguments)
    {
        await using var npm = ChildProcess.Start(
            Peers.Find("npm")!, [.. arguments, "--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"]);
        Assert.True(await npm.WaitAsync() == 0, npm.Output);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
