using System.Globalization;

namespace Arecont.Benchmarks.Measuring;

/// <summary>What a process has used so far.</summary>
/// <param name="Processor">User and kernel time.</param>
/// <param name="ResidentMegabytes">Resident memory now.</param>
/// <param name="AllocatedMegabytes">Everything ever allocated from the managed heap.</param>
internal readonly record struct Usage(TimeSpan Processor, double ResidentMegabytes, double AllocatedMegabytes)
{
    private const double Megabyte = 1024 * 1024;

    public static Usage OfThisProcess()
        => new(Environment.CpuUsage.TotalTime, Environment.WorkingSet / Megabyte, GC.GetTotalAllocatedBytes() / Megabyte);

    public static Usage Parse(string line)
    {
        var parts = line.Split(' ');
        return new(TimeSpan.FromMilliseconds(Numbers.ParseReal(parts[0])), Numbers.ParseReal(parts[1]), Numbers.ParseReal(parts[2]));
    }

    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{Processor.TotalMilliseconds} {ResidentMegabytes} {AllocatedMegabytes}");
}
