using Arecont.Benchmarks.Measuring;
using Arecont.Benchmarks.Viewing;

namespace Arecont.Benchmarks.Video;

/// <summary>How soon a viewer sees something.</summary>
internal static class BeginningRows
{
    private const int Joins = 60;
    private const int Pause = 150;
    private const int ColdCameras = 16;
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Viewers that join while another one watches.</summary>
    public static async Task<IEnumerable<VideoRow>> WarmAsync()
    {
        var ours = await Contestant.Ours.MeasureAsync("first picture", VideoCodec.H264, JoinAsync);
        var peer = await Contestant.Gstreamer.MeasureAsync("first picture", VideoCodec.H264, JoinAsync);
        return
        [
            Row("first picture warm ms after PLAY, p50", it => it.Report.Median, "0.0", 5),
            Row("first picture warm ms after PLAY, p99", it => it.Report.Worst, "0.0", 20),
            Row("warm: ms behind the camera 0.3 s later, p99", it => it.Report.Behind, "0", 300),
        ];

        VideoRow Row(string name, Func<Beginnings, double> number, string format, double most)
            => VideoRow.Most(name, Number(ours, number), Number(peer, number), format, most, "ms");
    }

    /// <summary>A viewer of each of sixteen cameras that nobody watched before.</summary>
    public static async Task<IEnumerable<VideoRow>> ColdAsync()
    {
        const string What = "16 cold cameras, the last first picture, s after connecting";
        var ours = await Contestant.Ours.MeasureAsync(What, VideoCodec.H264, WakeAsync, ColdCameras);
        var peer = await Contestant.Gstreamer.MeasureAsync(What, VideoCodec.H264, WakeAsync, ColdCameras);
        // The simulated cameras begin with a key frame: theirs comes at once.
        return [VideoRow.Most(What, Number(ours, it => it.Report.Longest / 1000), Number(peer, it => it.Report.Longest / 1000), "0.00", 0.5, "s")];
    }

    private static Outcome<Reached> Number(Outcome<Beginnings> outcome, Func<Beginnings, double> number)
        => new(outcome.Value is { } known ? new Reached(known.Report.Missing > 0 ? null : number(known)) : null, outcome.Failure);

    private static async Task<Beginnings> JoinAsync(VideoStage stage)
    {
        await stage.Audience.OpenAsync(stage.Server, 1);
        await Task.Delay(Settle, TimeProvider.System);
        await stage.Audience.MarkAsync();
        await stage.Audience.OpenAsync(stage.Server, Joins, pauseMilliseconds: Pause);
        await Task.Delay(Rest, TimeProvider.System);
        return await TellAsync(stage);
    }

    private static async Task<Beginnings> WakeAsync(VideoStage stage)
    {
        await stage.Audience.OpenTogetherAsync(stage.Server, ColdCameras);
        for (var look = 0; look < 15 && (await stage.Audience.BeginningsAsync()).Missing > 0; look++)
        {
            await Task.Delay(Look, TimeProvider.System);
        }

        return await TellAsync(stage);
    }

    private static async Task<Beginnings> TellAsync(VideoStage stage)
    {
        var report = await stage.Audience.BeginningsAsync();
        await Console.Error.WriteLineAsync($"  p50 {Numbers.Text(report.Median)} p99 {Numbers.Text(report.Worst)} ms after PLAY, longest {Numbers.Text(report.Longest)} ms after connecting, "
            + $"{Numbers.Text(report.Behind)} ms behind, {report.Missing} without a picture");
        return new Beginnings(report);
    }

    private sealed record Beginnings(BeginningsReport Report);
}
