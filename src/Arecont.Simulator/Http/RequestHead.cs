using System.Globalization;
using System.Text;

namespace Arecont.Simulator.Http;

/// <summary>Reads a request head out of raw bytes. Nothing but the request line is required.</summary>
internal static class RequestHead
{
    /// <summary>Length of the head with its empty line; 0 while it is incomplete.</summary>
    internal static int Length(ReadOnlySpan<byte> bytes) => bytes.IndexOf("\r\n\r\n"u8) is var end and >= 0 ? end + 4 : 0;

    /// <summary>Null when the first line is no request line.</summary>
    internal static CameraRequest? Parse(ReadOnlySpan<byte> head)
    {
        var line = TakeLine(ref head);
        var first = line.IndexOf((byte)' ');
        var last = line.LastIndexOf((byte)' ');
        if (first <= 0 || last <= first + 1 || line[first + 1] != '/' || !line[(last + 1)..].StartsWith("HTTP/"u8))
        {
            return null;
        }

        var request = new CameraRequest(Method(line[..first]), Encoding.Latin1.GetString(line[(first + 1)..last]));
        while (!head.IsEmpty)
        {
            var field = TakeLine(ref head);
            var colon = field.IndexOf((byte)':');
            if (colon > 0)
            {
                Apply(request, field[..colon], field[(colon + 1)..].Trim((byte)' '));
            }
        }

        return request;
    }

    private static void Apply(CameraRequest request, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (Ascii.EqualsIgnoreCase(name, "Authorization"u8))
        {
            request.Authorization = Encoding.Latin1.GetString(value);
        }
        else if (Ascii.EqualsIgnoreCase(name, "Origin"u8))
        {
            request.Origin = Encoding.Latin1.GetString(value);
        }
        else if (Ascii.EqualsIgnoreCase(name, "Content-Length"u8))
        {
            request.ContentLength = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;
        }
        else if (Ascii.EqualsIgnoreCase(name, "Transfer-Encoding"u8))
        {
            request.IsChunked = Ascii.EqualsIgnoreCase(value, "chunked"u8);
        }
        else if (Ascii.EqualsIgnoreCase(name, "Expect"u8))
        {
            request.ExpectsContinue = Ascii.EqualsIgnoreCase(value, "100-continue"u8);
        }
        else if (Ascii.EqualsIgnoreCase(name, "Connection"u8))
        {
            request.ClosesConnection = Ascii.EqualsIgnoreCase(value, "close"u8);
        }
    }

    private static string Method(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("GET"u8) ? "GET" : name.SequenceEqual("POST"u8) ? "POST" : Encoding.Latin1.GetString(name);

    private static ReadOnlySpan<byte> TakeLine(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf("\r\n"u8);
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 2)..];
        return line;
    }
}
