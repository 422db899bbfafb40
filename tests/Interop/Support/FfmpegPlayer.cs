using System.Globalization;

namespace Arecont.Interop.Tests.Support;

/// <summary>ffmpeg as a strict player: the first decoding error ends it, and a silent end is the only good one.</summary>
/// <param name="transport">tcp, udp, http or udp_multicast.</param>
/// <param name="network">Where it runs; null for the machine's own network.</param>
internal sealed class FfmpegPlayer(string transport, NetworkNamespace? network = null) : IPlayer
{
    public void Require() => Peers.Require("ffmpeg");

    public async Task<Played> PlayAsync(StreamAddress address, TestStream stream, int seconds)
    {
        var run = await RunAsync(address, seconds);
        Assert.True(run is { ExitCode: 0, Errors.Length: 0 }, $"ffmpeg ended with {run.ExitCode}: {run.Errors}");
        return Parse(run.Output);
    }

    public async Task<string> FailAsync(StreamAddress address, TestStream stream)
    {
        var run = await RunAsync(address, seconds: 1);
        Assert.True(run.ExitCode != 0, "ffmpeg played what it must not.");
        return run.Errors;
    }

    private Task<ProgramRun> RunAsync(StreamAddress address, int seconds)
    {
        string[] command =
        [
            "ffmpeg", "-nostdin", "-v", "error", "-xerror", "-err_detect", "explode", "-threads", "1",
            "-rtsp_transport", transport, "-timeout", "30000000", "-i", address.UrlWithCredentials,
            "-map", "0:v:0", "-t", seconds.ToString(CultureInfo.InvariantCulture),
            "-fps_mode", "passthrough", "-enc_time_base", "-1", "-f", "framemd5", "-",
        ];
        // A player that waits for the processor loses what the system has no room to keep: UDP is not sent twice.
        string[] first = transport.StartsWith("udp", StringComparison.Ordinal) && System.Environment.IsPrivilegedProcess ? ["nice", "-n", "-15"] : [];
        command = [.. first, .. command];
        return ProgramRun.RunAsync(network?.Wrap(command) ?? command, TimeSpan.FromSeconds(seconds) + Limits.Signal);
    }

    // Lines such as "#tb 0: 1/90000", "#dimensions 0: 1920x1088", then "0, dts, pts, duration, size, hash" per picture.
    private static Played Parse(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var ticks = int.Parse(Field(lines, "#tb 0: 1/"), CultureInfo.InvariantCulture);
        var size = Field(lines, "#dimensions 0: ").Split('x').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var pictures = lines.Where(line => line[0] != '#').Select(line =>
        {
            var time = long.Parse(line.Split(',')[2], CultureInfo.InvariantCulture);
            return new Picture(TimeSpan.FromSeconds((double)time / ticks), size[0], size[1]);
        }).ToArray();

        // ffmpeg knows no time of the very first picture (ffprobe writes N/A) and gives it the next one's.
        return new Played(pictures.Length > 1 && pictures[0].Time == pictures[1].Time ? pictures[1..] : pictures);
    }

    private static string Field(string[] lines, string name)
        => lines.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?[name.Length..]
            ?? throw new InvalidOperationException($"ffmpeg wrote no {name}: {string.Join('\n', lines.Take(12))}");
}
