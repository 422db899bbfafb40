using System.Buffers;
using System.Globalization;
using System.Text;
using Arecont.Simulator.Faults;
using Arecont.Simulator.Http;

namespace Arecont.Simulator.Streams;

/// <summary>Writes the parts of a stream: <c>--fbdr</c>, a content type, the picture, a line end.</summary>
internal sealed class PartWriter(Connection connection, CameraRequest request, ResponseWriter response, CameraState camera)
{
    private const int ShortFrameLength = 700;

    private readonly SimulatedCameraOptions _options = camera.Options;
    private int _pictures;

    /// <exception cref="ResponseCutException">A fault ended the stream.</exception>
    internal async ValueTask WriteAsync(OutgoingPicture picture, string contentType, string fields)
    {
        await WritePartAsync(picture, contentType, fields, camera.Faults.Take(request, _pictures));
        _pictures++;
        camera.Streams.CountPicture();
        if (_options.ShortFrameEvery > 0 && _pictures % _options.ShortFrameEvery == 0)
        {
            var broken = picture.Recorded[..Math.Min(ShortFrameLength, picture.Recorded.Length)];
            await WritePartAsync(new OutgoingPicture(broken, IsJpeg: false, 0, Stamped: false), contentType, fields, fault: null);
        }
    }

    private async ValueTask WritePartAsync(OutgoingPicture picture, string contentType, string fields, CameraFault? fault)
    {
        var length = picture.Length + _options.TrailingZeros + (response.Shape?.WrongLengthBy ?? 0);
        var lengthField = _options.PartLengths || response.Shape?.WrongLengthBy is not null
            ? string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}\r\n")
            : string.Empty;
        var head = $"--fbdr\r\nContent-Type: {contentType}\r\n{lengthField}{fields}\r\n";
        var part = ArrayPool<byte>.Shared.Rent(head.Length + picture.Length + _options.TrailingZeros + 2);
        try
        {
            var composed = Compose(part, head, picture);
            await response.BodyAsync(part.AsMemory(0, fault is null ? composed : BeforeFault(fault, composed)));
            await response.FlushAsync();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(part);
        }

        if (fault is { Kind: FaultKind.StallStream })
        {
            await connection.WaitForCloseAsync(fault.Duration ?? ResponseShape.Limit);
        }

        if (fault is not null)
        {
            throw new ResponseCutException();
        }
    }

    private static int BeforeFault(CameraFault fault, int length) =>
        Math.Clamp(fault.Bytes ?? (fault.Kind == FaultKind.CutStream ? length / 2 : 0), 0, length);

    private int Compose(Span<byte> part, string head, OutgoingPicture picture)
    {
        var length = Encoding.ASCII.GetBytes(head, part);
        length += picture.WriteTo(part[length..], SendStamp.Now(camera.Time));
        part.Slice(length, _options.TrailingZeros).Clear();
        length += _options.TrailingZeros;
        "\r\n"u8.CopyTo(part[length..]);
        return length + 2;
    }
}
