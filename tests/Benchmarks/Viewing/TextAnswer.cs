using System.Net.Sockets;
using System.Text;

namespace Arecont.Benchmarks.Viewing;

/// <summary>The head of an RTSP or HTTP answer, its body, and what came after.</summary>
internal sealed record TextAnswer(int Status, IReadOnlyList<string> Fields, string Body, byte[] After)
{
    private const int LongestAnswer = 256 * 1024;

    public string? Field(string name) => Fields.FirstOrDefault(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase)) is { } line
        ? line[(name.Length + 1)..].Trim()
        : null;

    /// <summary>Reads one answer; <paramref name="endless"/>: its body is not waited for, but comes after.</summary>
    public static TextAnswer Read(Socket socket, bool endless = false)
    {
        var buffer = new byte[LongestAnswer];
        var filled = 0;
        int head;
        while ((head = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            filled += Some(socket, buffer.AsSpan(filled));
        }

        var lines = Encoding.Latin1.GetString(buffer, 0, head).Split("\r\n");
        var answer = new TextAnswer(int.Parse(lines[0].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), lines[1..], string.Empty, []);
        var length = endless ? 0 : int.Parse(answer.Field("Content-Length") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        while (filled < head + 4 + length)
        {
            filled += Some(socket, buffer.AsSpan(filled));
        }

        return answer with
        {
            Body = Encoding.UTF8.GetString(buffer, head + 4, length),
            After = buffer[(head + 4 + length)..filled],
        };
    }

    private static int Some(Socket socket, Span<byte> target) =>
        socket.Receive(target) is > 0 and var count ? count : throw new IOException("The server closed in the middle of an answer.");
}
