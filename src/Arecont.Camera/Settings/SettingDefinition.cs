using System.Collections.Immutable;

namespace Arecont.Camera.Settings;

/// <summary>
/// One row of the setting catalogue: everything known of one parameter of AV HTTP 1.1.
/// Entities, topics, ONVIF options, forms and schemas are derived from it.
/// </summary>
public sealed record SettingDefinition
{
    /// <summary>The canonical name, as people and topics use it: the vendor document's spelling.</summary>
    public required string Name { get; init; }

    /// <summary>Every spelling that firmware answers to, in the order to try; the first answer is remembered per camera.</summary>
    public required ImmutableArray<string> Spellings { get; init; }

    /// <summary>The shape of the value.</summary>
    public required SettingKind Kind { get; init; }

    /// <summary>What the parameter belongs to.</summary>
    public required SettingScope Scope { get; init; }

    /// <summary>What may be done with it.</summary>
    public required SettingAccess Access { get; init; }

    /// <summary>The heading people find it under.</summary>
    public required SettingGroup Group { get; init; }

    /// <summary>The smallest allowed number, where one is known; for an IPv4 address its 32 bits read as a number.</summary>
    public long? Minimum { get; init; }

    /// <summary>The largest allowed number, where one is known; for an IPv4 address its 32 bits read as a number.</summary>
    public long? Maximum { get; init; }

    /// <summary>The smallest allowed size, for <see cref="SettingKind.Size"/>.</summary>
    public PixelSize? SmallestSize { get; init; }

    /// <summary>The largest allowed size, for <see cref="SettingKind.Size"/>.</summary>
    public PixelSize? LargestSize { get; init; }

    /// <summary>The distance between allowed numbers.</summary>
    public long Step { get; init; } = 1;

    /// <summary>The allowed words (canonical; for example <c>mix</c> also where firmware says <c>mlx</c>).</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Other spellings of choices that firmware or people use, each with the canonical word it means.</summary>
    public ImmutableDictionary<string, string> ChoiceSpellings { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The longest allowed text, in characters; the shortest is one.</summary>
    public int MaximumLength { get; init; } = 64;

    /// <summary>The unit as people write it (<c>ms</c>, <c>kbit/s</c>, <c>px</c>), or null.</summary>
    public string? Unit { get; init; }

    /// <summary>How long a written value lives.</summary>
    public SettingPersistence Persistence { get; init; } = SettingPersistence.AfterSave;

    /// <summary>What can go wrong when it is written.</summary>
    public SettingRisk Risk { get; init; } = SettingRisk.None;

    /// <summary>True where people seldom need it, so that platforms hide it at first.</summary>
    public bool Rare { get; init; }

    /// <summary>A short title in sentence case, for example "Short exposure time".</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences of what it does to the picture or the camera.</summary>
    public required string Description { get; init; }

    /// <summary>Which models have it, in words, or null where any may; capabilities themselves are found by asking.</summary>
    public string? Models { get; init; }

    /// <summary>Where range and meaning come from: the vendor's document, its manuals, its SDK, or what was seen on real cameras.</summary>
    public string Source { get; init; } = "AV HTTP 1.1";

    /// <summary>True where <c>/get</c> may be asked for it.</summary>
    public bool CanRead => Scope != SettingScope.Request && Access is SettingAccess.Read or SettingAccess.ReadWrite;

    /// <summary>True where <c>/set</c> may be sent for it.</summary>
    public bool CanWrite => Scope != SettingScope.Request && Access is not SettingAccess.Read;
}
