using Arecont.Benchmarks.Measuring;
using Arecont.Benchmarks.Simulation;

namespace Arecont.Benchmarks.Polls;

/// <summary>Processor time and memory of polling, the live cameras side by side with a bare socket loop.</summary>
internal static class PollsBenchmark
{
    private const int Slices = 5;
    private static readonly int[] CameraCounts = [1, 100, 1000];
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(int[] cameraCounts)
    {
        var rows = new List<string[]>();
        foreach (var count in cameraCounts is [] ? CameraCounts : cameraCounts)
        {
            Console.Error.WriteLine($"{count} camera(s)...");
            var bare = await MeasureAsync(BareLoopChild.Role, count);
            var live = await MeasureAsync(LiveCamerasChild.Role, count);
            rows.Add(Row(count, "bare socket loop", bare, null));
            rows.Add(Row(count, "live cameras", live, live.PerThousand / bare.PerThousand));
        }

        Markdown.Print(
            "Polls (every camera 4 motion polls and 1 input poll a second)",
            ["cameras", "what", "motion polls/s", "requests/s", "cores", "CPU ms per 1,000 requests", "of the bare loop", "allocated B per request", "RSS MB"],
            rows);
        return 0;
    }

    private static string[] Row(int count, string what, Result result, double? ratio) =>
    [
        $"{count}", what, Numbers.Text(result.PollsPerSecond, "0"), Numbers.Text(result.RequestsPerSecond, "0"), Numbers.Text(result.Cores, "0.000"),
        Numbers.Text(result.PerThousand), ratio is { } factor ? $"{Numbers.Text(factor, "0.00")}x" : string.Empty,
        Numbers.Text(result.BytesPerRequest, "0"), Numbers.Text(result.ResidentMegabytes, "0"),
    ];

    private static async Task<Result> MeasureAsync(string role, int count)
    {
        var (simulator, ports) = await Child.StartAsync(SimulatorChild.Role, [$"{count}"]);
        await using (simulator)
        {
            var (subject, _) = await Child.StartAsync(role, ports.Split(' '));
            await using (subject)
            {
                await SettleAsync(simulator, count);
                var slices = new List<Result>(Slices);
                for (var slice = 0; slice < Slices; slice++)
                {
                    slices.Add(await MeasureSliceAsync(simulator, subject));
                }

                // The middle one by cost: what else runs on the machine disturbs some slices.
                return slices.OrderBy(slice => slice.PerThousand).ElementAt(Slices / 2);
            }
        }
    }

    private static async Task<Result> MeasureSliceAsync(Child simulator, Child subject)
    {
        var (requests, polls, usage, start) = await ReadAsync(simulator, subject);
        await Task.Delay(Slice, TimeProvider.System);
        var (requestsAfter, pollsAfter, usageAfter, end) = await ReadAsync(simulator, subject);

        var seconds = TimeProvider.System.GetElapsedTime(start, end).TotalSeconds;
        var processor = (usageAfter.Processor - usage.Processor).TotalMilliseconds;
        return new Result(
            (pollsAfter - polls) / seconds,
            (requestsAfter - requests) / seconds,
            processor / 1000 / seconds,
            processor * 1000 / (requestsAfter - requests),
            (usageAfter.AllocatedMegabytes - usage.AllocatedMegabytes) * 1024 * 1024 / (requestsAfter - requests),
            usageAfter.ResidentMegabytes);
    }

    private static async Task<(double Requests, double Polls, Usage Usage, long Time)> ReadAsync(Child simulator, Child subject)
        => (await CountAsync(simulator, "requests"), await CountAsync(simulator, "polls"), await subject.UsageAsync(), TimeProvider.System.GetTimestamp());

    // The live cameras first identify every camera and read its settings; a camera is polled after that. Then the code gets hot.
    private static async Task SettleAsync(Child simulator, int count)
    {
        for (var round = 0; round < 60; round++)
        {
            var polls = await CountAsync(simulator, "polls");
            await Task.Delay(Settling, TimeProvider.System);
            if (await CountAsync(simulator, "polls") - polls > 3.8 * count * Settling.TotalSeconds)
            {
                await Task.Delay(Settling * 4, TimeProvider.System);
                return;
            }
        }

        Console.Error.WriteLine("Not every camera was polled at the full pace after five minutes; measured all the same.");
    }

    private static async Task<double> CountAsync(Child simulator, string what) => Numbers.ParseReal(await simulator.AskAsync(what));

    private readonly record struct Result(
        double PollsPerSecond, double RequestsPerSecond, double Cores, double PerThousand, double BytesPerRequest, double ResidentMegabytes);
}
