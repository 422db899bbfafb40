using System.Text;

namespace Arecont.Camera.Tests.Wire;

/// <summary>Multipart bytes as cameras write them.</summary>
internal static class Multipart
{
    public const string Head = "HTTP/1.0 200 Ok\r\nContent-Type: multipart/x-mixed-replace;boundary=fbdr\r\n\r\n";

    public static byte[] Start => Encoding.ASCII.GetBytes(Head + "--fbdr\r\n");

    /// <summary>A part without a length and the delimiter behind it.</summary>
    public static byte[] Part(string type, byte[] body, string extra = "") => [.. Open(type, body, extra), .. Encoding.ASCII.GetBytes("\r\n--fbdr\r\n")];

    /// <summary>A part without a length, not yet ended.</summary>
    public static byte[] Open(string type, byte[] body, string extra = "") => [.. Encoding.ASCII.GetBytes($"Content-Type: {type}\r\n{extra}\r\n"), .. body];

    public static byte[] Jpeg(byte[] body, string extra = "") => Part("image/jpeg", body, extra);

    public static byte[] Chunked(byte[] body, int size)
        => [.. body.Chunk(size).SelectMany(c => (byte[])[.. Encoding.ASCII.GetBytes($"{c.Length:X}\r\n"), .. c, 13, 10]), .. "0\r\n\r\n"u8];
}
