using System.Reflection;

namespace Arecont.Testing;

/// <summary>The built program with a configuration and a data folder that outlive its restarts.</summary>
internal sealed class Bridge(string yaml) : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private ChildProcess? _process;

    private static string Output { get; } = typeof(Bridge).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "BridgeOutput").Value!;

    public static string Executable { get; } = Path.Combine(Output, "arecont-bridge");

    /// <summary>The configuration of the next start; <see cref="Reconfigure"/> gives it to the running bridge.</summary>
    public string Yaml { get; set; } = yaml;

    public string Log => _process?.Output ?? string.Empty;

    public static Bridge Start(string yaml)
    {
        var bridge = new Bridge(yaml);
        bridge.StartAgain();
        return bridge;
    }

    public void StartAgain()
    {
        var configuration = _folder.Write("bridge.yaml", Yaml);
        _process = ChildProcess.Start(Executable, ["run", "--config", configuration, "--data", Path.Combine(_folder.Path, "data")]);
    }

    /// <summary>Changes the file; the running bridge looks at it by itself.</summary>
    public void Reconfigure(string yaml)
    {
        Yaml = yaml;
        _folder.Write("bridge.yaml", yaml);
    }

    /// <summary>SIGKILL: nothing is said to anyone.</summary>
    public async Task KillAsync()
    {
        await _process!.KillAsync();
        await _process.DisposeAsync();
    }

    /// <summary>Does something while the bridge stands still, so that it cannot be faster.</summary>
    public async Task WhileHeldAsync(Func<Task> action)
    {
        _process!.Pause();
        try
        {
            await action();
        }
        finally
        {
            _process.Continue();
        }
    }

    public Task<int> StopAsync() => _process!.StopAsync();

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        _folder.Dispose();
    }
}
