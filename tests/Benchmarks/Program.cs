using Arecont.Benchmarks.Latency;
using Arecont.Benchmarks.Measuring;
using Arecont.Benchmarks.Onvif;
using Arecont.Benchmarks.Polls;
using Arecont.Benchmarks.Simulation;
using Arecont.Benchmarks.Video;
using Arecont.Benchmarks.Viewing;

// The measured parts run in child processes of this same program, so that each one's processor time is its own.
return args switch
{
    ["polls", .. var counts] => await PollsBenchmark.RunAsync([.. counts.Select(Numbers.Parse)]),
    ["latency"] => await LatencyBenchmark.RunAsync(),
    ["video", .. var rows] => await VideoBenchmark.RunAsync(rows),
    ["onvif", .. var tables] => await OnvifBenchmark.RunAsync(tables),
    ["all"] => await PollsBenchmark.RunAsync([]) + await LatencyBenchmark.RunAsync(),
    [SimulatorChild.Role, var count] => await SimulatorChild.RunAsync(Numbers.Parse(count)),
    [BareLoopChild.Role, .. var ports] => await BareLoopChild.RunAsync([.. ports.Select(Numbers.Parse)]),
    [LiveCamerasChild.Role, .. var ports] => await LiveCamerasChild.RunAsync([.. ports.Select(Numbers.Parse)]),
    [VideoCamerasChild.Role, var count, var lengths] => await VideoCamerasChild.RunAsync(Numbers.Parse(count), bool.Parse(lengths)),
    [ViewersChild.Role] => await ViewersChild.RunAsync(),
    [FloorChild.Role, var camera, var path] => await FloorChild.RunAsync(Numbers.Parse(camera), path),
    [BareServerChild.Role] => await BareServerChild.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release --project tests/Benchmarks -- polls [cameras...]|latency|video [rows...]|onvif [tables...]|all");
    return 2;
}
