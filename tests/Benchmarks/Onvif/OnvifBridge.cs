using System.IO.Pipes;
using System.Text;
using Arecont.Benchmarks.Latency;
using Arecont.Benchmarks.Measuring;
using Arecont.Benchmarks.Simulation;

namespace Arecont.Benchmarks.Onvif;

/// <summary>The real program with one simulated camera as an ONVIF device.</summary>
internal sealed class OnvifBridge : IAsyncDisposable
{
    public const string Camera = "camera-0";

    private readonly WorkFolder _folder;
    private readonly RunningProgram _program;
    private readonly NamedPipeClientStream _usage;
    private readonly byte[] _answer = new byte[256];
    private bool _hasCamera = true;

    private OnvifBridge(WorkFolder folder, Child simulator, RunningProgram program, NamedPipeClientStream usage, int port)
        => (_folder, Simulator, _program, _usage, Port) = (folder, simulator, program, usage, port);

    public Child Simulator { get; }

    public int Port { get; }

    /// <summary>Starts both, and waits until the device answers for its camera.</summary>
    public static async Task<OnvifBridge> StartAsync()
    {
        var folder = new WorkFolder();
        var (simulator, cameraPort) = await Child.StartAsync(SimulatorChild.Role, ["1"]);
        var port = WorkFolder.FreePort();
        var pipeName = $"arecont-benchmark-{Environment.ProcessId}-{port}";
        var program = RunningProgram.Bridge(
            folder,
            $$"""
            http: { listen: "127.0.0.1:{{port}}" }
            rtsp: { listen: "127.0.0.1:{{WorkFolder.FreePort()}}" }
            onvif: { listen: "127.0.0.1", discovery: { enabled: false } }
            users:
              - { name: {{RunningProgram.User}}, password: {{RunningProgram.Password}}, role: administrator }
            cameras:
              - { id: {{Camera}}, host: "127.0.0.1:{{cameraPort}}", motion: { minimumOnSeconds: 0 } }
            """,
            new() { ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location, [StartupHook.PipeVariable] = pipeName });
        var bridge = new OnvifBridge(folder, simulator, program, new NamedPipeClientStream(pipeName), port);
        try
        {
            await bridge._usage.ConnectAsync(TimeSpan.FromSeconds(60), CancellationToken.None);
            await WorkFolder.ListeningAsync(port);
            using var client = new SoapClient(bridge);
            await client.UntilAsync("<tds:GetDeviceInformation/>", answer => answer.Contains(":Model>", StringComparison.Ordinal));
            return bridge;
        }
        catch
        {
            await bridge.DisposeAsync();
            throw;
        }
    }

    /// <summary>What the program has used so far.</summary>
    public async Task<Measuring.Usage> UsageAsync()
    {
        await _usage.WriteAsync("usage\n"u8.ToArray());
        return Measuring.Usage.Parse(Encoding.ASCII.GetString(_answer, 0, await _usage.ReadAsync(_answer)).Trim());
    }

    /// <summary>Takes the camera from the network.</summary>
    public async Task EndCameraAsync()
    {
        _hasCamera = false;
        await Simulator.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        await _usage.DisposeAsync();
        if (_hasCamera)
        {
            await Simulator.DisposeAsync();
        }

        _folder.Dispose();
    }
}
