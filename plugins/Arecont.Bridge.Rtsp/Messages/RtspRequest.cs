using System.Collections.Frozen;

namespace Arecont.Bridge.Rtsp.Messages;

/// <summary>A request as the client sent it (RFC 2326, 6), or the head of an HTTP request that came to the RTSP port.</summary>
internal sealed record RtspRequest
{
    /// <summary>The method, in the case it was sent in; methods are case-sensitive.</summary>
    public required string Method { get; init; }

    /// <summary>The address as it stands on the request line.</summary>
    public required string Target { get; init; }

    /// <summary>True for HTTP/1.x: the head alone, whose body follows in the connection.</summary>
    public bool IsHttp { get; init; }

    /// <summary>The number that the answer repeats; null for HTTP.</summary>
    public string? CSeq { get; init; }

    /// <summary>The headers by name in any case; values of a repeated one are joined by a comma.</summary>
    public required FrozenDictionary<string, string> Headers { get; init; }

    /// <summary>The body; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>A header's value, or null.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The session it names, without parameters (RFC 2326, 12.37); null where it names none.</summary>
    public string? SessionId
    {
        get
        {
            var value = Header("Session");
            var end = value?.IndexOf(';', StringComparison.Ordinal) ?? -1;
            value = (end < 0 ? value : value![..end])?.Trim();
            return string.IsNullOrEmpty(value) ? null : value;
        }
    }

    /// <summary>Method and target; headers may hold credentials.</summary>
    public override string ToString() => $"{Method} {Target}";
}
