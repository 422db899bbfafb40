using System.Diagnostics;

namespace Arecont.Benchmarks.Measuring;

/// <summary>This program again in another role: one line in, one line out.</summary>
internal sealed class Child : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Process _process;

    private Child(Process process) => _process = process;

    /// <summary>Starts it and waits for the line that says it is ready.</summary>
    public static async Task<(Child Child, string Ready)> StartAsync(string role, IEnumerable<string> arguments)
    {
        var info = new ProcessStartInfo(Environment.ProcessPath!, [role, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var child = new Child(Process.Start(info)!);
        return (child, await child.ReadAsync());
    }

    /// <summary>Asks and waits for the answer.</summary>
    public async Task<string> AskAsync(string question)
    {
        await _process.StandardInput.WriteLineAsync(question);
        await _process.StandardInput.FlushAsync();
        return await ReadAsync();
    }

    public async Task<Usage> UsageAsync() => Usage.Parse(await AskAsync("usage"));

    /// <summary>The other side: answers questions until the parent is gone.</summary>
    public static async Task ServeAsync(string ready, Func<string, Task<string>> answer)
    {
        await Console.Out.WriteLineAsync(ready);
        while (await Console.In.ReadLineAsync() is { } question)
        {
            await Console.Out.WriteLineAsync(question == "usage" ? $"{Measuring.Usage.OfThisProcess()}" : await answer(question));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task<string> ReadAsync()
        => await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience)
            ?? throw new InvalidOperationException($"The child process ended with {_process.ExitCode}.");
}
