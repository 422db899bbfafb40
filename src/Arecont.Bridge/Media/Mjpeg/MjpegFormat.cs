using System.Globalization;
using System.Text;

namespace Arecont.Bridge.Media.Mjpeg;

/// <summary>
/// The text around the pictures (<c>multipart/x-mixed-replace</c>). The boundary follows its picture at once, for browsers show a picture
/// when they see its end.
/// </summary>
internal static class MjpegFormat
{
    /// <summary>The content type.</summary>
    public const string ContentType = $"multipart/x-mixed-replace; boundary={Boundary}";

    private const string Boundary = "arecont-bridge-picture";

    /// <summary>What follows a picture.</summary>
    public static ReadOnlySpan<byte> PartTail => "\r\n--arecont-bridge-picture\r\n"u8;

    /// <summary>The response up to the first part. It ends with the connection, which every version of HTTP knows.</summary>
    public static byte[] ResponseHead(DateTimeOffset now) => Encoding.ASCII.GetBytes(
        $"HTTP/1.1 200 OK\r\nContent-Type: {ContentType}\r\nCache-Control: no-store\r\nConnection: close\r\nDate: {now:R}\r\n\r\n--{Boundary}\r\n");

    /// <summary>What comes before a picture.</summary>
    /// <param name="length">The picture's size in bytes.</param>
    /// <param name="time">When it came from the camera; seconds since 1970.</param>
    public static string PartHead(int length, DateTimeOffset time) => string.Create(
        CultureInfo.InvariantCulture,
        $"Content-Type: image/jpeg\r\nContent-Length: {length}\r\nX-Timestamp: {(time - DateTimeOffset.UnixEpoch).Ticks / (decimal)TimeSpan.TicksPerSecond:0.000000}\r\n\r\n");
}
