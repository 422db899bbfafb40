using System.Buffers;
using System.Buffers.Text;
using System.Text.Unicode;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>
/// The characters of XML 1.0 (section 2.2). The framework's fast reader takes references to others, such as <c>&amp;#1;</c>, and its writer
/// writes them: a client that sent one, or a camera whose name holds one, must not make a document that nobody can read.
/// </summary>
internal static class XmlCharacters
{
    private const int LongestReference = 12;
    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x20).Except([0x09, 0x0A, 0x0D]).Select(code => (byte)code)]);

    private static ReadOnlySpan<byte> Replacement => "\uFFFD"u8;

    /// <summary>True where these bytes are UTF-8 and hold no character, plain or as a reference, that XML does not allow.</summary>
    public static bool AreAllowed(ReadOnlySpan<byte> text)
    {
        if (text.ContainsAny(Controls) || !Utf8.IsValid(text))
        {
            return false;
        }

        for (var at = text.IndexOf("&#"u8); at >= 0; at = text.IndexOf("&#"u8))
        {
            text = text[at..];
            if (ReferenceLength(text, out var allowed) == 0 || !allowed)
            {
                return false;
            }

            text = text[2..];
        }

        return true;
    }

    /// <summary>Puts U+FFFD in the place of every reference to a character that is not allowed; returns the new length.</summary>
    public static int Repair(Span<byte> text)
    {
        var length = text.Length;
        for (int at = 0, found; (found = text[at..length].IndexOf("&#"u8)) >= 0;)
        {
            at += found;
            var reference = ReferenceLength(text[at..length], out var allowed);
            if (reference > 0 && !allowed)
            {
                Replacement.CopyTo(text[at..]);
                text[(at + reference)..length].CopyTo(text[(at + Replacement.Length)..]);
                length -= reference - Replacement.Length;
            }

            at += 2;
        }

        return length;
    }

    /// <summary>A text that may be quoted to a client: control characters as <c>?</c>, no longer than this.</summary>
    public static string Quotable(string text, int longest = 200)
        => string.Create(Math.Min(text.Length, longest), text, static (quoted, text) =>
        {
            for (var at = 0; at < quoted.Length; at++)
            {
                quoted[at] = char.IsControl(text[at]) || char.IsSurrogate(text[at]) || text[at] >= '\uFFFE' ? '?' : text[at];
            }
        });

    // 0 where it is none.
    private static int ReferenceLength(ReadOnlySpan<byte> text, out bool allowed)
    {
        allowed = false;
        var end = text[..Math.Min(text.Length, LongestReference)].IndexOf((byte)';');
        if (end < 0)
        {
            return 0;
        }

        var hexadecimal = text[2] == 'x';
        var digits = text[(hexadecimal ? 3 : 2)..end];
        if (!Utf8Parser.TryParse(digits, out uint code, out var read, hexadecimal ? 'x' : 'D') || read != digits.Length)
        {
            return 0;
        }

        allowed = code is 0x09 or 0x0A or 0x0D or (>= 0x20 and < 0xD800) or (>= 0xE000 and < 0xFFFE) or (>= 0x10000 and <= 0x10FFFF);
        return end + 1;
    }
}
