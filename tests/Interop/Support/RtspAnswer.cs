using System.Globalization;

namespace Arecont.Interop.Tests.Support;

/// <summary>An answer of the server.</summary>
/// <param name="Status">200 and so on.</param>
/// <param name="Reason">The words behind it.</param>
/// <param name="Headers">In their order.</param>
internal sealed record RtspAnswer(int Status, string Reason, IReadOnlyList<(string Name, string Value)> Headers)
{
    public string Body { get; init; } = string.Empty;

    public int Sequence => Number("CSeq");

    public int BodyLength => Number("Content-Length");

    public string? this[string name] => Headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The first Digest challenge, or the one of an algorithm; null where it is not offered.</summary>
    public DigestChallenge? Challenge(string? algorithm) => Headers
        .Where(header => header.Name.Equals("WWW-Authenticate", StringComparison.OrdinalIgnoreCase) && header.Value.StartsWith("Digest ", StringComparison.Ordinal))
        .Select(header => DigestChallenge.Parse(header.Value))
        .FirstOrDefault(challenge => algorithm is null || (challenge.Algorithm ?? "MD5") == algorithm);

    public static RtspAnswer Parse(string head)
    {
        var lines = head.Split("\r\n");
        var status = lines[0].Split(' ', 3);
        Assert.Equal("RTSP/1.0", status[0]);
        return new RtspAnswer(int.Parse(status[1], CultureInfo.InvariantCulture), status.ElementAtOrDefault(2) ?? string.Empty,
            [.. lines.Skip(1).Select(line => line.Split(':', 2)).Select(parts => (parts[0].Trim(), parts[1].Trim()))]);
    }

    public override string ToString() => $"{Status} {Reason}\n{string.Join('\n', Headers)}\n{Body}";

    private int Number(string name) => int.TryParse(this[name], CultureInfo.InvariantCulture, out var number) ? number : 0;
}
