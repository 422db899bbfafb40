using Arecont.Onvif.Contracts;
using Arecont.Onvif.Metadata.Events;

namespace Arecont.Bridge.Onvif.Events.Filters;

/// <summary>
/// Parses the ItemFilter grammar: <c>boolean(//tt:SimpleItem[@Name="x" and @Value="y"])</c>, joined by <c>and</c>, <c>or</c>,
/// <c>not(...)</c> and parentheses, outside the brackets and in them; <c>and</c> binds closer.
/// </summary>
internal sealed class ItemFilterParser(string text, IReadOnlyDictionary<string, string> namespaces)
{
    private const int DeepestNesting = 64;
    private const int LongestText = 4096;
    private int _at;
    private int _depth;

    /// <summary>Parses the whole text.</summary>
    /// <exception cref="FormatException">It is no such expression; the message says where.</exception>
    public Predicate<OnvifNotification> Parse()
    {
        if (text.Length > LongestText)
        {
            throw new FormatException($"The filter has more than {LongestText} characters.");
        }

        var expression = Or(Items);
        SkipSpace();
        return _at == text.Length ? expression : throw Unexpected("the end");
    }

    private Predicate<T> Or<T>(Func<Predicate<T>> leaf)
    {
        var left = And(leaf);
        while (TryWord("or"))
        {
            var (first, second) = (left, And(leaf));
            left = value => first(value) || second(value);
        }

        return left;
    }

    private Predicate<T> And<T>(Func<Predicate<T>> leaf)
    {
        var left = Not(leaf);
        while (TryWord("and"))
        {
            var (first, second) = (left, Not(leaf));
            left = value => first(value) && second(value);
        }

        return left;
    }

    private Predicate<T> Not<T>(Func<Predicate<T>> leaf)
    {
        if (TryWord("not"))
        {
            var inner = InParentheses(() => Or(leaf));
            return value => !inner(value);
        }

        return Peek('(') ? InParentheses(() => Or(leaf)) : leaf();
    }

    /// <summary>A message has an item of this kind.</summary>
    private Predicate<OnvifNotification> Items()
    {
        Expect("boolean");
        return InParentheses<OnvifNotification>(() =>
        {
            Expect("//");
            var isSimple = ItemName();
            if (!Peek('['))
            {
                return notification => isSimple && (notification.Source.Length > 0 || notification.Data.Length > 0);
            }

            Expect("[");
            var test = Or(Attribute);
            Expect("]");

            // Messages of the bridge have no element items: none can be found.
            return notification => isSimple && (notification.Source.Any(item => test(item)) || notification.Data.Any(item => test(item)));
        });
    }

    private bool ItemName()
    {
        var name = Name();
        if (Peek(':'))
        {
            Expect(":");
            var meant = namespaces.GetValueOrDefault(name) ?? (name == "tt" ? OnvifNames.Schema : null);
            name = meant == OnvifNames.Schema ? Name() : throw Unexpected("tt:SimpleItem");
        }

        return name is "SimpleItem" or "ElementItem" ? name == "SimpleItem" : throw Unexpected("SimpleItem");
    }

    private Predicate<SimpleItem> Attribute()
    {
        Expect("@");
        var name = Name();
        Expect("=");
        var literal = Literal();
        return name switch
        {
            "Name" => item => item.Name == literal,
            "Value" => item => item.Value == literal,
            _ => throw Unexpected("@Name or @Value"),
        };
    }

    private Predicate<T> InParentheses<T>(Func<Predicate<T>> inner)
    {
        if (++_depth > DeepestNesting)
        {
            throw new FormatException($"The filter is nested more than {DeepestNesting} times.");
        }

        Expect("(");
        var expression = inner();
        Expect(")");
        _depth--;
        return expression;
    }

    private string Literal()
    {
        SkipSpace();
        if (_at < text.Length && text[_at] is '"' or '\'' && text.IndexOf(text[_at], _at + 1) is var end and > 0)
        {
            var literal = text[(_at + 1)..end];
            _at = end + 1;
            return literal;
        }

        throw Unexpected("a text in quotes");
    }

    private string Name()
    {
        SkipSpace();
        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '_' or '-' or '.'))
        {
            _at++;
        }

        return _at > start ? text[start.._at] : throw Unexpected("a name");
    }

    private bool TryWord(string word)
    {
        SkipSpace();
        var after = _at + word.Length;
        if (!text.AsSpan(_at).StartsWith(word, StringComparison.Ordinal) || (after < text.Length && (char.IsLetterOrDigit(text[after]) || text[after] == ':')))
        {
            return false;
        }

        _at = after;
        return true;
    }

    private bool Peek(char next)
    {
        SkipSpace();
        return _at < text.Length && text[_at] == next;
    }

    private void Expect(string next)
    {
        SkipSpace();
        if (!text.AsSpan(_at).StartsWith(next, StringComparison.Ordinal))
        {
            throw Unexpected(next);
        }

        _at += next.Length;
    }

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }

    private FormatException Unexpected(string expected) => new($"The filter should have {expected} at character {_at + 1}.");
}
