using System.Globalization;

namespace Arecont.Benchmarks.Measuring;

/// <summary>Numbers as text, the same in every process and table.</summary>
internal static class Numbers
{
    public static int Parse(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    public static double ParseReal(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    public static string Text(double number, string format = "0.0") => number.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>The value that a share of all values does not exceed (nearest rank).</summary>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }
}
