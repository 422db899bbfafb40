using Arecont.Benchmarks.Measuring;

namespace Arecont.Benchmarks.Video;

/// <summary>Five of twenty-five viewers stop reading.</summary>
internal static class SlowViewerRows
{
    private const int Viewers = 25;
    private const int Stopped = 5;
    private const int Limit = 15_000;
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Measure = TimeSpan.FromSeconds(10);

    public static async Task<IEnumerable<VideoRow>> RowsAsync()
    {
        const string What = "5 of 25 viewers stop reading";
        var ours = await Contestant.Ours.MeasureAsync(What, VideoCodec.H264, StopAsync);
        var peer = await Contestant.Gstreamer.MeasureAsync(What, VideoCodec.H264, StopAsync);
        return
        [
            VideoRow.Most($"{What}: others' p99, share of before", Number(ours, it => it.Worse), Number(peer, it => it.Worse), "0.00", 1.2, "of before"),
            VideoRow.Most($"{What}: closed after s", Number(ours, it => it.Closed), Number(peer, it => it.Closed), "0.0", 10, "s"),
            VideoRow.Most($"{What}: MB kept, of process and sockets", Number(ours, it => it.Kept), Number(peer, it => it.Kept), "0.0", 5, "MB"),
        ];
    }

    private static Outcome<Reached> Number(Outcome<Result> outcome, Func<Result, double?> number)
        => new(outcome.Value is { } known ? new Reached(number(known)) : null, outcome.Failure);

    private static async Task<Result> StopAsync(VideoStage stage)
    {
        // With the buffers a system grows on its own it would be many seconds before a server could notice anything.
        await stage.Audience.OpenAsync(stage.Server, Viewers, "small");
        await Task.Delay(Settle, TimeProvider.System);
        await stage.Audience.MarkAsync();
        await Task.Delay(Measure, TimeProvider.System);
        var before = (await stage.Audience.ReportAsync()).Worst;
        var memory = Memory(stage);
        var moment = await stage.Audience.StopReadingAsync(Stopped);
        await stage.Audience.MarkAsync();
        await Task.Delay(Measure, TimeProvider.System);
        var after = (await stage.Audience.ReportAsync()).Worst;
        var closed = await stage.Audience.ClosedAsync(moment, Limit - (int)Measure.TotalMilliseconds);
        var kept = Memory(stage) - memory;
        await Console.Error.WriteLineAsync($"  p99 {Numbers.Text(before)}, then {Numbers.Text(after)} ms; closed after {(closed is { } known ? Numbers.Text(known) : "never")} ms; {Numbers.Text(kept)} MB kept");
        return new Result(after / before, closed / 1000, Math.Max(0, kept));
    }

    private static double Memory(VideoStage stage) => ProcessUsage.ResidentMegabytes(stage.Server.ProcessId) + ProcessUsage.SocketMegabytes();

    private sealed record Result(double Worse, double? Closed, double Kept);
}
