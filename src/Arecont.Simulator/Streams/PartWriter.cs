using System.Buffers;
using System.Globalization;
using System.Text;
using Arecont.Simulator.Http;

namespace Arecont.Simulator.Streams;

/// <summary>Writes the parts of a stream: <c>--fbdr</c>, a content type, the picture, a line end.</summary>
internal sealed class PartWriter(ResponseWriter response, SimulatedCameraOptions options)
{
    private const int ShortFrameLength = 700;

    private int _parts;

    internal async ValueTask WriteAsync(byte[] picture, string contentType, string fields)
    {
        _parts++;
        await WritePartAsync(picture, contentType, fields);
        if (options.ShortFrameEvery > 0 && _parts % options.ShortFrameEvery == 0)
        {
            await WritePartAsync(picture.AsMemory(0, Math.Min(ShortFrameLength, picture.Length)), contentType, fields);
        }
    }

    private async ValueTask WritePartAsync(ReadOnlyMemory<byte> picture, string contentType, string fields)
    {
        var length = picture.Length + options.TrailingZeros + (response.Shape?.WrongLengthBy ?? 0);
        var lengthField = options.PartLengths || response.Shape?.WrongLengthBy is not null
            ? string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}\r\n")
            : string.Empty;
        var head = $"--fbdr\r\nContent-Type: {contentType}\r\n{lengthField}{fields}\r\n";
        var part = ArrayPool<byte>.Shared.Rent(head.Length + picture.Length + options.TrailingZeros + 2);
        try
        {
            await response.BodyAsync(part.AsMemory(0, Compose(part, head, picture.Span)));
            await response.FlushAsync();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(part);
        }
    }

    private int Compose(Span<byte> part, string head, ReadOnlySpan<byte> picture)
    {
        var length = Encoding.ASCII.GetBytes(head, part);
        picture.CopyTo(part[length..]);
        length += picture.Length;
        part.Slice(length, options.TrailingZeros).Clear();
        length += options.TrailingZeros;
        "\r\n"u8.CopyTo(part[length..]);
        return length + 2;
    }
}
