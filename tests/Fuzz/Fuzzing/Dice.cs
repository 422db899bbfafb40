namespace Arecont.Fuzz.Tests.Fuzzing;

/// <summary>The dice of one round: the same for the same seed and round, so that a finding can be had again without what came before it.</summary>
internal static class Dice
{
    public static Random Of(int seed, int round)
    {
        // Neighbouring seeds give Random alike beginnings: they must be stirred first (SplitMix64).
        var mixed = unchecked(((ulong)(uint)seed << 32) + (uint)round + 0x9E3779B97F4A7C15);
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return new Random((int)(mixed >> 33));
    }

    /// <summary>One of them.</summary>
    public static T Any<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>Random bytes.</summary>
    public static byte[] Bytes(this Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
