using Arecont.Simulator;

namespace Arecont.Testing;

/// <summary>One bridge, one broker, some cameras, and a client that watches.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private Scene(Mosquitto broker, IReadOnlyList<SimulatedCamera> cameras, Bridge bridge)
    {
        Broker = broker;
        Cameras = cameras;
        Bridge = bridge;
    }

    public Mosquitto Broker { get; }

    public IReadOnlyList<SimulatedCamera> Cameras { get; }

    public SimulatedCamera Camera => Cameras[0];

    public Bridge Bridge { get; }

    /// <summary>The bridge's HTTP port.</summary>
    public required Uri Http { get; init; }

    /// <summary>Latest of <see cref="WatchAsync"/>.</summary>
    public MqttProbe Probe { get; private set; } = null!;

    /// <summary>Starts everything and waits until the bridge and every camera are online. Cameras are named cam1, cam2, ...</summary>
    /// <param name="cameras">The simulated cameras' options.</param>
    /// <param name="cameraYaml">More lines for every camera, each indented by four spaces.</param>
    /// <param name="protocol">The broker line's protocol key, or null for the default.</param>
    /// <param name="topYaml">More lines at the top of the file.</param>
    public static async Task<Scene> StartAsync(IReadOnlyList<SimulatedCameraOptions>? cameras = null, string cameraYaml = "", string? protocol = null, string topYaml = "")
    {
        var broker = await Mosquitto.StartAsync();
        var simulated = new List<SimulatedCamera>();
        foreach (var options in cameras ?? [new SimulatedCameraOptions { Model = "AV5255" }])
        {
            simulated.Add(await SimulatedCamera.StartAsync(options, cancellationToken: TestContext.Current.CancellationToken));
        }

        var http = FreePort.Next();
        var scene = new Scene(broker, simulated, Bridge.Start(topYaml + Yaml(http, broker, simulated, cameraYaml, protocol))) { Http = new Uri($"http://127.0.0.1:{http}/") };
        try
        {
            await scene.WatchAsync();
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

    public async Task WatchAsync()
    {
        if (Probe is not null)
        {
            await Probe.DisposeAsync();
        }

        Probe = await MqttProbe.ConnectAsync(Broker.Port);
    }

    public async Task OnlineAsync()
    {
        await Probe.WaitForAsync("arecont/bridge/status", "online", () => Bridge.Log);
        for (var number = 1; number <= Cameras.Count; number++)
        {
            await Probe.WaitForAsync($"arecont/cam{number}/status", "online", () => Bridge.Log);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Bridge.DisposeAsync();
        if (Probe is not null)
        {
            await Probe.DisposeAsync();
        }

        foreach (var camera in Cameras)
        {
            await camera.DisposeAsync();
        }

        await Broker.DisposeAsync();
    }

    private static string Yaml(int http, Mosquitto broker, IReadOnlyList<SimulatedCamera> cameras, string cameraYaml, string? protocol)
    {
        var lines = new List<string>
        {
            $"http: {{ listen: \"127.0.0.1:{http}\" }}",
            $"mqtt: {{ broker: \"mqtt://127.0.0.1:{broker.Port}\"{(protocol is null ? string.Empty : $", protocol: \"{protocol}\"")} }}",
            "users:",
            "  - { name: admin, password: integration, role: administrator }",
            "cameras:",
        };
        foreach (var (index, camera) in cameras.Index())
        {
            lines.Add($"  - id: cam{index + 1}");
            lines.Add($"    host: \"{camera.EndPoint}\"");
            if (camera.Options.AdminPassword is { } password)
            {
                lines.Add("    username: admin");
                lines.Add($"    password: \"{password}\"");
            }

            if (cameraYaml.Length > 0)
            {
                lines.Add(cameraYaml.TrimEnd());
            }
        }

        return string.Join('\n', lines) + "\n";
    }
}
