using Arecont.Benchmarks.Measuring;

namespace Arecont.Benchmarks.Polls;

/// <summary>
/// Processor time and memory of polling: the live cameras and a bare socket loop at the same time, each with simulated cameras of its
/// own, so that whatever else the machine does disturbs both alike.
/// </summary>
internal static class PollsBenchmark
{
    private const int Slices = 7;
    private static readonly int[] CameraCounts = [1, 100, 1000];
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(int[] cameraCounts)
    {
        var rows = new List<string[]>();
        foreach (var count in cameraCounts is [] ? CameraCounts : cameraCounts)
        {
            Console.Error.WriteLine($"{count} camera(s)...");
            var (bare, live) = await MeasureAsync(count);
            rows.Add(Row(count, "bare socket loop", bare, null));
            rows.Add(Row(count, "live cameras", live, live.PerThousand / bare.PerThousand));
        }

        Markdown.Print(
            "Polls (every camera 4 motion polls and 1 input poll a second)",
            ["cameras", "what", "motion polls/s", "requests/s", "cores", "CPU ms per 1,000 requests", "of the bare loop", "allocated B per request", "RSS MB"],
            rows);
        return 0;
    }

    private static async Task<(PollsSlice Bare, PollsSlice Live)> MeasureAsync(int count)
    {
        await using var bare = await PolledFleet.StartAsync(BareLoopChild.Role, count);
        await using var live = await PolledFleet.StartAsync(LiveCamerasChild.Role, count);
        await Task.WhenAll(bare.SettleAsync(), live.SettleAsync());
        var slices = new List<(PollsSlice Bare, PollsSlice Live)>(Slices);
        for (var slice = 0; slice < Slices; slice++)
        {
            var both = await Task.WhenAll(bare.MeasureAsync(Slice), live.MeasureAsync(Slice));
            slices.Add((both[0], both[1]));
        }

        return slices.OrderBy(slice => slice.Live.PerThousand / slice.Bare.PerThousand).ElementAt(Slices / 2);
    }

    private static string[] Row(int count, string what, PollsSlice result, double? ratio) =>
    [
        $"{count}", what, Numbers.Text(result.PollsPerSecond, "0"), Numbers.Text(result.RequestsPerSecond, "0"), Numbers.Text(result.Cores, "0.000"),
        Numbers.Text(result.PerThousand), ratio is { } factor ? $"{Numbers.Text(factor, "0.00")}x" : string.Empty,
        Numbers.Text(result.BytesPerRequest, "0"), Numbers.Text(result.ResidentMegabytes, "0"),
    ];
}
