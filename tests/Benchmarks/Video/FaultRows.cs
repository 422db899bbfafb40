using Arecont.Benchmarks.Measuring;

namespace Arecont.Benchmarks.Video;

/// <summary>What the viewers notice of a camera that fails.</summary>
internal static class FaultRows
{
    private const int Viewers = 10;
    private const int Limit = 8_000;
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(3);

    public static Task<IEnumerable<VideoRow>> CutAsync() => RowAsync("pictures again after a cut, s", 1, stage => AgainAsync(stage, "cut"));

    public static Task<IEnumerable<VideoRow>> OutageAsync() => RowAsync("pictures again after 10 s of outage, s", 2, stage => AgainAsync(stage, "outage 10"));

    public static Task<IEnumerable<VideoRow>> StallAsync() => RowAsync("stall noticed (camera asked anew), s", 3, async stage =>
        await stage.Cameras.AskAsync("stall 15") is var answer and not "never" ? Numbers.ParseReal(answer) / 1000 : null);

    private static async Task<IEnumerable<VideoRow>> RowAsync(string what, double most, Func<VideoStage, Task<double?>> measure)
    {
        async Task<Reached> FailAsync(VideoStage stage)
        {
            await stage.Audience.OpenAsync(stage.Server, Viewers);
            await Task.Delay(Settle, TimeProvider.System);
            var reached = new Reached(await measure(stage));
            await Console.Error.WriteLineAsync($"  {reached.Text("0.00")}");
            return reached;
        }

        var ours = await Contestant.Ours.MeasureAsync(what, VideoCodec.H264, FailAsync);
        var peer = await Contestant.Gstreamer.MeasureAsync(what, VideoCodec.H264, FailAsync);
        return [VideoRow.Most(what, ours, peer, "0.00", most, "s")];
    }

    private static async Task<double?> AgainAsync(VideoStage stage, string fault)
        => await stage.Audience.SinceAsync(await stage.Cameras.AskAsync(fault), Limit) / 1000;
}
