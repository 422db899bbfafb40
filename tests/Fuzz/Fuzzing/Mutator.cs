using System.Buffers.Binary;
using System.Text;

namespace Arecont.Fuzz.Tests.Fuzzing;

/// <summary>
/// Makes broken inputs out of good ones: some know what such formats are made of (numbers, lengths, words that end things), some are
/// plain noise.
/// </summary>
/// <param name="corpus">Good inputs.</param>
/// <param name="words">What has a meaning in this format.</param>
/// <param name="largest">The longest input.</param>
internal sealed class Mutator(IReadOnlyList<byte[]> corpus, IReadOnlyList<byte[]> words, int largest)
{
    private static readonly byte[] Bytes = [0, 1, 3, 0x0A, 0x0D, 0x20, (byte)'-', (byte)'=', (byte)':', 0x7F, 0x80, 0xFF];

    private static readonly string[] Numbers =
        ["", "0", "-1", "00", "1", "255", "256", "65535", "65536", "2147483647", "2147483648", "4294967295", "4294967296", "99999999999999999999", "7fffffff", "ffffffff", "1e9", " 5"];

    /// <summary>The input of one round; the first rounds are the corpus as it is.</summary>
    public byte[] Make(int round, Random random)
    {
        if (round < corpus.Count)
        {
            return corpus[round];
        }

        var input = new List<byte>(random.Any(corpus));
        for (var changes = 1 + random.Next(random.Next(2) == 0 ? 2 : 8); changes > 0; changes--)
        {
            Change(input, random);
        }

        if (input.Count > largest)
        {
            input.RemoveRange(largest, input.Count - largest);
        }

        return [.. input];
    }

    private void Change(List<byte> input, Random random)
    {
        var at = random.Next(input.Count + 1);
        var length = Math.Min(random.Next(random.Next(3) == 0 ? 400 : 12), input.Count - at);
        switch (random.Next(12))
        {
            case 0 when at < input.Count:
                input[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < input.Count:
                input[at] = random.Any(Bytes);
                break;
            case 2:
                input.RemoveRange(at, length);
                break;
            case 3:
                // The same again, once or often.
                var block = input.GetRange(at, length);
                for (var times = random.Next(4) == 0 ? random.Next(64) : 1; times > 0 && input.Count < largest; times--)
                {
                    input.InsertRange(at, block);
                }

                break;
            case 4:
                input.RemoveRange(at, input.Count - at);
                break;
            case 5:
                input.InsertRange(at, random.Bytes(random.Next(16)));
                break;
            case 6:
                // The rest of another one.
                var other = random.Any(corpus);
                input.RemoveRange(at, input.Count - at);
                input.AddRange(other.AsSpan(random.Next(other.Length + 1)));
                break;
            case 7 or 8:
                OverwriteNumber(input, at, random);
                break;
            case 9:
                ReplaceDigits(input, at, random);
                break;
            case 10 when words.Count > 0:
                input.InsertRange(at, random.Any(words));
                break;
            default:
                // One stretch to another place.
                var moved = input.GetRange(at, length);
                input.RemoveRange(at, length);
                input.InsertRange(random.Next(input.Count + 1), moved);
                break;
        }
    }

    /// <summary>A binary length or size at its bounds.</summary>
    private static void OverwriteNumber(List<byte> input, int at, Random random)
    {
        long[] bounds = [0, 1, 2, 0x7F, 0x80, 0x7FFF, 0x8000, 0xFFFE, 0xFFFF, int.MaxValue, uint.MaxValue, input.Count - at, input.Count - at - 1, input.Count + 1];
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, random.Any(bounds));
        var width = random.Next(2) == 0 ? 2 : 4;
        for (var index = 0; index < width && at + index < input.Count; index++)
        {
            input[at + index] = number[8 - width + index];
        }
    }

    /// <summary>A number written in digits, at its bounds.</summary>
    private static void ReplaceDigits(List<byte> input, int at, Random random)
    {
        var start = input.FindIndex(at, digit => char.IsAsciiHexDigit((char)digit));
        if (start < 0)
        {
            return;
        }

        var end = input.FindIndex(start, digit => !char.IsAsciiHexDigit((char)digit));
        input.RemoveRange(start, (end < 0 ? input.Count : end) - start);
        input.InsertRange(start, Encoding.ASCII.GetBytes(random.Any(Numbers)));
    }
}
