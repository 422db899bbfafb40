using System.Text;
using Arecont.Benchmarks.Latency;

namespace Arecont.Benchmarks.Video;

/// <summary>The real program with a configuration file. Motion polls are slowed down: what is measured is video.</summary>
internal sealed class BridgeServer : IVideoServer
{
    private readonly WorkFolder _folder;
    private readonly RunningProgram _program;
    private readonly VideoCodec _codec;
    private readonly int _port;

    private BridgeServer(WorkFolder folder, RunningProgram program, VideoCodec codec, int port)
        => (_folder, _program, _codec, _port) = (folder, program, codec, port);

    public int ProcessId => _program.ProcessId;

    public string Kind => _codec == VideoCodec.JpegOverHttp ? "http" : "tcp";

    public string User => RunningProgram.User;

    public string Password => RunningProgram.Password;

    public static async Task<BridgeServer> StartAsync(int[] cameras, VideoCodec codec)
    {
        var folder = new WorkFolder();
        var (rtsp, http) = (WorkFolder.FreePort(), WorkFolder.FreePort());
        var yaml = new StringBuilder()
            .AppendLine($"http: {{ listen: \"127.0.0.1:{http}\" }}")
            .AppendLine($"mqtt: {{ listen: \"127.0.0.1:{WorkFolder.FreePort()}\" }}")
            .AppendLine($"rtsp: {{ listen: \"127.0.0.1:{rtsp}\" }}")
            .AppendLine($"users:\n  - {{ name: {RunningProgram.User}, password: {RunningProgram.Password}, role: administrator }}")
            .AppendLine("cameras:");
        for (var index = 0; index < cameras.Length; index++)
        {
            yaml.AppendLine($"  - {{ id: camera-{index}, host: \"127.0.0.1:{cameras[index]}\", motion: {{ pollMilliseconds: 60000 }}, input: {{ pollMilliseconds: 60000 }} }}");
        }

        var server = new BridgeServer(
            folder, RunningProgram.Bridge(folder, $"{yaml}"), codec, codec == VideoCodec.JpegOverHttp ? http : rtsp);
        try
        {
            await WorkFolder.ListeningAsync(server._port);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public string Url(int camera) => _codec switch
    {
        VideoCodec.H264 => $"rtsp://127.0.0.1:{_port}/camera-{camera}",
        VideoCodec.Jpeg => $"rtsp://127.0.0.1:{_port}/camera-{camera}/jpeg",
        _ => $"http://127.0.0.1:{_port}/cameras/camera-{camera}/stream.mjpeg",
    };

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        _folder.Dispose();
    }
}
