using System.Reflection;
using System.ServiceModel;
using Arecont.Benchmarks.Measuring;
using Arecont.Onvif.Contracts;
using Arecont.Testing.Onvif;

namespace Arecont.Benchmarks.Onvif;

/// <summary>Every call that reads, of every service but events, while the camera is away: the first time and again.</summary>
internal static class AwayTable
{
    private const int Repetitions = 20;
    private const int Slowest = 5;

    // Which configuration a request means is told by its name.
    private static readonly (string Part, string Token)[] Configurations =
        [("VideoSourceConfiguration", "-source"), ("Analytics", "-analytics"), ("Metadata", "-metadata"), ("VideoEncoder", "-main-encoder")];

    public static async Task PrintAsync()
    {
        await Console.Error.WriteLineAsync("camera away...");
        await using var bridge = await OnvifBridge.StartAsync();
        await bridge.EndCameraAsync();
        using var client = new SoapClient(bridge);

        // Until the bridge's own connections have failed.
        await Task.Delay(TimeSpan.FromSeconds(10), TimeProvider.System);
        var calls = new List<Call>();
        foreach (var request in Requests())
        {
            calls.Add(await MeasureAsync(client, request));
        }

        Markdown.Print(
            $"Every reading call while the camera is away, in ms (aim 50): {calls.Count} operations, {calls.Count(call => call.IsFault)} of them answered by a fault",
            ["operation", "first time in this process", "again p50", "again p99", "answer"],
            [
                Row("all, p50", calls, 0.5),
                Row("all, slowest", calls, 1),
                .. calls.OrderByDescending(call => call.First).Take(Slowest).Select(call => Row(call.Name, [call], 1)),
            ]);
    }

    private static IEnumerable<Type> Requests()
        => typeof(OnvifNames).Assembly.GetTypes()
            .Where(type => type.IsInterface && type.GetCustomAttribute<ServiceContractAttribute>() is { Namespace: not OnvifNames.Events })
            .SelectMany(type => type.GetMethods())
            .Where(method => method.Name.StartsWith("Get", StringComparison.Ordinal))
            .Select(method => method.GetParameters()[0].ParameterType);

    private static async Task<Call> MeasureAsync(SoapClient client, Type request)
    {
        var body = new SampleMessages(member => TextOf(request.Name, member)).Body(request);
        var times = new List<double>(Repetitions);
        var answer = string.Empty;
        for (var repetition = 0; repetition <= Repetitions; repetition++)
        {
            var start = TimeProvider.System.GetTimestamp();
            answer = await client.AskAsync(body);
            times.Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
        }

        return new Call(request.GetCustomAttribute<MessageContractAttribute>()!.WrapperName!, times[0], [.. times.Skip(1)], answer.Contains(":Fault>", StringComparison.Ordinal));
    }

    private static string TextOf(string request, string member) => member switch
    {
        "VideoSourceToken" or "SourceToken" => $"{OnvifBridge.Camera}-1",
        "ProfileToken" => $"{OnvifBridge.Camera}-1-main",
        "Protocol" => "RTSP",
        _ => $"{OnvifBridge.Camera}-1{Configurations.FirstOrDefault(kind => request.Contains(kind.Part, StringComparison.Ordinal)).Token}",
    };

    private static string[] Row(string name, IReadOnlyCollection<Call> calls, double share) =>
    [
        name,
        Numbers.Text(Numbers.Percentile(calls.Select(call => call.First), share)),
        Numbers.Text(Numbers.Percentile(calls.Select(call => Numbers.Percentile(call.Again, 0.5)), share)),
        Numbers.Text(Numbers.Percentile(calls.Select(call => Numbers.Percentile(call.Again, 0.99)), share)),
        calls.Count == 1 ? calls.First().IsFault ? "fault" : "reply" : string.Empty,
    ];

    private sealed record Call(string Name, double First, double[] Again, bool IsFault);
}
