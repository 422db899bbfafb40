using Arecont.Benchmarks.Measuring;

namespace Arecont.Benchmarks.Video;

/// <summary>Video through the real program, beside gst-rtsp-server and a bare floor: cost, delay, beginnings and faults.</summary>
internal static class VideoBenchmark
{
    private static readonly (string Name, Func<Task<IEnumerable<VideoRow>>> Measure)[] Rows =
    [
        ("tcp", LoadRows.TcpAsync),
        ("udp", LoadRows.UdpAsync),
        ("first", BeginningRows.WarmAsync),
        ("cold", BeginningRows.ColdAsync),
        ("jpeg", LoadRows.JpegAsync),
        ("mjpeg", LoadRows.MjpegAsync),
        ("lengths", LoadRows.LengthsAsync),
        ("cut", FaultRows.CutAsync),
        ("outage", FaultRows.OutageAsync),
        ("stall", FaultRows.StallAsync),
        ("slow", SlowViewerRows.RowsAsync),
    ];

    public static async Task<int> RunAsync(string[] wanted)
    {
        if (wanted.FirstOrDefault(name => Rows.All(row => row.Name != name)) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"There is no row '{unknown}'; there are {string.Join(", ", Rows.Select(row => row.Name))}.");
            return 2;
        }

        var table = new List<VideoRow>();
        foreach (var (_, measure) in Rows.Where(row => wanted.Length == 0 || wanted.Contains(row.Name)))
        {
            table.AddRange(await measure());
        }

        Markdown.Print(
            "Video (one camera of 1080p, 15 pictures/s, 4 Mbit/s H.264, unless the row says otherwise)",
            ["row", "ours", "gst-rtsp-server", "ratio", "bare floor", "aim", "met?"], table.Select(row => row.Columns()));
        return 0;
    }
}
