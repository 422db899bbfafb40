using System.Globalization;

namespace Arecont.Interop.Tests.Support;

/// <summary>ffprobe: what a stream says of itself, and the size of every picture of it.</summary>
internal static class Ffprobe
{
    public static void Require() => Peers.Require("ffprobe");

    /// <summary>Codec, width and height, as ffprobe writes them: <c>h264,1920,1088</c>.</summary>
    public static async Task<string> DescribeAsync(StreamAddress address)
        => (await RunAsync(address, "-select_streams", "v", "-show_entries", "stream=codec_name,width,height")).Trim();

    /// <summary>Decodes so many seconds; the pictures may change their size.</summary>
    public static async Task<Played> PlayAsync(StreamAddress address, int seconds)
    {
        var output = await RunAsync(
            address, "-select_streams", "v", "-read_intervals", $"%+{seconds}", "-show_entries", "frame=best_effort_timestamp_time,width,height");

        // ffprobe gives the very first picture no time.
        return new Played([.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipWhile(line => line.StartsWith("N/A,", StringComparison.Ordinal)).Select(Parse)]);
    }

    private static async Task<string> RunAsync(StreamAddress address, params string[] arguments)
    {
        string[] command =
        [
            "ffprobe", "-v", "error", "-threads", "1", "-rtsp_transport", "tcp", "-timeout", "60000000", "-of", "csv=p=0", .. arguments, address.UrlWithCredentials,
        ];
        var run = await ProgramRun.RunAsync(command, Limits.Signal * 2);
        Assert.True(run is { ExitCode: 0, Errors.Length: 0 }, $"ffprobe ended with {run.ExitCode}: {run.Errors}");
        return run.Output;
    }

    private static Picture Parse(string line)
    {
        var fields = line.Split(',');
        return new Picture(
            TimeSpan.FromSeconds(double.Parse(fields[0], CultureInfo.InvariantCulture)),
            int.Parse(fields[1], CultureInfo.InvariantCulture), int.Parse(fields[2], CultureInfo.InvariantCulture));
    }
}
