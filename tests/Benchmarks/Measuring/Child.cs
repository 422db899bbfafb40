using System.Diagnostics;

namespace Arecont.Benchmarks.Measuring;

/// <summary>This program again in another role: one line in, one line out.</summary>
internal sealed class Child : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Process _process;

    private Child(Process process) => _process = process;

    public int ProcessId => _process.Id;

    /// <summary>Starts it and waits for the line that says it is ready.</summary>
    public static Task<(Child Child, string Ready)> StartAsync(string role, IEnumerable<string> arguments)
        => StartProgramAsync(Environment.ProcessPath!, [role, .. arguments]);

    /// <summary>Starts another program of the same manners.</summary>
    public static async Task<(Child Child, string Ready)> StartProgramAsync(string file, IEnumerable<string> arguments)
    {
        var child = new Child(Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!);
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
            ?? throw await EndedAsync();

    private async Task<InvalidOperationException> EndedAsync()
    {
        await _process.WaitForExitAsync();
        return new InvalidOperationException($"The child process ended with {_process.ExitCode}.");
    }
}
