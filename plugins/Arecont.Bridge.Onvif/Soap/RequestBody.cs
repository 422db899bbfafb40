using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>The bytes of a request, in a rented array.</summary>
internal readonly struct RequestBody : IDisposable
{
    /// <summary>The longest request taken, in bytes: ten times what any known client sends.</summary>
    public const int Largest = 128 * 1024;

    private const int First = 4096;
    private readonly byte[] _rented;

    private RequestBody(byte[] rented, int length)
    {
        _rented = rented;

        // Some clients begin with an empty line or end with a zero.
        var text = rented.AsSpan(0, length);
        Offset = length - text.TrimStart(" \t\r\n"u8).Length;
        Length = Math.Max(0, text.TrimEnd(" \t\r\n\0"u8).Length - Offset);
    }

    public byte[] Array => _rented;

    public int Offset { get; }

    public int Length { get; }

    public ReadOnlySpan<byte> Text => _rented.AsSpan(Offset, Length);

    /// <summary>Reads it to its end. A fault where it is too large: the server then reads and forgets the rest, and the connection stays.</summary>
    public static async ValueTask<RequestBody> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Largest)
        {
            throw TooLarge();
        }

        var rented = ArrayPool<byte>.Shared.Rent((int)(request.ContentLength ?? First) + 1);
        var length = 0;
        try
        {
            while (true)
            {
                var read = await request.Body.ReadAsync(rented.AsMemory(length), cancellationToken).ConfigureAwait(false);
                length += read;
                if (read == 0)
                {
                    return new RequestBody(rented, length);
                }

                if (length > Largest)
                {
                    throw TooLarge();
                }

                if (length == rented.Length)
                {
                    rented = Grow(rented);
                }
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(rented);
            throw;
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_rented);

    private static byte[] Grow(byte[] rented)
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * rented.Length);
        rented.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(rented);
        return larger;
    }

    private static OnvifFaultException TooLarge()
        => new(FaultCode.Sender, ["InvalidArgs"], $"The request is longer than {Largest} bytes.") { Status = StatusCodes.Status413PayloadTooLarge };
}
