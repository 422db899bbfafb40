using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Arecont.Bridge.Rtsp.Messages;

/// <summary>Request line and headers, read from a whole head.</summary>
internal sealed class RtspHead
{
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("!#$%&'*+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`abcdefghijklmnopqrstuvwxyz|~");

    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private (string Method, string Target, bool Http)? _line;

    private RtspHead()
    {
    }

    /// <summary>The request; null where the message is an answer or something is wrong.</summary>
    public RtspRequest? Request { get; private set; }

    /// <summary>What is wrong, or null.</summary>
    public RtspProblem? Problem { get; private set; }

    /// <summary>The value of Content-Length, or null.</summary>
    public string? ContentLength => _headers.GetValueOrDefault("Content-Length");

    /// <summary>The value of CSeq where it is a number, else null.</summary>
    public string? CSeq { get; private set; }

    /// <summary>Reads a head that ends with its empty line.</summary>
    public static RtspHead Read(in ReadOnlySequence<byte> bytes)
    {
        var head = new RtspHead();
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        head.Problem = head.ReadLine(lines[0].Trim());
        if (head.Problem is not { Fatal: true } && head.ReadHeaders(lines) is { } problem)
        {
            head.Problem = problem.Fatal ? problem : head.Problem ?? problem;
        }

        head.Complete();
        return head;
    }

    private RtspProblem? ReadLine(string line)
    {
        if (line.StartsWith("RTSP/", StringComparison.Ordinal))
        {
            // An answer; this server asks nothing, but a client may think so.
            return null;
        }

        var parts = line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 3)
        {
            return Fatal(RtspStatus.BadRequest, "the request line must be METHOD address RTSP/1.0");
        }

        var (method, target, version) = (parts[0], parts[1], parts[2]);
        var http = version.StartsWith("HTTP/1.", StringComparison.Ordinal);
        if (!http && !version.StartsWith("RTSP/", StringComparison.OrdinalIgnoreCase))
        {
            return Fatal(RtspStatus.BadRequest, "the request line must end with RTSP/1.0");
        }

        if (method.Length > RtspLimits.Method || method.AsSpan().ContainsAnyExcept(TokenCharacters))
        {
            return Fatal(RtspStatus.BadRequest, "the method is not a word");
        }

        if (target.Any(char.IsControl))
        {
            return Fatal(RtspStatus.BadRequest, "the address has control characters");
        }

        _line = (method, target, http);
        if (target.Length > RtspLimits.Target)
        {
            return new RtspProblem(RtspStatus.UriTooLong, $"an address may have {RtspLimits.Target} characters", Fatal: false);
        }

        return http || version.Equals("RTSP/1.0", StringComparison.OrdinalIgnoreCase)
            ? null
            : new RtspProblem(RtspStatus.VersionNotSupported, "this server speaks RTSP/1.0", Fatal: false);
    }

    private RtspProblem? ReadHeaders(string[] lines)
    {
        string? last = null;
        RtspProblem? problem = null;
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd();
            if (line.Length == 0)
            {
                continue;
            }

            if (i > RtspLimits.Headers)
            {
                return Fatal(RtspStatus.RequestTooLarge, $"a request may have {RtspLimits.Headers} header lines");
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t')
            {
                // A folded line goes on with the one before (RFC 2068, 4.2).
                if (last is not null)
                {
                    _headers[last] = $"{_headers[last]} {line.Trim()}".Trim();
                }

                continue;
            }

            var name = colon <= 0 ? string.Empty : line[..colon].TrimEnd();
            if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(TokenCharacters))
            {
                problem ??= new RtspProblem(RtspStatus.BadRequest, $"line {i + 1} is not a header (name: value)", Fatal: false);
                last = null;
                continue;
            }

            Add(name, line[(colon + 1)..].Trim());
            last = name;
        }

        return problem;
    }

    // The same length or number twice is harmless; different ones are joined and are then no number.
    private void Add(string name, string value)
    {
        if (_headers.TryGetValue(name, out var before))
        {
            value = before == value ? before : $"{before}, {value}";
        }

        _headers[name] = value;
    }

    private void Complete()
    {
        var number = _headers.GetValueOrDefault("CSeq");
        CSeq = number is { Length: <= 10 } && uint.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? number : null;
        if (Problem is not null)
        {
            Problem = Problem with { CSeq = CSeq };
            return;
        }

        if (_line is not var (method, target, http))
        {
            return;
        }

        if (!http && CSeq is null)
        {
            Problem = new RtspProblem(RtspStatus.BadRequest, number is null ? "CSeq is missing" : "CSeq must be a number from 0 to 4294967295", Fatal: false);
            return;
        }

        Request = new RtspRequest { Method = method, Target = target, IsHttp = http, CSeq = CSeq, Headers = _headers.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase) };
    }

    private static RtspProblem Fatal(int status, string reason) => new(status, reason, Fatal: true);
}
