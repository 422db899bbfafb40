namespace Arecont.Camera.Media;

/// <summary>The picture size out of a sequence parameter set (ITU-T H.264, 7.3.2.1.1).</summary>
internal static class H264SequenceParameters
{
    private const int MaximumBytes = 256;

    /// <summary>Reads what follows the NAL header byte; false where the bits make no sense.</summary>
    public static bool TrySize(ReadOnlySpan<byte> escaped, out int width, out int height)
    {
        width = 0;
        height = 0;
        Span<byte> bytes = stackalloc byte[MaximumBytes];
        var bits = new BitReader(bytes[..Unescape(escaped, bytes)]);
        var profile = bits.Bits(8);
        bits.Bits(16);
        bits.Unsigned();
        var chroma = HasChromaFields(profile) ? ReadChroma(ref bits) : 1;
        bits.Unsigned();
        ReadPictureOrder(ref bits);
        bits.Unsigned();
        bits.Bits(1);
        var columns = bits.Unsigned() + 1;
        var rows = bits.Unsigned() + 1;
        var frameOnly = bits.Bits(1);
        if (frameOnly == 0)
        {
            bits.Bits(1);
        }

        bits.Bits(1);
        long left = 0, right = 0, top = 0, bottom = 0;
        if (bits.Bits(1) == 1)
        {
            left = bits.Unsigned();
            right = bits.Unsigned();
            top = bits.Unsigned();
            bottom = bits.Unsigned();
        }

        var stepX = chroma is 1 or 2 ? 2 : 1;
        var stepY = (chroma == 1 ? 2 : 1) * (2 - frameOnly);
        var wide = (columns * 16) - (stepX * (left + right));
        var high = (rows * 16 * (2 - frameOnly)) - (stepY * (top + bottom));
        if (bits.Overrun || wide is < 1 or > 65535 || high is < 1 or > 65535)
        {
            return false;
        }

        width = (int)wide;
        height = (int)high;
        return true;
    }

    private static bool HasChromaFields(long profile)
        => profile is 100 or 110 or 122 or 244 or 44 or 83 or 86 or 118 or 128 or 138 or 139 or 134 or 135;

    private static long ReadChroma(ref BitReader bits)
    {
        var chroma = bits.Unsigned();
        if (chroma == 3)
        {
            bits.Bits(1);
        }

        bits.Unsigned();
        bits.Unsigned();
        bits.Bits(1);
        if (bits.Bits(1) == 1)
        {
            for (var list = 0; list < (chroma == 3 ? 12 : 8); list++)
            {
                if (bits.Bits(1) == 1)
                {
                    SkipScalingList(ref bits, list < 6 ? 16 : 64);
                }
            }
        }

        return chroma;
    }

    private static void SkipScalingList(ref BitReader bits, int size)
    {
        long last = 8, next = 8;
        for (var index = 0; index < size; index++)
        {
            if (next != 0)
            {
                next = (last + bits.Signed() + 256) % 256;
            }

            last = next == 0 ? last : next;
        }
    }

    private static void ReadPictureOrder(ref BitReader bits)
    {
        var type = bits.Unsigned();
        if (type == 0)
        {
            bits.Unsigned();
        }
        else if (type == 1)
        {
            bits.Bits(1);
            bits.Signed();
            bits.Signed();
            var cycle = Math.Min(bits.Unsigned(), 255);
            for (var index = 0; index < cycle; index++)
            {
                bits.Signed();
            }
        }
    }

    /// <summary>Takes the emulation prevention bytes out (00 00 03).</summary>
    private static int Unescape(ReadOnlySpan<byte> escaped, Span<byte> bytes)
    {
        var count = 0;
        var zeros = 0;
        foreach (var value in escaped)
        {
            if (count == bytes.Length)
            {
                break;
            }

            if (zeros >= 2 && value == 3)
            {
                zeros = 0;
                continue;
            }

            zeros = value == 0 ? zeros + 1 : 0;
            bytes[count++] = value;
        }

        return count;
    }
}
