using Arecont.Benchmarks.Measuring;

namespace Arecont.Benchmarks.Video;

/// <summary>A number, or null for what did not come within the time it was waited for.</summary>
internal sealed record Reached(double? Number)
{
    public string Text(string format) => Number is { } known ? Numbers.Text(known, format) : "never";
}
