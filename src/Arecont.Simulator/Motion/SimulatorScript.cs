using System.Globalization;

namespace Arecont.Simulator.Motion;

/// <summary>
/// A repeating timeline of motion and contact input. It costs nothing while nobody asks: the scene is worked out from the
/// clock when a request comes.
/// </summary>
public sealed class SimulatorScript
{
    private readonly ScriptStep[] _steps;

    /// <summary>Makes a script.</summary>
    /// <param name="period">After this the script starts again.</param>
    /// <param name="steps">The steps, in any order.</param>
    /// <exception cref="ArgumentException">The period is not positive, or a step lies outside of it.</exception>
    public SimulatorScript(TimeSpan period, IEnumerable<ScriptStep> steps)
    {
        _steps = [.. steps.OrderBy(step => step.At)];
        Period = period;
        if (period <= TimeSpan.Zero || _steps.Any(step => step.At < TimeSpan.Zero || step.At >= period))
        {
            throw new ArgumentException($"Every step must lie between 0 and the period of {period}.", nameof(period));
        }
    }

    /// <summary>After this the script starts again.</summary>
    public TimeSpan Period { get; }

    /// <summary>The steps, by time.</summary>
    public IReadOnlyList<ScriptStep> Steps => _steps;

    /// <summary>
    /// Reads the short form, such as <c>2:1:27,28;6:1:none;8:in:on;9:in:off;10</c>: steps of <c>seconds:channel:zones</c> or
    /// <c>seconds:in:on|off</c>, and the period in seconds at the end. Zones are numbers and ranges, <c>3,9-12</c>.
    /// </summary>
    /// <exception cref="FormatException">The text is something else.</exception>
    public static SimulatorScript Parse(string text)
    {
        var parts = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        try
        {
            return new SimulatorScript(Seconds(parts[^1]), parts[..^1].Select(Step));
        }
        catch (Exception error) when (error is FormatException or OverflowException or ArgumentException or IndexOutOfRangeException)
        {
            throw new FormatException(
                $"The script '{text}' is not of the form 'seconds:channel:zones;seconds:in:on;...;period': {error.Message}", error);
        }
    }

    /// <summary>A rectangle that walks through the picture for some seconds, then stillness; the contact input now and then.</summary>
    /// <param name="channels">Sensors of the camera; each starts a little later than the one before.</param>
    /// <param name="columns">Zones per row that lie in the picture.</param>
    /// <param name="rows">Zones per column that lie in the picture.</param>
    public static SimulatorScript Demo(int channels, int columns, int rows)
    {
        var steps = new List<ScriptStep>();
        for (var channel = 1; channel <= channels; channel++)
        {
            for (var second = 0; second < 5; second++)
            {
                var column = Math.Min(second, columns - 2);
                var zones = MotionZone.Rectangle((column, column + 1), (rows / 3, rows * 2 / 3), 8, 0x1A);
                steps.Add(ScriptStep.Motion(TimeSpan.FromSeconds(1 + (channel * 2) + second), channel, zones));
            }

            steps.Add(ScriptStep.Motion(TimeSpan.FromSeconds(6 + (channel * 2)), channel));
        }

        steps.Add(ScriptStep.Contact(TimeSpan.FromSeconds(4), true));
        steps.Add(ScriptStep.Contact(TimeSpan.FromSeconds(9), false));
        return new SimulatorScript(TimeSpan.FromSeconds(20), steps);
    }

    internal ScriptStep? Current(TimeSpan elapsed, int channel)
    {
        var position = TimeSpan.FromTicks(elapsed.Ticks % Period.Ticks);
        ScriptStep? last = null;
        ScriptStep? current = null;
        foreach (var step in _steps)
        {
            if (step.Channel == channel)
            {
                last = step;
                current = step.At <= position ? step : current;
            }
        }

        return current ?? (elapsed >= Period ? last : null);
    }

    private static ScriptStep Step(string text)
    {
        var parts = text.Split(':', 3);
        var at = Seconds(parts[0]);
        return parts[1] == "in"
            ? ScriptStep.Contact(at, parts[2] switch { "on" => true, "off" => false, _ => throw new FormatException($"'{parts[2]}' is not on or off.") })
            : ScriptStep.Motion(at, int.Parse(parts[1], CultureInfo.InvariantCulture), Zones(parts[2]));
    }

    private static List<MotionZone> Zones(string text)
    {
        var zones = new List<MotionZone>();
        foreach (var part in text == "none" ? [] : text.Split(','))
        {
            var ends = part.Split('-');
            var first = int.Parse(ends[0], CultureInfo.InvariantCulture);
            var last = int.Parse(ends[^1], CultureInfo.InvariantCulture);
            if (first < 0 || last > 1023 || last < first)
            {
                throw new FormatException($"'{part}' is no zone between 0 and 1023.");
            }

            zones.AddRange(Enumerable.Range(first, last - first + 1).Select(index => new MotionZone(index)));
        }

        return zones;
    }

    private static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture));
}
