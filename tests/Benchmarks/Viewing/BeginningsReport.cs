using System.Globalization;
using Arecont.Benchmarks.Measuring;

namespace Arecont.Benchmarks.Viewing;

/// <summary>How the viewers since the mark began; in ms.</summary>
/// <param name="Median">From PLAY to the first whole picture.</param>
/// <param name="Worst">The same, p99.</param>
/// <param name="Longest">From the connection's beginning to the first whole picture, the longest.</param>
/// <param name="Behind">How far behind the camera a player is after the catch-up (the first picture 0.3 s or more after the first), p99.</param>
/// <param name="Missing">Viewers without any picture.</param>
internal readonly record struct BeginningsReport(double Median, double Worst, double Longest, double Behind, int Missing)
{
    private const long CatchUp = 300_000;

    public static BeginningsReport Of(IReadOnlyCollection<Viewer> viewers, SeenPicture[] pictures)
    {
        Viewer[] begun = [.. viewers.Where(viewer => viewer.First != 0)];
        double[] waits = [.. begun.Select(viewer => (viewer.First - viewer.Asked) / 1000.0)];
        double[] behind =
        [
            .. pictures.Where(picture => picture.Stamp != 0 && picture.Viewer.First != 0 && viewers.Contains(picture.Viewer) && picture.Arrived >= picture.Viewer.First + CatchUp)
                .GroupBy(picture => picture.Viewer).Select(seen => seen.MinBy(picture => picture.Arrived).BehindMilliseconds),
        ];
        return new(
            Numbers.Percentile(waits, 0.5), Numbers.Percentile(waits, 0.99),
            begun.Length == 0 ? double.NaN : begun.Max(viewer => (viewer.First - viewer.Started) / 1000.0),
            Numbers.Percentile(behind, 0.99), viewers.Count - begun.Length);
    }

    public static BeginningsReport Parse(string line)
    {
        var parts = line.Split(' ');
        return new(
            Numbers.ParseReal(parts[0]), Numbers.ParseReal(parts[1]), Numbers.ParseReal(parts[2]), Numbers.ParseReal(parts[3]), Numbers.Parse(parts[4]));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median} {Worst} {Longest} {Behind} {Missing}");
}
