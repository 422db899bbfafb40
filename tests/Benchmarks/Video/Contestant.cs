using System.ComponentModel;
using System.Net.Sockets;
using Arecont.Benchmarks.Measuring;
using Arecont.Benchmarks.Simulation;

namespace Arecont.Benchmarks.Video;

/// <summary>A server under test, and how to come by it.</summary>
/// <param name="Name">In the table.</param>
/// <param name="Start">Starts it on the cameras' ports.</param>
/// <param name="Install">How to install it; empty where nothing is to install.</param>
internal sealed record Contestant(string Name, Func<int[], VideoCodec, Task<IVideoServer>> Start, string Install)
{
    // Long enough for a server to know its cameras.
    private static readonly TimeSpan Acquaintance = TimeSpan.FromSeconds(4);

    public static readonly Contestant Ours = new("ours", async (cameras, codec) => await BridgeServer.StartAsync(cameras, codec), string.Empty);

    public static readonly Contestant Gstreamer = new(
        "gst-rtsp-server", async (cameras, codec) => await PeerServer.GstreamerAsync(cameras, codec),
        "apt install python3-gi gir1.2-gst-rtsp-server-1.0 gstreamer1.0-plugins-base gstreamer1.0-plugins-good gstreamer1.0-plugins-bad");

    public static readonly Contestant MjpegProxy = new(
        "mjpeg-proxy", async (cameras, _) => await PeerServer.NodeAsync(cameras), "npm install --no-package-lock --prefix tests/Benchmarks/Peers");

    public static readonly Contestant Floor = new("bare floor", async (cameras, codec) => await PeerServer.FloorAsync(cameras, codec), string.Empty);

    /// <summary>Sets the stage anew, measures, and clears it; a failure is told and kept.</summary>
    public async Task<Outcome<T>> MeasureAsync<T>(string what, VideoCodec codec, Func<VideoStage, Task<T>> measure, int cameras = 1, bool partLengths = true)
        where T : class
    {
        await Console.Error.WriteLineAsync($"{what}: {Name}...");
        try
        {
            var (simulator, ports) = await Child.StartAsync(VideoCamerasChild.Role, [$"{cameras}", $"{partLengths}"]);
            await using (simulator)
            {
                await using var server = await Start([.. ports.Split(' ').Select(Numbers.Parse)], codec);
                await using var audience = await Audience.StartAsync();
                await Task.Delay(Acquaintance, TimeProvider.System);
                return new Outcome<T>(await measure(new VideoStage(simulator, server, audience)), null);
            }
        }
        catch (Exception error) when (error is IOException or InvalidOperationException or SocketException or Win32Exception)
        {
            await Console.Error.WriteLineAsync($"  {error.Message} {Install}");
            return new Outcome<T>(null, $"{Name}: {error.Message} {Install}".Trim());
        }
    }
}
