using System.Buffers.Text;
using System.Text;

namespace Arecont.Camera.Http;

/// <summary>The status line and the headers that matter for where a body ends.</summary>
/// <param name="Status">The status code.</param>
/// <param name="ContentLength">The announced length, or -1: then the body ends when the camera closes.</param>
/// <param name="Chunked">True where the body comes in chunks.</param>
internal readonly record struct ResponseHead(int Status, long ContentLength, bool Chunked)
{
    /// <summary>Where the head ends (the index of the first body byte), or -1 where more bytes are needed.</summary>
    public static int FindEnd(ReadOnlySpan<byte> data)
    {
        var crlf = data.IndexOf("\r\n\r\n"u8);
        var lf = (crlf < 0 ? data : data[..crlf]).IndexOf("\n\n"u8);
        return lf >= 0 ? lf + 2 : crlf >= 0 ? crlf + 4 : -1;
    }

    /// <summary>True while the bytes may still become a status line.</summary>
    public static bool LooksRight(ReadOnlySpan<byte> data)
        => Ascii.EqualsIgnoreCase(data[..Math.Min(5, data.Length)], "HTTP/"u8[..Math.Min(5, data.Length)]);

    /// <summary>Parses a whole head. The reason phrase is ignored: cameras write <c>OK</c> and <c>Ok</c>.</summary>
    public static ResponseHead Parse(ReadOnlySpan<byte> head)
    {
        var line = NextLine(ref head);
        var space = line.IndexOf((byte)' ');
        if (!LooksRight(line) || space < 0
            || !Utf8Parser.TryParse(line[space..].TrimStart((byte)' '), out int status, out var digits) || digits != 3 || status < 100)
        {
            throw new MalformedAnswerException("the answer has no status line");
        }

        var length = -1L;
        var chunked = false;
        while (!head.IsEmpty)
        {
            line = NextLine(ref head);
            if (TryHeader(line, "Content-Length"u8, out var value))
            {
                if (!Utf8Parser.TryParse(value, out length, out var used) || used != value.Length || length < 0)
                {
                    throw new MalformedAnswerException("the answer's Content-Length is no number");
                }
            }
            else if (TryHeader(line, "Transfer-Encoding"u8, out value))
            {
                chunked = value.Length >= 7 && Ascii.EqualsIgnoreCase(value[^7..], "chunked"u8);
            }
        }

        return new ResponseHead(status, chunked ? -1 : length, chunked);
    }

    /// <summary>Finds a header's value in a head or part head; null where it is not there.</summary>
    public static string? Header(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name)
    {
        while (!head.IsEmpty)
        {
            if (TryHeader(NextLine(ref head), name, out var value))
            {
                return Encoding.ASCII.GetString(value);
            }
        }

        return null;
    }

    private static bool TryHeader(ReadOnlySpan<byte> line, ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (line.Length <= name.Length || line[name.Length] != ':' || !Ascii.EqualsIgnoreCase(line[..name.Length], name))
        {
            return false;
        }

        value = line[(name.Length + 1)..].Trim(" \t"u8);
        return true;
    }

    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> head)
    {
        var end = head.IndexOf((byte)'\n');
        var line = end < 0 ? head : head[..end];
        head = end < 0 ? default : head[(end + 1)..];
        return line.TrimEnd((byte)'\r');
    }
}
