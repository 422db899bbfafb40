using System.Reflection;
using Arecont.Benchmarks.Measuring;
using Arecont.Benchmarks.Simulation;

namespace Arecont.Benchmarks.Video;

/// <summary>gst-rtsp-server, or the bare floor, or a proxy for MJPEG: each pulls the same stream once and shares it.</summary>
internal sealed class PeerServer : IVideoServer
{
    private readonly Child _program;
    private readonly string _address;

    private PeerServer(Child program, string kind, string address) => (_program, Kind, _address) = (program, kind, address);

    public int ProcessId => _program.ProcessId;

    public string Kind { get; }

    public string User => "-";

    public string Password => "-";

    /// <exception cref="InvalidOperationException">It is not installed.</exception>
    public static async Task<PeerServer> GstreamerAsync(int[] cameras, VideoCodec codec)
    {
        // The bindings belong to the system's Python.
        var python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        var script = Script("gst-rtsp-server.py");
        var urls = cameras.Select(port => Source(port, codec));
        var (program, port) = await Child.StartProgramAsync(python, [script, codec == VideoCodec.H264 ? "h264" : "jpeg", .. urls]);
        return new PeerServer(program, "tcp", $"rtsp://127.0.0.1:{port}/");
    }

    /// <exception cref="InvalidOperationException">It is not installed.</exception>
    public static async Task<PeerServer> NodeAsync(int[] cameras)
    {
        var script = Script("mjpeg-proxy.js");
        var (program, port) = await Child.StartProgramAsync("node", [script, .. cameras.Select(camera => Source(camera, VideoCodec.JpegOverHttp))]);
        return new PeerServer(program, "http", $"http://127.0.0.1:{port}/");
    }

    public static async Task<PeerServer> FloorAsync(int[] cameras, VideoCodec codec)
    {
        var (program, port) = await Child.StartAsync(FloorChild.Role, [$"{cameras[0]}", codec == VideoCodec.H264 ? VideoCamerasChild.H264Path : VideoCamerasChild.JpegPath]);
        return new PeerServer(program, "floor", $"floor://127.0.0.1:{port}/");
    }

    public string Url(int camera) => $"{_address}{camera}";

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    private static string Script(string name) => Path.Combine(
        typeof(PeerServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "PeersFolder").Value!, name);

    private static string Source(int port, VideoCodec codec) => codec == VideoCodec.H264
        ? $"http://127.0.0.1:{port}{VideoCamerasChild.H264Path}?res=full&fps=15&ssn=77"
        : $"http://127.0.0.1:{port}{VideoCamerasChild.JpegPath}?res=full&fps=15&ssn=78";
}
