using System.Globalization;

namespace Arecont.Interop.Tests.Support;

/// <summary>What a process holds now, by /proc.</summary>
/// <param name="ResidentBytes">Its memory.</param>
/// <param name="Handles">Open files and sockets.</param>
/// <param name="Threads">Threads.</param>
internal readonly record struct ProcessFigures(long ResidentBytes, int Handles, int Threads)
{
    public static ProcessFigures Of(int process)
    {
        var folder = string.Create(CultureInfo.InvariantCulture, $"/proc/{process}");
        var fields = File.ReadLines($"{folder}/status").Select(line => line.Split(':', 2)).ToDictionary(parts => parts[0], parts => parts[1].Trim());
        return new ProcessFigures(
            long.Parse(fields["VmRSS"].Split(' ')[0], CultureInfo.InvariantCulture) * 1024,
            Directory.GetFiles($"{folder}/fd").Length,
            int.Parse(fields["Threads"], CultureInfo.InvariantCulture));
    }

    /// <summary>Connections of a process's network whose own end is this port, in any state but listening; each as /proc/net/tcp writes its state.</summary>
    public static IReadOnlyList<string> Connections(int process, int port)
    {
        const string Listening = "0A";
        const string TimeWait = "06";
        var end = string.Create(CultureInfo.InvariantCulture, $":{port:X4}");
        return [.. ((string[])["tcp", "tcp6"])
            .SelectMany(table => File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/net/{table}")).Skip(1))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields[1].EndsWith(end, StringComparison.Ordinal) && fields[3] is not (Listening or TimeWait))
            .Select(fields => fields[3])];
    }

    /// <summary>Whether somebody listens on a port of the process's network.</summary>
    public static bool IsListening(int process, int port)
        => ((string[])["tcp", "tcp6"]).Any(table => File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/net/{table}"))
            .Any(line => line.Contains(string.Create(CultureInfo.InvariantCulture, $":{port:X4} "), StringComparison.Ordinal)
                && line.Contains(" 0A ", StringComparison.Ordinal)));
}
