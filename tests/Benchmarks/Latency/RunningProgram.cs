using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace Arecont.Benchmarks.Latency;

/// <summary>The bridge or a broker as a process of its own.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    public const string User = "benchmark";
    public const string Password = "benchmark";

    private readonly Process _process;

    private RunningProgram(string file, Dictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
    }

    public int ProcessId => _process.Id;

    public static RunningProgram Mosquitto(WorkFolder folder, int port)
        => Start("mosquitto", [], "-c", folder.Write("mosquitto.conf", $"listener {port} 127.0.0.1\nallow_anonymous true\npersistence false\nlog_type none\n"));

    /// <summary>Polls the cameras on these ports, and either runs the broker on <paramref name="port"/> or uses the one there.</summary>
    public static RunningProgram Bridge(WorkFolder folder, int port, bool outsideBroker, int[] cameras)
    {
        var yaml = new StringBuilder()
            .AppendLine("http: { listen: \"127.0.0.1:0\" }")
            .AppendLine(outsideBroker ? $"mqtt: {{ broker: \"mqtt://127.0.0.1:{port}\" }}" : $"mqtt: {{ listen: \"127.0.0.1:{port}\" }}")
            .AppendLine($"users:\n  - {{ name: {User}, password: {Password}, role: administrator }}")
            .AppendLine("cameras:");
        for (var index = 0; index < cameras.Length; index++)
        {
            yaml.AppendLine($"  - {{ id: camera-{index}, host: \"127.0.0.1:{cameras[index]}\" }}");
        }

        return Bridge(folder, $"{yaml}");
    }

    /// <summary>The bridge with this configuration.</summary>
    public static RunningProgram Bridge(WorkFolder folder, string yaml, Dictionary<string, string>? environment = null)
    {
        var output = typeof(RunningProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "BridgeOutput").Value!;
        return Start(Path.Combine(output, "arecont-bridge"), environment ?? [], "run", "--config", folder.Write("bridge.yaml", yaml), "--data", folder.PathOf("data"));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static RunningProgram Start(string file, Dictionary<string, string> environment, params string[] arguments)
    {
        var program = new RunningProgram(file, environment, arguments);
        program._process.OutputDataReceived += (_, _) => { };
        program._process.BeginOutputReadLine();
        return program;
    }
}
