using System.Globalization;

namespace Arecont.Benchmarks.Measuring;

/// <summary>What another process has used so far, as the kernel counts it; for programs that cannot be asked.</summary>
internal static class ProcessUsage
{
    private const double TicksPerSecond = 100;
    private const double Kilobyte = 1024;

    /// <summary>User and kernel time of all its threads.</summary>
    public static TimeSpan Processor(int process)
    {
        // The name in parentheses may hold anything; the fields count from its end.
        var line = File.ReadAllText($"/proc/{process}/stat");
        var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromSeconds((double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond);
    }

    public static double ResidentMegabytes(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return Numbers.ParseReal(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / Kilobyte;
    }

    /// <summary>Memory of all TCP sockets of the machine.</summary>
    public static double SocketMegabytes()
    {
        var words = File.ReadLines("/proc/net/sockstat").First(line => line.StartsWith("TCP:", StringComparison.Ordinal)).Split(' ');
        return Numbers.ParseReal(words[Array.IndexOf(words, "mem") + 1]) * Environment.SystemPageSize / Kilobyte / Kilobyte;
    }
}
