using Arecont.Benchmarks.Measuring;
using Arecont.Benchmarks.Viewing;

namespace Arecont.Benchmarks.Video;

/// <summary>Processor time, delay, loss and memory with so many viewers.</summary>
internal static class LoadRows
{
    private const int PicturesPerSecond = 15;
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measure = TimeSpan.FromSeconds(10);
    // Before the first measurement: just-in-time compilers are done by then. One viewer calls everything seldom, so it takes longer.
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan WarmForOne = TimeSpan.FromSeconds(60);
    private static readonly int[] Steps = [1, 10, 100, 1000];
    private static readonly double?[] Shares = [1.0, null, 0.70, 0.68];

    /// <summary>1 to 1,000 viewers over TCP, one step after another on the same server.</summary>
    public static async Task<IEnumerable<VideoRow>> TcpAsync()
    {
        var ours = await Contestant.Ours.MeasureAsync("TCP", VideoCodec.H264, StepsAsync);
        var peer = await Contestant.Gstreamer.MeasureAsync("TCP", VideoCodec.H264, StepsAsync);
        var floor = await Contestant.Floor.MeasureAsync("TCP", VideoCodec.H264, StepsAsync);
        var rows = new List<VideoRow>();
        for (var step = 0; step < Steps.Length; step++)
        {
            var index = step;
            var row = VideoRow.Share(
                $"CPU ms per viewer-second, {Steps[index]} over TCP", ours.Get(it => it[index].Processor), peer.Get(it => it[index].Processor),
                floor.Get(it => it[index].Processor), "0.000", Shares[index]);
            rows.Add(row with
            {
                Ours = row.Ours + ours.Show(it => it[index].Loss),
                Peer = row.Peer + peer.Show(it => it[index].Loss),
                Floor = row.Floor + floor.Show(it => it[index].Loss),
                IsMet = row.IsMet is true && Steps[index] == 1000 ? ours.Value![index].IsComplete : row.IsMet,
            });
        }

        const int Hundred = 2;
        rows.Add(Delay("camera to viewer ms, p50, 100 viewers", it => it[Hundred].Seen.Median, ours, peer, floor));
        rows.Add(Delay("camera to viewer ms, p99, 100 viewers", it => it[Hundred].Seen.Worst, ours, peer, floor));
        rows.Add(VideoRow.Most(
            "resident MB, 100 viewers", Memory(ours, Hundred), Memory(peer, Hundred), "0", 90, "MB") with
        { Floor = floor.Show(it => Numbers.Text(it[Hundred].Resident, "0")) });
        return rows;
    }

    public static async Task<IEnumerable<VideoRow>> UdpAsync() =>
        [await CompareAsync("CPU ms per viewer-second, 50 over UDP", VideoCodec.H264, 50, Contestant.Gstreamer, null, 1.0, "gst", "udp")];

    public static async Task<IEnumerable<VideoRow>> JpegAsync() =>
        [await CompareAsync("CPU ms per viewer-second, RTP/JPEG 13 Mbit/s, 10 over TCP", VideoCodec.Jpeg, 10, Contestant.Gstreamer, null, 1.0, "gst")];

    public static async Task<IEnumerable<VideoRow>> MjpegAsync() =>
        [await CompareAsync("CPU ms per viewer-second, HTTP MJPEG 13 Mbit/s, 50 (peer: mjpeg-proxy)", VideoCodec.JpegOverHttp, 50, Contestant.MjpegProxy, Contestant.Floor, 0.8, "mjpeg-proxy")];

    /// <summary>What it costs in time that a part's end is not announced.</summary>
    public static async Task<IEnumerable<VideoRow>> LengthsAsync()
    {
        const string What = "added delay ms, p50, parts without Content-Length";
        return [VideoRow.Most(What, await AddedAsync(Contestant.Ours, What), await AddedAsync(Contestant.Gstreamer, What), "0.0", 10, "ms")];
    }

    private static async Task<VideoRow> CompareAsync(
        string what, VideoCodec codec, int viewers, Contestant peer, Contestant? floor, double share, string peerName, string? kind = null)
    {
        async Task<Load[]> MeasureAsync(VideoStage stage) => [await StepAsync(stage, viewers, viewers, kind, Warm)];
        var ours = await Contestant.Ours.MeasureAsync(what, codec, MeasureAsync);
        var theirs = await peer.MeasureAsync(what, codec, MeasureAsync);
        var bare = floor is null ? null : await floor.MeasureAsync(what, codec, MeasureAsync);
        var row = VideoRow.Share(
            what, ours.Get(it => it[0].Processor), theirs.Get(it => it[0].Processor), bare?.Get(it => it[0].Processor), "0.000", share, peerName);
        return row with { Ours = row.Ours + ours.Show(it => it[0].Loss), Peer = row.Peer + theirs.Show(it => it[0].Loss) };
    }

    private static async Task<Outcome<Reached>> AddedAsync(Contestant contestant, string what)
    {
        async Task<Load[]> MeasureAsync(VideoStage stage) => [await StepAsync(stage, 10, 10, null, Warm)];
        var with = await contestant.MeasureAsync(what, VideoCodec.H264, MeasureAsync);
        var without = await contestant.MeasureAsync(what, VideoCodec.H264, MeasureAsync, partLengths: false);
        return with.Value is [var announced] && without.Value is [var silent]
            ? new(new Reached(silent.Seen.Median - announced.Seen.Median), null)
            : new(null, with.Failure ?? without.Failure);
    }

    private static VideoRow Delay(string what, Func<Load[], double?> delay, Outcome<Load[]> ours, Outcome<Load[]> peer, Outcome<Load[]> floor)
        => VideoRow.Share(what, ours.Get(delay), peer.Get(delay), floor.Get(delay), "0.0", 0.6);

    private static Outcome<Reached> Memory(Outcome<Load[]> loads, int step)
        => new(loads.Value is { } known ? new Reached(known[step].Resident) : null, loads.Failure);

    private static async Task<Load[]> StepsAsync(VideoStage stage)
    {
        var loads = new Load[Steps.Length];
        for (var step = 0; step < Steps.Length; step++)
        {
            loads[step] = await StepAsync(stage, Steps[step], Steps[step] - (step == 0 ? 0 : Steps[step - 1]), null, step == 0 ? WarmForOne : TimeSpan.Zero);
        }

        return loads;
    }

    private static async Task<Load> StepAsync(VideoStage stage, int viewers, int more, string? kind, TimeSpan warm)
    {
        await stage.Audience.OpenAsync(stage.Server, more, kind);
        await Task.Delay(Settle + warm, TimeProvider.System);
        await stage.Audience.MarkAsync();
        var before = ProcessUsage.Processor(stage.Server.ProcessId);
        var started = TimeProvider.System.GetTimestamp();
        await Task.Delay(Measure, TimeProvider.System);
        var used = ProcessUsage.Processor(stage.Server.ProcessId) - before;
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        var seen = await stage.Audience.ReportAsync();
        var load = new Load(
            used.TotalMilliseconds / (viewers * seconds), seen, ProcessUsage.ResidentMegabytes(stage.Server.ProcessId), seen.Pictures / (viewers * seconds * PicturesPerSecond));
        await Console.Error.WriteLineAsync($"  {viewers}: {Numbers.Text(load.Processor, "0.000")} ms, p50 {Numbers.Text(seen.Median)} p99 {Numbers.Text(seen.Worst)} ms, "
            + $"{Numbers.Text(load.Resident, "0")} MB, {Numbers.Text(seen.Megabytes * 8 / (viewers * seconds), "0.00")} Mbit/s each, "
            + $"{Numbers.Text(load.Share * 100)} % of the pictures, {seen.Lost} packets lost, {seen.Viewers} viewers");
        return load;
    }

    /// <summary>One measurement.</summary>
    /// <param name="Processor">Ms of one core per viewer and second.</param>
    /// <param name="Seen">What the viewers saw.</param>
    /// <param name="Resident">Of the server, in MB.</param>
    /// <param name="Share">Of the pictures that the cameras sent.</param>
    private sealed record Load(double Processor, ViewerReport Seen, double Resident, double Share)
    {
        // The measurement's ends do not fall between pictures.
        private const double Complete = 0.985;

        public bool IsComplete => Seen.Lost == 0 && Share >= Complete;

        public string Loss => IsComplete ? string.Empty : $" (lost {Seen.Lost} packets; {Numbers.Text(Share * 100)} % of the pictures)";
    }
}
