using System.Collections.Frozen;
using Arecont.Simulator.Settings;

namespace Arecont.Simulator.Models;

/// <summary>What one kind of simulated camera is and knows. Immutable; shared by every camera of the model.</summary>
public sealed class CameraModel
{
    private readonly FrozenDictionary<string, SettingRule> _rules;

    internal CameraModel(string name, IEnumerable<SettingRule> settings)
    {
        Name = name;
        Rules = [.. settings.Select((rule, index) => rule with { Index = index })];
        _rules = Rules.ToFrozenDictionary(rule => rule.Name, StringComparer.Ordinal);
        WritableSettings = [.. Rules.Where(rule => rule.Accepts is not null).Select(rule => rule.Name)];
        Settings = [.. Rules.Select(rule => rule.Name)];
    }

    /// <summary>Name to ask for, such as <c>AV5255</c>.</summary>
    public string Name { get; }

    /// <summary>One line for people.</summary>
    public required string Description { get; init; }

    /// <summary>Answers to <c>get?model</c>, <c>=fullname</c>, <c>=releasename</c>, <c>=lpn</c> and <c>=internal</c>.</summary>
    public required ModelNames Names { get; init; }

    /// <summary>Pixels of each sensor.</summary>
    public required SensorSize Sensor { get; init; }

    /// <summary>Numbered channels, 1 to 4; 1 means that there are no numbered paths.</summary>
    public int Channels { get; init; } = 1;

    /// <summary>The name of the single-frame H.264 path on this firmware; null where there is no H.264.</summary>
    public string? SingleFramePath { get; init; }

    /// <summary>Whether <c>/g711</c> answers.</summary>
    public bool HasAudio { get; init; }

    /// <summary>Whether the <c>sd</c> part of a stream request is obeyed.</summary>
    public bool HasStorage { get; init; }

    /// <summary>Whether a colour and a monochrome sensor share channel 1.</summary>
    public bool IsDual { get; init; }

    /// <summary>Frames per second the camera gives when it is not asked for fewer.</summary>
    public int MaximumFrameRate { get; init; } = 15;

    /// <summary>Oddities of this firmware.</summary>
    public FirmwareHabits Habits { get; init; } = new();

    /// <summary>Every name the model answers, in table order.</summary>
    public IReadOnlyList<string> Settings { get; }

    /// <summary>The names that keep what is written to them.</summary>
    public IReadOnlyList<string> WritableSettings { get; }

    internal bool UsesLargePictures { get; init; }

    internal SettingRule[] Rules { get; }

    internal SettingRule? Find(ReadOnlySpan<char> name) =>
        _rules.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var rule) ? rule : null;
}
