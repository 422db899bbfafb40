using System.Globalization;
using Arecont.Benchmarks.Measuring;
using Arecont.Benchmarks.Simulation;

namespace Arecont.Benchmarks.Latency;

/// <summary>From a movement in front of a camera to the MQTT subscriber, through the real program, with either broker.</summary>
internal static class LatencyBenchmark
{
    private const int Cameras = 100;
    private const int Samples = 500;
    private static readonly double[] Shares = [0.5, 0.99];

    public static async Task<int> RunAsync()
    {
        var rows = new List<string[]>();
        foreach (var broker in new[] { "embedded", "mosquitto" })
        {
            Console.Error.WriteLine($"{broker} broker...");
            var samples = await MeasureAsync(broker == "mosquitto");
            rows.Add([broker, .. Columns(samples, sample => sample.Total), .. Columns(samples, sample => sample.Wait), .. Columns(samples, sample => sample.Added)]);
        }

        Markdown.Print(
            $"Latency in ms ({Cameras} cameras, poll interval 250 ms, {Samples} movements)",
            ["broker", "movement to subscriber p50", "p99", "of it waiting for the poll p50", "p99", "added by camera, bridge and broker p50", "p99"],
            rows);
        return 0;
    }

    private static string[] Columns(IReadOnlyCollection<Sample> samples, Func<Sample, TimeSpan> value)
        => [.. Shares.Select(share => Numbers.Text(Numbers.Percentile(samples.Select(sample => value(sample).TotalMilliseconds), share)))];

    private static async Task<IReadOnlyCollection<Sample>> MeasureAsync(bool mosquitto)
    {
        using var folder = new WorkFolder();
        var (simulator, ports) = await Child.StartAsync(SimulatorChild.Role, [$"{Cameras}"]);
        await using (simulator)
        {
            var port = WorkFolder.FreePort();
            await using var broker = mosquitto ? RunningProgram.Mosquitto(folder, port) : null;
            if (broker is not null)
            {
                await WorkFolder.ListeningAsync(port);
            }

            await using var bridge = RunningProgram.Bridge(folder, port, mosquitto, [.. ports.Split(' ').Select(Numbers.Parse)]);
            await WorkFolder.ListeningAsync(port);
            await using var subscriber = await MotionSubscriber.ConnectAsync(port);
            await subscriber.OnlineAsync(Cameras);

            var samples = new List<Sample>(Samples);
            for (var number = 0; number < Samples; number++)
            {
                samples.Add(await MoveAsync(simulator, subscriber, number % Cameras));
            }

            return samples;
        }
    }

    private static async Task<Sample> MoveAsync(Child simulator, MotionSubscriber subscriber, int camera)
    {
        await subscriber.WaitAsync(camera, "OFF");
        var seen = subscriber.WaitAsync(camera, "ON");
        var times = (await simulator.AskAsync($"move {camera}")).Split(' ').Select(ticks => new DateTimeOffset(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero)).ToArray();
        var arrived = await seen;
        await simulator.AskAsync($"still {camera}");
        return new Sample(times[0], times[1], arrived);
    }

    /// <summary>One movement.</summary>
    private readonly record struct Sample(DateTimeOffset Moved, DateTimeOffset Polled, DateTimeOffset Arrived)
    {
        public TimeSpan Total => Arrived - Moved;

        public TimeSpan Wait => Polled - Moved;

        public TimeSpan Added => Arrived - Polled;
    }
}
