using Arecont.Benchmarks.Measuring;
using Arecont.Simulator;
using Arecont.Simulator.Faults;

namespace Arecont.Benchmarks.Simulation;

/// <summary>
/// Simulated cameras with stamped 1080p video: H.264 of 4 Mbit/s with a key frame every 15 pictures, JPEG of 13 Mbit/s, both at
/// 15 pictures per second. They tell their ports and take faults.
/// </summary>
internal static class VideoCamerasChild
{
    public const string Role = "child-video-cameras";

    public const string H264Path = "/h264stream";
    public const string JpegPath = "/mjpeg";

    private const string Never = "never";

    public static async Task<int> RunAsync(int count, bool partLengths)
    {
        await using var fleet = await SimulatorFleet.StartAsync(count, _ => new SimulatedCameraOptions
        {
            JournalCapacity = 0,
            PartLengths = partLengths,
            Settings = new Dictionary<string, string> { ["keyframeinterval"] = "14" },
            Video = new SimulatedVideo { Bitrate = 4_000_000, JpegBitrate = 13_000_000, Stamped = true },
        });
        var camera = fleet.Cameras[0];
        await Child.ServeAsync(string.Join(' ', fleet.Cameras.Select(one => one.EndPoint.Port)), question => question.Split(' ') switch
        {
            ["streams"] => Task.FromResult($"{fleet.Cameras.Sum(one => one.OpenStreams)}"),
            ["cut"] => CutAsync(camera),
            ["outage", var seconds] => OutageAsync(camera, TimeSpan.FromSeconds(Numbers.Parse(seconds))),
            ["stall", var limit] => StallAsync(camera, TimeSpan.FromSeconds(Numbers.Parse(limit))),
            _ => Task.FromResult("?"),
        });
        return 0;
    }

    // Answers with the moment of the cut.
    private static async Task<string> CutAsync(SimulatedCamera camera)
    {
        camera.InjectFault(new CameraFault(FaultKind.CutStream) { Count = 1 });
        await camera.WaitUntilAsync(it => it.Faults.Count == 0);
        return $"{SendStamp.Now(TimeProvider.System)}";
    }

    // Answers with the moment of the camera's return.
    private static async Task<string> OutageAsync(SimulatedCamera camera, TimeSpan duration)
    {
        camera.InjectFault(new CameraFault(FaultKind.Refuse) { Duration = duration });
        await camera.WaitUntilAsync(it => it.Faults.Count == 0);
        return $"{SendStamp.Now(TimeProvider.System)}";
    }

    // Answers with the ms from the stall's beginning to the next request for the stream.
    private static async Task<string> StallAsync(SimulatedCamera camera, TimeSpan limit)
    {
        var asked = camera.WaitForRequestAsync(request => request.Path.StartsWith(H264Path, StringComparison.Ordinal));
        camera.InjectFault(new CameraFault(FaultKind.StallStream) { Count = 1 });
        await camera.WaitUntilAsync(it => it.Faults.Count == 0);
        var stalled = TimeProvider.System.GetTimestamp();
        return await Task.WhenAny(asked, Task.Delay(limit, TimeProvider.System)) == asked
            ? Numbers.Text(TimeProvider.System.GetElapsedTime(stalled).TotalMilliseconds)
            : Never;
    }
}
