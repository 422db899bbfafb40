using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Arecont.Benchmarks.Viewing;

/// <summary>The head of an RTSP or HTTP answer, its body, and the other bytes that came with it, in their order.</summary>
internal sealed record TextAnswer(int Status, IReadOnlyList<string> Fields, string Body, byte[] After)
{
    private const int UsualAnswer = 64 * 1024;

    public string? Field(string name) => Fields.FirstOrDefault(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase)) is { } line
        ? line[(name.Length + 1)..].Trim()
        : null;

    /// <summary>Reads one answer; <paramref name="endless"/>: its body is not waited for, but comes after.</summary>
    public static TextAnswer Read(Socket socket, bool endless = false)
    {
        var buffer = new byte[UsualAnswer];
        var filled = 0;
        int head;
        int start;
        while ((start = AnswerStart(buffer.AsSpan(0, filled))) >= filled || (head = buffer.AsSpan(start..filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            filled += Some(socket, ref buffer, filled);
        }

        head += start;
        var lines = Encoding.Latin1.GetString(buffer, start, head - start).Split("\r\n");
        var answer = new TextAnswer(int.Parse(lines[0].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), lines[1..], string.Empty, []);
        var length = endless ? 0 : int.Parse(answer.Field("Content-Length") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        while (filled < head + 4 + length)
        {
            filled += Some(socket, ref buffer, filled);
        }

        return answer with
        {
            Body = Encoding.UTF8.GetString(buffer, head + 4, length),
            After = [.. buffer[..start], .. buffer[(head + 4 + length)..filled]],
        };
    }

    // Some servers send the first packets of a stream before they answer PLAY.
    private static int AnswerStart(ReadOnlySpan<byte> bytes)
    {
        var start = 0;
        while (bytes.Length >= start + 4 && bytes[start] == '$')
        {
            start += 4 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(start + 2)..]);
        }

        return bytes.Length > start && bytes[start] == '$' ? bytes.Length : start;
    }

    private static int Some(Socket socket, ref byte[] buffer, int filled)
    {
        if (filled == buffer.Length)
        {
            Array.Resize(ref buffer, 2 * buffer.Length);
        }

        return socket.Receive(buffer.AsSpan(filled)) is > 0 and var count
            ? count
            : throw new IOException("The server closed in the middle of an answer.");
    }
}
