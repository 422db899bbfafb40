using System.Globalization;
using Arecont.Benchmarks.Measuring;

namespace Arecont.Benchmarks.Viewing;

/// <summary>What the viewers saw since the mark.</summary>
/// <param name="Viewers">Those still served.</param>
/// <param name="Pictures">Whole pictures, of all.</param>
/// <param name="Megabytes">All that came.</param>
/// <param name="Lost">RTP packets that did not come.</param>
/// <param name="Median">Delay from the camera's sending to the last byte, in ms.</param>
/// <param name="Worst">The same, p99.</param>
internal readonly record struct ViewerReport(int Viewers, int Pictures, double Megabytes, long Lost, double Median, double Worst)
{
    public static ViewerReport Of(IReadOnlyCollection<Viewer> viewers, SeenPicture[] pictures)
    {
        double[] delays = [.. pictures.Where(picture => picture.Stamp != 0).Select(picture => picture.DelayMilliseconds)];
        return new(
            viewers.Count(viewer => viewer.Closed == 0), pictures.Length, viewers.Sum(viewer => viewer.Bytes) / 1e6,
            viewers.Sum(viewer => viewer.Lost), Numbers.Percentile(delays, 0.5), Numbers.Percentile(delays, 0.99));
    }

    public static ViewerReport Parse(string line)
    {
        var parts = line.Split(' ');
        return new(
            Numbers.Parse(parts[0]), Numbers.Parse(parts[1]), Numbers.ParseReal(parts[2]), long.Parse(parts[3], CultureInfo.InvariantCulture),
            Numbers.ParseReal(parts[4]), Numbers.ParseReal(parts[5]));
    }

    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{Viewers} {Pictures} {Megabytes} {Lost} {Median} {Worst}");
}
