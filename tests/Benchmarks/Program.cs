using Arecont.Benchmarks.Latency;
using Arecont.Benchmarks.Measuring;
using Arecont.Benchmarks.Polls;
using Arecont.Benchmarks.Simulation;

// The measured parts run in child processes of this same program, so that each one's processor time is its own.
return args switch
{
    ["polls", .. var counts] => await PollsBenchmark.RunAsync([.. counts.Select(Numbers.Parse)]),
    ["latency"] => await LatencyBenchmark.RunAsync(),
    ["all"] => await PollsBenchmark.RunAsync([]) + await LatencyBenchmark.RunAsync(),
    [SimulatorChild.Role, var count] => await SimulatorChild.RunAsync(Numbers.Parse(count)),
    [BareLoopChild.Role, .. var ports] => await BareLoopChild.RunAsync([.. ports.Select(Numbers.Parse)]),
    [LiveCamerasChild.Role, .. var ports] => await LiveCamerasChild.RunAsync([.. ports.Select(Numbers.Parse)]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release --project tests/Benchmarks -- polls [cameras...]|latency|all");
    return 2;
}
