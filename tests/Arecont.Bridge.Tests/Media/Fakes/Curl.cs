using System.Diagnostics;

namespace Arecont.Bridge.Tests.Media.Fakes;

internal static class Curl
{
    /// <summary>Runs curl; gives the status of the last answer and the size of its body.</summary>
    public static async Task<string> RunAsync(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Peers.Find("curl")!, ["-s", "-o", "/dev/null", "-w", "%{http_code} %{size_download}", "--noproxy", "*", .. arguments])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
