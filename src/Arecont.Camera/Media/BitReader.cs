namespace Arecont.Camera.Media;

/// <summary>Bits and Exp-Golomb numbers (ITU-T H.264, 9.1). Reading past the end gives zeros and sets <see cref="Overrun"/>.</summary>
internal ref struct BitReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public bool Overrun { get; private set; }

    public long Bits(int count)
    {
        var value = 0L;
        for (var bit = 0; bit < count; bit++)
        {
            value = (value << 1) | Next();
        }

        return value;
    }

    public long Unsigned()
    {
        var zeros = 0;
        while (!Overrun && zeros < 32 && Next() == 0)
        {
            zeros++;
        }

        Overrun |= zeros >= 32;
        return Overrun ? 0 : (1L << zeros) - 1 + Bits(zeros);
    }

    public long Signed()
    {
        var value = Unsigned();
        return (value & 1) == 1 ? (value + 1) / 2 : -(value / 2);
    }

    private uint Next()
    {
        if (_at >= _bytes.Length * 8)
        {
            Overrun = true;
            return 0;
        }

        var bit = (uint)(_bytes[_at >> 3] >> (7 - (_at & 7))) & 1;
        _at++;
        return bit;
    }
}
