using System.Globalization;
using System.Text.Json;

namespace Arecont.Interop.Tests.Support;

/// <summary>npm yellowstone, which plays over TCP alone and does not decode: H.264 goes on to ffmpeg, JPEG's fragments are checked.</summary>
internal sealed class YellowstonePlayer : IPlayer
{
    private const int ClockRate = 90_000;

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Interop", "peers");

    public void Require()
    {
        Peers.Require("node");
        Peers.Require("ffprobe");
        Peers.Demand(
            Directory.Exists(Path.Combine(Folder, "node_modules", "yellowstone")),
            "yellowstone is not installed in tests/Interop/peers: run npm ci there, or tests/run.sh.");
    }

    public async Task<Played> PlayAsync(StreamAddress address, TestStream stream, int seconds)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "stream.h264");
        var run = await RunAsync(address, seconds, file);
        Assert.True(run.ExitCode == 0, run.Errors);
        var result = JsonSerializer.Deserialize<Result>(run.Output, JsonSerializerOptions.Web)!;
        Assert.Equal((stream.Encoding, 0), (result.Format, result.Lost));
        var sizes = stream.IsJpeg ? Enumerable.Repeat((result.Width, result.Height), result.Pictures.Length).ToArray() : await DecodeAsync(file);
        Assert.Equal(result.Pictures.Length, sizes.Length);
        return new Played([.. Times(result.Pictures).Zip(sizes, (time, size) => new Picture(time, size.Width, size.Height))]);
    }

    public async Task<string> FailAsync(StreamAddress address, TestStream stream)
    {
        using var folder = new TemporaryFolder();
        var run = await RunAsync(address, seconds: 1, Path.Combine(folder.Path, "stream.h264"));
        Assert.True(run.ExitCode != 0, "yellowstone played what it must not.");
        return run.Errors;
    }

    private static Task<ProgramRun> RunAsync(StreamAddress address, int seconds, string file)
    {
        string[] command =
        [
            "node", Path.Combine(Folder, "play.js"), address.Url, address.User, address.Password, seconds.ToString(CultureInfo.InvariantCulture), file,
        ];
        return ProgramRun.RunAsync(command, TimeSpan.FromSeconds(seconds) + Limits.Signal);
    }

    private static async Task<(int Width, int Height)[]> DecodeAsync(string file)
    {
        var run = await ProgramRun.RunAsync(
            ["ffprobe", "-v", "error", "-threads", "1", "-f", "h264", "-show_entries", "frame=width,height", "-of", "csv=p=0", file], Limits.Signal);
        Assert.True(run is { ExitCode: 0, Errors.Length: 0 }, run.Errors);
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            var fields = line.Split(',');
            return (int.Parse(fields[0], CultureInfo.InvariantCulture), int.Parse(fields[1], CultureInfo.InvariantCulture));
        })];
    }

    // RTP time stamps begin anywhere and run over.
    private static IEnumerable<TimeSpan> Times(uint[] stamps)
        => stamps.Select(stamp => TimeSpan.FromSeconds((double)(int)(stamp - stamps[0]) / ClockRate));

    private sealed record Result(string Format, uint[] Pictures, int Width, int Height, int Lost);
}
