namespace Arecont.Benchmarks.Polls;

/// <summary>What was measured over some seconds.</summary>
/// <param name="PollsPerSecond">Motion polls, as the cameras counted them.</param>
/// <param name="RequestsPerSecond">All requests, as the cameras counted them.</param>
/// <param name="Cores">Processor time per time.</param>
/// <param name="PerThousand">Processor time per 1,000 requests in ms.</param>
/// <param name="BytesPerRequest">Allocated from the managed heap.</param>
/// <param name="ResidentMegabytes">Resident memory at the end.</param>
internal readonly record struct PollsSlice(
    double PollsPerSecond, double RequestsPerSecond, double Cores, double PerThousand, double BytesPerRequest, double ResidentMegabytes);
