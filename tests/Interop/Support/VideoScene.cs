using System.Globalization;
using System.Net.Http.Json;
using Arecont.Simulator;

namespace Arecont.Interop.Tests.Support;

/// <summary>The built program with simulated cameras of this process, and an RTSP port.</summary>
internal sealed class VideoScene : IAsyncDisposable
{
    public const string User = "watcher";
    public const string Password = "see-me";
    private readonly TemporaryFolder _folder = new();
    private ChildProcess? _process;

    private VideoScene(IReadOnlyList<SimulatedCamera> cameras) => Cameras = cameras;

    public IReadOnlyList<SimulatedCamera> Cameras { get; }

    public SimulatedCamera Camera => Cameras[0];

    public int RtspPort { get; } = FreePort.Next();

    public int HttpPort { get; } = FreePort.Next();

    private int MqttPort { get; } = FreePort.Next();

    public int ProcessId => _process!.Id;

    public string Log => _process?.Output ?? string.Empty;

    /// <summary>Starts it and waits until every camera is online and the RTSP port open. Cameras are named cam1, cam2, ...</summary>
    /// <param name="cameras">The simulated cameras' options; one AV5255 where null.</param>
    /// <param name="cameraYaml">More lines for every camera, each indented by four spaces.</param>
    /// <param name="rtspYaml">More keys of the rtsp section, each with a comma before it.</param>
    /// <param name="host">What stands between the bridge and the first camera, as host and port; null for nothing.</param>
    /// <param name="topYaml">More lines at the top of the file.</param>
    /// <param name="role">What the watcher may do.</param>
    public static async Task<VideoScene> StartAsync(
        IReadOnlyList<SimulatedCameraOptions>? cameras = null,
        string cameraYaml = "",
        string rtspYaml = "",
        Func<SimulatedCamera, string>? host = null,
        string topYaml = "",
        string role = "viewer")
    {
        var simulated = new List<SimulatedCamera>();
        foreach (var options in cameras ?? [new SimulatedCameraOptions { Model = "AV5255" }])
        {
            simulated.Add(await SimulatedCamera.StartAsync(options, cancellationToken: TestContext.Current.CancellationToken));
        }

        var scene = new VideoScene(simulated);
        try
        {
            var hosts = simulated.Select(camera => host?.Invoke(camera) ?? camera.EndPoint.ToString());
            var yaml = Yaml(scene.HttpPort, scene.MqttPort, $"127.0.0.1:{scene.RtspPort}", rtspYaml, hosts, cameraYaml, topYaml, role);
            scene._process = ChildProcess.Start(
                Bridge.Executable, ["run", "--config", scene._folder.Write("bridge.yaml", yaml), "--data", Path.Combine(scene._folder.Path, "data")]);
            await Ready.ListeningAsync(scene.RtspPort, scene._process);
            await scene.OnlineAsync();
        }
        catch
        {
            // No test would end what runs already.
            await scene.DisposeAsync();
            throw;
        }

        return scene;
    }

    /// <summary>A configuration whose only user is the watcher.</summary>
    public static string Yaml(int httpPort, int mqttPort, string rtspListen, string rtspYaml, IEnumerable<string> hosts, string cameraYaml, string topYaml = "", string role = "viewer")
        => string.Create(CultureInfo.InvariantCulture, $$"""
            {{topYaml}}
            http: { listen: "127.0.0.1:{{httpPort}}" }
            mqtt: { listen: "127.0.0.1:{{mqttPort}}" }
            rtsp: { listen: "{{rtspListen}}"{{rtspYaml}} }
            users:
              - { name: {{User}}, password: {{Password}}, role: {{role}} }
            cameras:
            {{string.Join('\n', hosts.Select((host, index) => $"  - id: cam{index + 1}\n    host: \"{host}\"\n{cameraYaml}"))}}

            """);

    public StreamAddress Address(string path) => new(RtspPort, path);

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        foreach (var camera in Cameras)
        {
            await camera.DisposeAsync();
        }

        _folder.Dispose();
    }

    private async Task OnlineAsync()
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{HttpPort}/") };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limits.Signal);
        while ((await client.GetFromJsonAsync<Health>("health", TestContext.Current.CancellationToken))!.Status != "ok")
        {
            Assert.False(limit.IsCancellationRequested, $"The cameras did not come online:\n{Log}");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private sealed record Health(string Status);
}
