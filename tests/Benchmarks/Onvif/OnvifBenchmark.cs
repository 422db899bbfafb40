namespace Arecont.Benchmarks.Onvif;

/// <summary>The ONVIF devices through the real program: requests a second, calls while the camera is away, motion to a waiting client.</summary>
internal static class OnvifBenchmark
{
    private static readonly (string Name, Func<Task> Print)[] Tables = [("rate", RateTable.PrintAsync), ("away", AwayTable.PrintAsync), ("motion", MotionTable.PrintAsync)];

    public static async Task<int> RunAsync(string[] wanted)
    {
        foreach (var (name, print) in Tables)
        {
            if (wanted is [] || wanted.Contains(name))
            {
                await print();
            }
        }

        return 0;
    }
}
