using System.Buffers.Binary;

namespace Arecont.Camera.Media;

/// <summary>What has to be known of a JPEG: whether it is whole, and its size. Tolerates the odd headers that cameras write.</summary>
internal static class JpegPicture
{
    /// <summary>True where the bytes begin as a JPEG does.</summary>
    public static bool Begins(ReadOnlySpan<byte> data) => data.StartsWith(StartOfImage);

    /// <summary>True where the bytes begin and end as a JPEG does.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> data) => Begins(data) && data.EndsWith(EndOfImage);

    /// <summary>Reads the frame header (SOF0 to SOF2).</summary>
    public static bool TrySize(ReadOnlySpan<byte> data, out int width, out int height)
    {
        width = 0;
        height = 0;
        var at = 2;
        while (at + 4 <= data.Length)
        {
            if (data[at] != 0xFF)
            {
                // Stray bytes between segments: on to the next marker.
                at++;
                continue;
            }

            var marker = data[at + 1];
            if (marker is >= 0xC0 and <= 0xC2)
            {
                if (at + 9 > data.Length)
                {
                    return false;
                }

                height = BinaryPrimitives.ReadUInt16BigEndian(data[(at + 5)..]);
                width = BinaryPrimitives.ReadUInt16BigEndian(data[(at + 7)..]);
                return width > 0 && height > 0;
            }

            if (marker == 0xDA)
            {
                return false;
            }

            var hasLength = marker is not (0x00 or 0x01 or 0xFF or (>= 0xD0 and <= 0xD9));
            at += hasLength ? 2 + BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]) : marker == 0xFF ? 1 : 2;
        }

        return false;
    }

    private static ReadOnlySpan<byte> StartOfImage => [0xFF, 0xD8];

    private static ReadOnlySpan<byte> EndOfImage => [0xFF, 0xD9];
}
