using System.Globalization;
using System.Reflection;

namespace Arecont.Interop.Tests.Network;

/// <summary>Bridge and cameras in a network of their own; the ports there are all free.</summary>
internal sealed class IsolatedScene : IAsyncDisposable
{
    public const int RtspPort = 8554;
    private const int CameraPort = 9001;
    private readonly TemporaryFolder _folder = new();
    private readonly List<ChildProcess> _processes = [];

    private IsolatedScene(NetworkNamespace network) => Network = network;

    public NetworkNamespace Network { get; }

    public string Log => string.Join('\n', _processes.Select(process => process.Output));

    private static string Simulator { get; } = Path.Combine(
        typeof(IsolatedScene).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "SimulatorOutput").Value!,
        "Arecont.Simulator");

    /// <summary>One AV5255 named cam1; RTSP listens on every address.</summary>
    public static async Task<IsolatedScene> StartAsync(string rtspYaml = "", string topYaml = "", string role = "viewer")
    {
        var scene = new IsolatedScene(await NetworkNamespace.CreateAsync());
        try
        {
            var camera = CameraPort.ToString(CultureInfo.InvariantCulture);
            await scene.StartAsync(CameraPort, Simulator, "--model", "AV5255", "--port", camera, "--no-discovery");
            var yaml = VideoScene.Yaml(8080, 1883, $"0.0.0.0:{RtspPort}", rtspYaml, [$"127.0.0.1:{camera}"], cameraYaml: "", topYaml, role);
            await scene.StartAsync(
                RtspPort, Bridge.Executable, "run", "--config", scene._folder.Write("bridge.yaml", yaml), "--data", Path.Combine(scene._folder.Path, "data"));
            return scene;
        }
        catch
        {
            await scene.DisposeAsync();
            throw;
        }
    }

    /// <summary>Connections to the RTSP port, each as its state.</summary>
    public IReadOnlyList<string> Connections() => ProcessFigures.Connections(Network.Id, RtspPort);

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }

        await Network.DisposeAsync();
        _folder.Dispose();
    }

    private async Task StartAsync(int port, params string[] command)
    {
        var inside = Network.Wrap(command);
        _processes.Add(ChildProcess.Start(inside[0], inside.Skip(1)));
        await Poll.UntilAsync(() => ProcessFigures.IsListening(Network.Id, port), Limits.Signal, () => Log);
    }
}
