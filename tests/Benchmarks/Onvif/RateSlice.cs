using Arecont.Benchmarks.Measuring;

namespace Arecont.Benchmarks.Onvif;

/// <summary>What one server did in a while.</summary>
/// <param name="PerSecond">Requests answered in a second.</param>
/// <param name="Microseconds">Its processor time for one, in µs.</param>
/// <param name="Bytes">What it allocated for one.</param>
internal readonly record struct RateSlice(double PerSecond, double Microseconds, double Bytes)
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>Puts load on a server and measures what it used meanwhile.</summary>
    public static async Task<RateSlice> MeasureAsync(Func<Task<Usage>> usage, int port, IReadOnlyList<SoapRequest[]> requests, TimeSpan duration)
    {
        var before = await usage();
        var start = TimeProvider.System.GetTimestamp();
        var count = await HttpLoad.RunAsync(port, requests, duration);
        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        var after = await usage();
        return new RateSlice(
            count / seconds,
            (after.Processor - before.Processor).TotalMicroseconds / count,
            (after.AllocatedMegabytes - before.AllocatedMegabytes) * Megabyte / count);
    }
}
