using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Cameras.State;

/// <summary>What is wrong with a camera and what people can do about it; each begins and ends once in the state and in the log.</summary>
internal sealed partial class ProblemList(CameraStateStore state, ILogger log)
{
    private readonly SortedDictionary<string, string> _problems = new(StringComparer.Ordinal);

    /// <summary>Sets the problem of a subject, or ends it with null.</summary>
    public void Set(string subject, string? problem)
    {
        _problems.TryGetValue(subject, out var before);
        if (before == problem)
        {
            return;
        }

        if (problem is null)
        {
            _problems.Remove(subject);
            LogEnded(log, before!);
        }
        else
        {
            _problems[subject] = problem;
            LogBegan(log, problem);
        }

        state.Update(current => current with { Problems = [.. _problems.Values] });
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Problem: {Problem}")]
    private static partial void LogBegan(ILogger logger, string problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "No longer a problem: {Problem}")]
    private static partial void LogEnded(ILogger logger, string problem);
}
