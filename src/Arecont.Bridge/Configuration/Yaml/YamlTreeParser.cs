using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Arecont.Bridge.Configuration.Yaml;

/// <summary>Turns YAML text into raw nodes. Depth is bounded; a broken file throws <see cref="YamlException"/>.</summary>
/// <remarks>The parser's own errors begin where its context does; they end where the mistake is.</remarks>
internal sealed class YamlTreeParser(string text)
{
    private const int MaximumDepth = 32;

    private readonly Parser _parser = new(new StringReader(text));
    private readonly Dictionary<AnchorName, RawNode> _anchors = [];

    /// <summary>The one document of the file; null where it holds nothing.</summary>
    public RawNode? Parse()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            return null;
        }

        var root = ParseNode(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            throw new YamlException(second.Start, second.Start, "A second document (---) begins here; the configuration is one document.");
        }

        return root;
    }

    private RawNode ParseNode(int depth)
    {
        var current = _parser.Current!;
        if (depth > MaximumDepth)
        {
            throw new YamlException(current.Start, current.Start, $"Nested deeper than {MaximumDepth} levels.");
        }

        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            return _anchors.TryGetValue(alias.Value, out var known)
                ? known
                : throw new YamlException(alias.Start, alias.Start, $"No anchor &{alias.Value} stands before this alias.");
        }

        var anchor = current is NodeEvent node ? node.Anchor : AnchorName.Empty;
        RawNode result = current switch
        {
            Scalar => ParseScalar(),
            MappingStart => ParseMap(depth),
            SequenceStart => ParseList(depth),
            _ => throw new YamlException(current.Start, current.Start, "Neither a value, a map nor a list."),
        };
        if (!anchor.IsEmpty)
        {
            _anchors[anchor] = result;
        }

        return result;
    }

    private RawScalar ParseScalar()
    {
        var scalar = _parser.Consume<Scalar>();
        var nothing = scalar.Style == ScalarStyle.Plain && scalar.Value is ("" or "~" or "null");
        return new RawScalar(scalar.Start, nothing ? null : scalar.Value);
    }

    private RawMap ParseMap(int depth)
    {
        var start = _parser.Consume<MappingStart>().Start;
        var entries = ImmutableArray.CreateBuilder<RawEntry>();
        var repeated = ImmutableArray.CreateBuilder<RawEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var at = _parser.Current!;
            if (ParseNode(depth + 1) is not RawScalar { Text: { } key })
            {
                throw new YamlException(at.Start, at.Start, "A key must be a plain word.");
            }

            var entry = new RawEntry(at.Start, key, ParseNode(depth + 1));
            (seen.Add(key) ? entries : repeated).Add(entry);
        }

        return new RawMap(start, entries.ToImmutable(), repeated.ToImmutable());
    }

    private RawList ParseList(int depth)
    {
        var start = _parser.Consume<SequenceStart>().Start;
        var items = ImmutableArray.CreateBuilder<RawNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ParseNode(depth + 1));
        }

        return new RawList(start, items.ToImmutable());
    }
}
