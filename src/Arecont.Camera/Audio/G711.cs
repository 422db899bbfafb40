namespace Arecont.Camera.Audio;

/// <summary>
/// The two companding laws of telephone sound (ITU-T G.711): one byte a sample, 8 kHz, mono. Linear samples are 16 bits wide, the 14
/// (mu-law) or 13 (A-law) bits of the Recommendation left-aligned in them. Every byte is a code of either law: nothing here fails.
/// </summary>
public static class G711
{
    private static readonly byte[] MuFromLinear = Table(MuLawOf);
    private static readonly byte[] AFromLinear = Table(ALawOf);
    private static readonly short[] LinearFromMu = [.. Enumerable.Range(0, 256).Select(LinearOfMuLaw)];
    private static readonly short[] LinearFromA = [.. Enumerable.Range(0, 256).Select(LinearOfALaw)];
    private static readonly byte[] MuFromA = [.. Enumerable.Range(0, 256).Select(code => Nearest(code, LinearFromA, LinearFromMu))];
    private static readonly byte[] AFromMu = [.. Enumerable.Range(0, 256).Select(code => Nearest(code, LinearFromMu, LinearFromA))];

    /// <summary>The mu-law code of a linear sample; silence is <c>0xFF</c>.</summary>
    public static byte MuLawFromLinear(short sample) => MuFromLinear[(ushort)sample];

    /// <summary>The A-law code of a linear sample, even bits inverted as it is sent; silence is <c>0xD5</c>.</summary>
    public static byte ALawFromLinear(short sample) => AFromLinear[(ushort)sample];

    /// <summary>The linear sample of a mu-law code, -32124 to 32124.</summary>
    public static short LinearFromMuLaw(byte code) => LinearFromMu[code];

    /// <summary>The linear sample of an A-law code, -32256 to 32256; never 0.</summary>
    public static short LinearFromALaw(byte code) => LinearFromA[code];

    /// <summary>
    /// The mu-law code whose sample is the nearest to that of an A-law code. (The Recommendation's Table 4 takes the neighbour for a few.)
    /// </summary>
    public static byte MuLawFromALaw(byte code) => MuFromA[code];

    /// <summary>
    /// The A-law code whose sample is the nearest to that of a mu-law code. (The Recommendation's Table 3 takes the neighbour for a few.)
    /// </summary>
    public static byte ALawFromMuLaw(byte code) => AFromMu[code];

    private static byte[] Table(Func<short, byte> encode)
        => [.. Enumerable.Range(0, 65536).Select(pattern => encode(unchecked((short)pattern)))];

    private static byte MuLawOf(short sample)
    {
        // One's complement for negative samples: -32768 has a magnitude too. 33 makes each segment begin at a power of two.
        var magnitude = Math.Min(((sample < 0 ? ~sample : sample) >> 2) + 33, 0x1FFF);
        var segment = 31 - int.LeadingZeroCount(magnitude) - 5;
        var code = (segment << 4) | ((magnitude >> (segment + 1)) & 0x0F);
        return (byte)(~code & (sample < 0 ? 0x7F : 0xFF));
    }

    private static byte ALawOf(short sample)
    {
        var magnitude = (sample < 0 ? ~sample : sample) >> 4;
        var segment = magnitude < 32 ? magnitude >> 4 : 31 - int.LeadingZeroCount(magnitude) - 3;
        var code = (segment << 4) | ((magnitude >> Math.Max(segment - 1, 0)) & 0x0F);
        return (byte)((code | (sample < 0 ? 0 : 0x80)) ^ 0x55);
    }

    private static short LinearOfMuLaw(int code)
    {
        var plain = ~code;
        var magnitude = (((((plain & 0x0F) << 1) | 0x21) << ((plain >> 4) & 7)) - 33) << 2;
        return (short)((code & 0x80) == 0 ? -magnitude : magnitude);
    }

    private static short LinearOfALaw(int code)
    {
        var plain = code ^ 0x55;
        var segment = (plain >> 4) & 7;
        var step = ((plain & 0x0F) << 1) | 1;
        var magnitude = (segment == 0 ? step : (step | 0x20) << (segment - 1)) << 3;
        return (short)((code & 0x80) == 0 ? -magnitude : magnitude);
    }

    /// <summary>The code of the same sign whose sample is the nearest; the louder of two equally near ones.</summary>
    private static byte Nearest(int code, short[] from, short[] to)
        => (byte)Enumerable.Range(code & 0x80, 128).OrderByDescending(other => Math.Abs(to[other])).MinBy(other => Math.Abs(to[other] - from[code]));
}
