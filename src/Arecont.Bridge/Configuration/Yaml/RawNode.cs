using System.Collections.Immutable;
using YamlDotNet.Core;

namespace Arecont.Bridge.Configuration.Yaml;

/// <summary>A piece of YAML as parsed: no paths yet and no secrets filled in.</summary>
/// <param name="Start">Where it begins.</param>
internal abstract record RawNode(Mark Start);

/// <summary>One value; null where nothing is written (empty, <c>~</c>, <c>null</c>).</summary>
internal sealed record RawScalar(Mark Start, string? Text) : RawNode(Start);

/// <summary>Keys and values in file order; a key that stands twice counts once, and again among <paramref name="Repeated"/>.</summary>
internal sealed record RawMap(Mark Start, ImmutableArray<RawEntry> Entries, ImmutableArray<RawEntry> Repeated) : RawNode(Start);

/// <summary>A list.</summary>
internal sealed record RawList(Mark Start, ImmutableArray<RawNode> Items) : RawNode(Start);

/// <summary>One key of a map; its position is the key's.</summary>
internal sealed record RawEntry(Mark Start, string Key, RawNode Value);
