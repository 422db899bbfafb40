namespace Arecont.Camera.Media;

/// <summary>The line between two parts of a multipart answer.</summary>
internal static class Delimiter
{
    /// <summary>A delimiter is only one with a line end or the closing dashes behind it, so one more byte must be seen.</summary>
    public const int LookAhead = 1;

    /// <summary>Where the delimiter's dashes stand, or -1.</summary>
    public static int Find(ReadOnlySpan<byte> data, ReadOnlySpan<byte> delimiter, int from)
    {
        while (true)
        {
            var at = data[from..].IndexOf(delimiter);
            if (at < 0 || from + at + delimiter.Length >= data.Length)
            {
                return -1;
            }

            if (data[from + at + delimiter.Length] is (byte)'\r' or (byte)'\n' or (byte)'-')
            {
                return from + at;
            }

            from += at + 1;
        }
    }

    /// <summary>The length of a part's body without the line end that belongs to the delimiter behind it, and further dashes of that.</summary>
    public static int WithoutLineEnd(ReadOnlySpan<byte> body)
    {
        var undashed = body.TrimEnd((byte)'-');
        body = undashed.EndsWith("\n"u8) ? undashed : body;
        return body.EndsWith("\r\n"u8) ? body.Length - 2 : body.EndsWith("\n"u8) ? body.Length - 1 : body.Length;
    }

    /// <summary>True where the data ends with the beginning of a delimiter (two dashes at least).</summary>
    public static bool Begins(ReadOnlySpan<byte> data, ReadOnlySpan<byte> delimiter)
    {
        for (var length = Math.Min(delimiter.Length, data.Length); length >= 2; length--)
        {
            if (data.EndsWith(delimiter[..length]))
            {
                return true;
            }
        }

        return false;
    }
}
