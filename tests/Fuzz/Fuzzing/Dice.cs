namespace Arecont.Fuzz.Tests.Fuzzing;

/// <summary>The dice of one round: the same for the same seed and round, so that a finding can be had again without what came before it.</summary>
internal static class Dice
{
    public static Random Of(int seed, int round) => new(unchecked((seed * 1_000_003) ^ (round * 7919)));

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
