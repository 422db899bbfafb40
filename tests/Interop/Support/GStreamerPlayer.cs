using System.Diagnostics;
using System.Globalization;

namespace Arecont.Interop.Tests.Support;

/// <summary>GStreamer's rtspsrc with the usual decoders behind it.</summary>
/// <param name="transport">tcp, udp, http or udp-mcast.</param>
/// <param name="network">Where it runs; null for the machine's own network.</param>
internal sealed class GStreamerPlayer(string transport, NetworkNamespace? network = null) : IPlayer
{
    // Elements that speak up about loss and broken pictures; the rest warns of things such as a missing display.
    private static readonly Dictionary<string, string> Environment = new()
    {
        ["GST_DEBUG"] = "1,libav:2,rtph264depay:2,rtpjpegdepay:2,jpegdec:2,h264parse:2",
        ["GST_DEBUG_NO_COLOR"] = "1",
    };

    // The bindings belong to the system's Python, whatever else is on the path.
    private const string Python = "/usr/bin/python3";

    private static readonly string Script = Path.Combine(Repository.Root, "tests", "Interop", "peers", "gst-play.py");

    // Its elements come in packages of their own.
    private static readonly Lazy<bool> Complete = new(() => ((string[])["rtspsrc", "h264parse", "avdec_h264", "jpegdec"]).All(
        element => Succeeds("gst-inspect-1.0", "--exists", element)));

    private static readonly Lazy<bool> Bindings = new(() => Succeeds(Python, "-c", "import gi; gi.require_version('Gst', '1.0')"));

    public void Require()
    {
        Peers.Require("gst-inspect-1.0");
        Peers.Demand(Complete.Value, "GStreamer's rtspsrc, h264parse, avdec_h264 or jpegdec is not installed.");
        Peers.Require(Python);
        Peers.Demand(Bindings.Value, "GStreamer's Python bindings are not installed (python3-gi, gir1.2-gstreamer-1.0).");
    }

    public async Task<Played> PlayAsync(StreamAddress address, TestStream stream, int seconds)
    {
        var run = await RunAsync(address, stream, (seconds * stream.Rate) + TestStream.GroupLength);
        Assert.True(run is { ExitCode: 0, Errors.Length: 0 }, $"GStreamer ended with {run.ExitCode}: {run.Errors}");
        return Parse(run.Output);
    }

    public async Task<string> FailAsync(StreamAddress address, TestStream stream)
    {
        var run = await RunAsync(address, stream, pictures: 1);
        Assert.True(run.ExitCode != 0, "GStreamer played what it must not.");
        return run.Errors;
    }

    private Task<ProgramRun> RunAsync(StreamAddress address, TestStream stream, int pictures)
    {
        // The tunnel has a scheme of its own, and what travels in it counts as TCP.
        var (url, protocols) = transport == "http" ? ($"rtsph{address.Url[address.Scheme.Length..]}", "tcp+http") : (address.Url, transport);
        string[] decoder = stream.IsJpeg
            ? ["rtpjpegdepay", "!", "jpegdec"]
            : ["rtph264depay", "!", "h264parse", "!", "avdec_h264", "max-threads=1", "output-corrupt=false"];
        string[] command =
        [
            Python, Script, "rtspsrc", "name=camera", $"location={url}", $"protocols={protocols}", "latency=500",
            $"user-id={address.User}", $"user-pw={address.Password}",
            "!", .. decoder, "!", "identity", "name=shown", "!", "fakesink", "sync=false", $"num-buffers={pictures}",
        ];
        // A player that waits for the processor loses what the system has no room to keep: UDP is not sent twice.
        string[] first = transport.StartsWith("udp", StringComparison.Ordinal) && System.Environment.IsPrivilegedProcess ? ["nice", "-n", "-15"] : [];
        command = [.. first, .. command];
        var limit = TimeSpan.FromSeconds((double)pictures / stream.Rate) + Limits.Signal;
        return ProgramRun.RunAsync(network?.Wrap(command) ?? command, limit, Environment);
    }

    private static bool Succeeds(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    // Each picture's time in nanoseconds, width and height.
    private static Played Parse(string output)
        => new([.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            var fields = line.Split(' ').Select(field => long.Parse(field, CultureInfo.InvariantCulture)).ToArray();
            return new Picture(TimeSpan.FromMicroseconds(fields[0] / 1000.0), (int)fields[1], (int)fields[2]);
        })]);
}
