using System.Diagnostics;
using System.Text;
using System.Threading.Channels;

namespace Arecont.Bridge.Tests.Support;

/// <summary>One run of the built executable.</summary>
internal sealed class BuiltProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Task _reading;

    private BuiltProgram(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(ReadAsync(process.StandardOutput, _output), ReadAsync(process.StandardError, _error));
    }

    /// <summary>The folder the program was built into, with its plugins.</summary>
    public static string Folder { get; } = FindFolder();

    public string Output => Text(_output);

    public string Error => Text(_error);

    public static BuiltProgram Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        var start = new ProcessStartInfo(Path.Combine(folder ?? Folder, "arecont-bridge"), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return new BuiltProgram(process);
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        await using var program = Start(arguments, environment, folder);
        var code = await program.WaitForExitAsync();
        return (code, program.Output, program.Error);
    }

    /// <summary>The next line, of either output, that holds <paramref name="part"/>.</summary>
    public async Task<string> WaitForLineAsync(string part)
    {
        try
        {
            await foreach (var line in _lines.Reader.ReadAllAsync(TestContext.Current.CancellationToken).WithTimeout())
            {
                if (line.Contains(part, StringComparison.Ordinal))
                {
                    return line;
                }
            }
        }
        catch (TimeoutException)
        {
        }

        throw new InvalidOperationException($"No line with \"{part}\". Output:\n{Output}\nError output:\n{Error}");
    }

    /// <summary>Ends it as a service manager would (SIGTERM).</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await WaitForExitAsync();
    }

    public async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);
        await _reading.WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task ReadAsync(StreamReader reader, StringBuilder text)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (text)
            {
                text.AppendLine(line);
            }

            _lines.Writer.TryWrite(line);
        }
    }

    private static string Text(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }

    private static string FindFolder()
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        return Path.Combine(Repository.Root, "src", "Arecont.Bridge", "bin", configuration, "net10.0");
    }
}
