using System.Globalization;
using Arecont.Camera.Http;

namespace Arecont.Camera.Media;

/// <summary>What the head of an answer or part tells of the frame in it.</summary>
/// <param name="ContentType">The media type with its parameters, or empty.</param>
/// <param name="Length">The announced length, or -1.</param>
/// <param name="Channel">Of <c>ETag: Channel{n}</c>.</param>
internal readonly record struct FrameHead(string ContentType, long Length, int? Channel)
{
    private const string ChannelWord = "Channel";
    private const string BoundaryWord = "boundary=";

    public static FrameHead Parse(ReadOnlySpan<byte> head)
    {
        var length = ResponseHead.Header(head, "Content-Length"u8);
        return new FrameHead(
            ResponseHead.Header(head, "Content-Type"u8) ?? "",
            long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1,
            ChannelOf(ResponseHead.Header(head, "ETag"u8)));
    }

    public bool IsMultipart => ContentType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The boundary without leading dashes: cameras write the delimiter with or without them. Null where none is told.</summary>
    public string? Boundary
    {
        get
        {
            var at = ContentType.IndexOf(BoundaryWord, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return null;
            }

            var value = ContentType[(at + BoundaryWord.Length)..];
            var boundary = value.Split(';')[0].Trim().Trim('"').TrimStart('-');
            return boundary.Length > 0 ? boundary : null;
        }
    }

    /// <summary>False where the camera says in so many words that this is something else, such as an error text.</summary>
    public bool MayHold(FrameFormat format) => ContentType.Length == 0 || (format == FrameFormat.Jpeg
        ? ContentType.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
        : ContentType.StartsWith("video/", StringComparison.OrdinalIgnoreCase))
        || ContentType.StartsWith("application/octet-stream", StringComparison.OrdinalIgnoreCase);

    private static int? ChannelOf(string? tag)
    {
        var text = tag?.Trim().Trim('"');
        return text is not null && text.StartsWith(ChannelWord, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(text.AsSpan(ChannelWord.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var channel) && channel > 0
            ? channel
            : null;
    }
}
