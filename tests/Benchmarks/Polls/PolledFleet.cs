using Arecont.Benchmarks.Measuring;
using Arecont.Benchmarks.Simulation;

namespace Arecont.Benchmarks.Polls;

/// <summary>Simulated cameras in one process, and the process that polls them.</summary>
internal sealed class PolledFleet : IAsyncDisposable
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);
    private readonly Child _simulator;
    private readonly Child _subject;
    private readonly int _count;

    private PolledFleet(Child simulator, Child subject, int count) => (_simulator, _subject, _count) = (simulator, subject, count);

    public static async Task<PolledFleet> StartAsync(string role, int count)
    {
        var (simulator, ports) = await Child.StartAsync(SimulatorChild.Role, [$"{count}"]);
        var (subject, _) = await Child.StartAsync(role, ports.Split(' '));
        return new PolledFleet(simulator, subject, count);
    }

    /// <summary>
    /// Waits until every camera is polled at nearly full pace (the live cameras first identify each and read its settings), and then until
    /// the code is hot.
    /// </summary>
    public async Task SettleAsync()
    {
        for (var round = 0; round < 60; round++)
        {
            var polls = await CountAsync("polls");
            await Task.Delay(Settling, TimeProvider.System);
            if (await CountAsync("polls") - polls > 3.8 * _count * Settling.TotalSeconds)
            {
                await Task.Delay(Settling * 3, TimeProvider.System);
                return;
            }
        }

        Console.Error.WriteLine("Not every camera was polled at the full pace after five minutes; measured all the same.");
    }

    public async Task<PollsSlice> MeasureAsync(TimeSpan duration)
    {
        var (requests, polls, usage, start) = await ReadAsync();
        await Task.Delay(duration, TimeProvider.System);
        var (requestsAfter, pollsAfter, usageAfter, end) = await ReadAsync();

        var seconds = TimeProvider.System.GetElapsedTime(start, end).TotalSeconds;
        var processor = (usageAfter.Processor - usage.Processor).TotalMilliseconds;
        return new PollsSlice(
            (pollsAfter - polls) / seconds,
            (requestsAfter - requests) / seconds,
            processor / 1000 / seconds,
            processor * 1000 / (requestsAfter - requests),
            (usageAfter.AllocatedMegabytes - usage.AllocatedMegabytes) * 1024 * 1024 / (requestsAfter - requests),
            usageAfter.ResidentMegabytes);
    }

    public async ValueTask DisposeAsync()
    {
        await _subject.DisposeAsync();
        await _simulator.DisposeAsync();
    }

    private async Task<(double Requests, double Polls, Usage Usage, long Time)> ReadAsync()
        => (await CountAsync("requests"), await CountAsync("polls"), await _subject.UsageAsync(), TimeProvider.System.GetTimestamp());

    private async Task<double> CountAsync(string what) => Numbers.ParseReal(await _simulator.AskAsync(what));
}
