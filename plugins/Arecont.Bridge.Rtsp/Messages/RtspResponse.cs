using System.Text;

namespace Arecont.Bridge.Rtsp.Messages;

/// <summary>An answer (RFC 2326, 7).</summary>
/// <param name="Status">The status code.</param>
/// <param name="Detail">What a person should know beyond the code's standard words; it goes onto the status line, which players show.</param>
internal sealed record RtspResponse(int Status, string? Detail = null)
{
    private const int LongestDetail = 300;

    private readonly List<(string Name, string Value)> _headers = [];

    /// <summary>The body, empty where there is none; its length is written by itself.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The headers in the order they are sent.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers => _headers;

    /// <summary>Adds a header.</summary>
    public RtspResponse With(string name, string? value)
    {
        if (value is not null)
        {
            _headers.Add((name, value));
        }

        return this;
    }

    /// <summary>The bytes to send.</summary>
    /// <param name="cseq">The request's number; null where it could not be read.</param>
    /// <param name="now">The wall clock, for the Date header.</param>
    public byte[] ToBytes(string? cseq, DateTimeOffset now)
    {
        var text = new StringBuilder(256).Append("RTSP/1.0 ").Append(Status).Append(' ').Append(RtspStatus.Reason(Status));
        if (!string.IsNullOrEmpty(Detail))
        {
            text.Append(": ");
            Clean(text, Detail.Length <= LongestDetail ? Detail : Detail[..LongestDetail], ascii: true);
        }

        text.Append("\r\n");
        Write(text, "CSeq", cseq);
        Write(text, "Date", now.ToString("R"));
        Write(text, "Server", "Arecont.Bridge");
        foreach (var (name, value) in _headers)
        {
            Write(text, name, value);
        }

        if (!Body.IsEmpty)
        {
            text.Append("Content-Length: ").Append(Body.Length).Append("\r\n");
        }

        text.Append("\r\n");
        var head = Encoding.UTF8.GetBytes(text.ToString());
        return Body.IsEmpty ? head : [.. head, .. Body.Span];
    }

    private static void Write(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append(name).Append(": ");
            Clean(text, value, ascii: false);
            text.Append("\r\n");
        }
    }

    // Whatever a value came from, it cannot begin a line of its own.
    private static void Clean(StringBuilder text, string value, bool ascii)
    {
        foreach (var letter in value)
        {
            text.Append(char.IsControl(letter) || (ascii && letter > '~') ? '?' : letter);
        }
    }
}
