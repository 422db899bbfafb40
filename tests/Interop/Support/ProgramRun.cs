using System.Diagnostics;

namespace Arecont.Interop.Tests.Support;

/// <summary>A program that was run to its end, and what it wrote.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs it; one that does not end in time is killed and fails the test with what it wrote so far.</summary>
    public static async Task<ProgramRun> RunAsync(
        IReadOnlyList<string> command, TimeSpan limit, IReadOnlyDictionary<string, string>? environment = null)
    {
        var info = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            info.Environment[name] = value;
        }

        using var process = Process.Start(info)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(limit, TestContext.Current.CancellationToken);
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"Not ended within {limit}: {string.Join(' ', command)}\n{await TailAsync(output)}\n{await TailAsync(errors)}");
        }

        return new ProgramRun(process.ExitCode, await output, await errors);
    }

    private static async Task<string> TailAsync(Task<string> text)
    {
        var all = await text.WaitAsync(Limits.Signal);
        return all.Length > 4000 ? all[^4000..] : all;
    }
}
