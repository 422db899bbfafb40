using System.Globalization;
using Arecont.Benchmarks.Measuring;
using Arecont.Simulator;
using Arecont.Simulator.Recording;

namespace Arecont.Benchmarks.Simulation;

/// <summary>Many simulated cameras in one process. They tell their ports and take questions.</summary>
internal static class SimulatorChild
{
    public const string Role = "child-simulator";

    public static async Task<int> RunAsync(int count)
    {
        var cameras = new SimulatedCamera[count];
        for (var index = 0; index < count; index++)
        {
            cameras[index] = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { JournalCapacity = 0 });
            cameras[index].Set("motiondetect", "on");
        }

        await Child.ServeAsync(string.Join(' ', cameras.Select(camera => camera.EndPoint.Port)), async question => question.Split(' ') switch
        {
            ["polls"] => $"{cameras.Sum(camera => camera.CountRequests("/get", "mdresult"))}",
            ["requests"] => $"{cameras.Sum(camera => camera.Statistics.Requests)}",
            ["move", var index] => await MoveAsync(cameras[Numbers.Parse(index)]),
            ["still", var index] => Still(cameras[Numbers.Parse(index)]),
            _ => "?",
        });
        return 0;
    }

    // Answers with when the movement began and when the camera was next asked for it, in ticks of UTC.
    private static async Task<string> MoveAsync(SimulatedCamera camera)
    {
        var change = TimeProvider.System.GetUtcNow();
        camera.SetMotion(1, 0, 1, 8, 9);
        var poll = await camera.WaitForRequestAsync(IsPoll);
        return string.Create(CultureInfo.InvariantCulture, $"{change.UtcTicks} {poll.Time.UtcTicks}");
    }

    private static string Still(SimulatedCamera camera)
    {
        camera.ClearMotion();
        return "still";
    }

    private static bool IsPoll(SimulatedRequest request) => request.Query.StartsWith("mdresult", StringComparison.Ordinal);
}
