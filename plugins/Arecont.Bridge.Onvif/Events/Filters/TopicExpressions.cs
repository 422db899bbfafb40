using System.Text.RegularExpressions;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.Events;
using Arecont.Onvif.Metadata.Events;

namespace Arecont.Bridge.Onvif.Events.Filters;

/// <summary>
/// Compiles topic expressions: the Concrete dialect of WS-Topics 1.3, one path, and ONVIF's ConcreteSet (Core, "Topic Expressions"),
/// paths with <c>|</c> between them, each with <c>//.</c> behind it where everything below is meant as well.
/// </summary>
internal sealed partial class TopicExpressions(EventFaults faults)
{
    /// <summary>One path.</summary>
    public const string Concrete = "http://docs.oasis-open.org/wsn/t-1/TopicExpression/Concrete";

    /// <summary>Several paths and what is below them.</summary>
    public const string ConcreteSet = "http://www.onvif.org/ver10/tev/topicExpression/ConcreteSet";

    private const string Prefix = "tns1";

    /// <summary>Compiles one expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="supported">The topics that the device sends, of which one must match.</param>
    public Predicate<OnvifNotification> Compile(QueryExpression expression, IReadOnlyCollection<string> supported)
    {
        var paths = expression.Dialect?.Trim() switch
        {
            Concrete => [Path(expression, expression.Text ?? string.Empty, withBelow: false)],
            ConcreteSet => Array.ConvertAll((expression.Text ?? string.Empty).Split('|'), path => Path(expression, path, withBelow: true)),
            var other => throw faults.TopicExpressionDialectUnknown($"Dialect {other} is not known: there are {Concrete} and {ConcreteSet}."),
        };
        return supported.Any(topic => Array.Exists(paths, path => path.Matches(topic)))
            ? notification => Array.Exists(paths, path => path.Matches(notification.Topic))
            : throw faults.TopicNotSupported($"The device sends no topic that matches {Shown(expression.Text)}; GetEventProperties lists its topics.");
    }

    private TopicPath Path(QueryExpression expression, string text, bool withBelow)
    {
        if (Syntax().Match(text.Trim()) is not { Success: true } match || (match.Groups["below"].Success && !withBelow))
        {
            throw faults.InvalidTopicExpression($"{Shown(expression.Text)} is no topic expression of dialect {expression.Dialect}.");
        }

        var names = match.Groups["name"].Captures.Select((name, index) => Name(expression, name.Value, isRoot: index == 0));
        return new TopicPath(string.Join('/', names), match.Groups["below"].Success);
    }

    /// <summary>Whatever prefix the client gave the topics' namespace, ours is tns1; names below the root may have it too.</summary>
    private string Name(QueryExpression expression, string name, bool isRoot)
    {
        if (name.Split(':') is not [var prefix, var local])
        {
            return name;
        }

        var meant = expression.Namespaces.GetValueOrDefault(prefix) ?? (prefix == Prefix ? OnvifNames.Topics : null);
        return meant switch
        {
            OnvifNames.Topics => isRoot ? $"{Prefix}:{local}" : local,
            null => throw faults.InvalidTopicExpression($"Prefix {prefix} in {Shown(expression.Text)} is not declared."),
            _ => name == $"{Prefix}:{local}" ? $"other:{local}" : name,
        };
    }

    private static string Shown(string? text) => text is { Length: > 128 } ? text[..128] : text ?? "an element";

    [GeneratedRegex(@"^(?<name>(?:[\p{L}_][\w.-]*:)?[\p{L}_][\w.-]*)(?:/(?<name>(?:[\p{L}_][\w.-]*:)?[\p{L}_][\w.-]*))*(?<below>//\.)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Syntax();

    /// <summary>One path, written as our topics are.</summary>
    private readonly record struct TopicPath(string Topic, bool WithBelow)
    {
        public bool Matches(string topic)
            => topic.StartsWith(Topic, StringComparison.Ordinal) && (topic.Length == Topic.Length || (WithBelow && topic[Topic.Length] == '/'));
    }
}
