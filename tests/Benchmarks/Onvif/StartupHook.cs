using System.IO.Pipes;

/// <summary>
/// Runs inside the real program, which the runtime starts with it (<c>DOTNET_STARTUP_HOOKS</c>): tells what the process has used, which
/// nobody can ask it from outside.
/// </summary>
#pragma warning disable CA1050 // The runtime looks for it without a namespace.
internal static class StartupHook
#pragma warning restore CA1050
{
    public const string PipeVariable = "ARECONT_BENCHMARK_PIPE";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(PipeVariable) is { Length: > 0 } name)
        {
            new Thread(() => Serve(name)) { IsBackground = true }.Start();
        }
    }

    private static void Serve(string name)
    {
        using var pipe = new NamedPipeServerStream(name);
        pipe.WaitForConnection();
        using var reader = new StreamReader(pipe);
        using var writer = new StreamWriter(pipe) { AutoFlush = true };
        while (reader.ReadLine() is not null)
        {
            writer.WriteLine($"{Arecont.Benchmarks.Measuring.Usage.OfThisProcess()}");
        }
    }
}
