namespace Arecont.Bridge.Rtsp.Tunnel;

/// <summary>
/// Decodes a stream of base64 (RFC 4648) that is cut anywhere: every request of a tunnel is encoded by itself, so padding stands in its
/// middle, too. Bytes in, bytes out; nothing is kept but the begun group of four.
/// </summary>
internal sealed class Base64Decoder
{
    private const int Skip = -1;
    private const int Pad = -2;
    private const int Invalid = -3;

    private int _bits;
    private int _count;
    private int _padding;

    /// <summary>The most bytes that so many letters give.</summary>
    public static int MaximumLength(int letters) => ((letters + 3) / 4 * 3) + 3;

    /// <summary>Decodes what came; false where it is no base64.</summary>
    public bool TryDecode(ReadOnlySpan<byte> letters, Span<byte> bytes, out int written)
    {
        written = 0;
        foreach (var letter in letters)
        {
            var value = Value(letter);
            if (value == Skip)
            {
                continue;
            }

            if (value == Invalid || (value == Pad && _count < 2) || (value >= 0 && _padding > 0))
            {
                return false;
            }

            _padding += value == Pad ? 1 : 0;
            _bits = (_bits << 6) | Math.Max(value, 0);
            if (++_count < 4)
            {
                continue;
            }

            for (var i = 0; i < 3 - _padding; i++)
            {
                bytes[written++] = (byte)(_bits >> (16 - (8 * i)));
            }

            (_bits, _count, _padding) = (0, 0, 0);
        }

        return true;
    }

    private static int Value(byte letter) => letter switch
    {
        >= (byte)'A' and <= (byte)'Z' => letter - 'A',
        >= (byte)'a' and <= (byte)'z' => letter - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => letter - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        (byte)'=' => Pad,
        (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t' => Skip,
        _ => Invalid,
    };
}
