using System.Globalization;
using Arecont.Benchmarks.Measuring;

namespace Arecont.Benchmarks.Onvif;

/// <summary>From a movement in front of a camera to a pull for events that waits for it.</summary>
internal static class MotionTable
{
    private const int Samples = 100;
    private const string Pull = "<tev:PullMessages><tev:Timeout>PT20S</tev:Timeout><tev:MessageLimit>1</tev:MessageLimit></tev:PullMessages>";
    private const string Motion = "CellMotionDetector";
    private static readonly double[] Shares = [0.5, 0.99];

    public static async Task PrintAsync()
    {
        await Console.Error.WriteLineAsync("motion...");
        await using var bridge = await OnvifBridge.StartAsync();
        using var client = new SoapClient(bridge);
        var path = await client.SubscribeAsync();
        var samples = new List<(double Total, double Added)>(Samples);
        for (var number = 0; number < Samples; number++)
        {
            var seen = UntilAsync(client, path, "true");
            var times = (await bridge.Simulator.AskAsync("move 0")).Split(' ').Select(ticks => new DateTimeOffset(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero)).ToArray();
            var arrived = await seen;
            samples.Add(((arrived - times[0]).TotalMilliseconds, (arrived - times[1]).TotalMilliseconds));
            var still = UntilAsync(client, path, "false");
            await bridge.Simulator.AskAsync("still 0");
            await still;
        }

        Markdown.Print(
            $"Movement to a waiting PullMessages in ms (poll interval 250 ms, {Samples} movements)",
            ["movement to client p50", "p99 (aim: poll interval + 20)", "added after the poll p50", "p99"],
            [[.. Columns(samples.Select(sample => sample.Total)), .. Columns(samples.Select(sample => sample.Added))]]);
    }

    private static IEnumerable<string> Columns(IEnumerable<double> values) => Shares.Select(share => Numbers.Text(Numbers.Percentile(values, share)));

    private static async Task<DateTimeOffset> UntilAsync(SoapClient client, string path, string state)
    {
        while (true)
        {
            var answer = await client.AskAsync(Pull, path);
            var now = TimeProvider.System.GetUtcNow();
            if (answer.Contains(":Fault>", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"No event: {answer}");
            }

            if (answer.Contains(Motion, StringComparison.Ordinal) && answer.Contains($"Name=\"IsMotion\" Value=\"{state}\"", StringComparison.Ordinal))
            {
                return now;
            }
        }
    }
}
