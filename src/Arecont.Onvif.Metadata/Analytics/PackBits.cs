namespace Arecont.Onvif.Metadata.Analytics;

/// <summary>PackBits run-length coding (TIFF 6.0, section 9): 0 to 127 copy the next n+1 bytes, -1 to -127 repeat the next one 1-n times.</summary>
internal static class PackBits
{
    private const int Longest = 128;

    public static byte[] Pack(ReadOnlySpan<byte> plain)
    {
        var packed = new List<byte>();
        while (!plain.IsEmpty)
        {
            var run = Run(plain);
            if (run >= 2)
            {
                packed.Add((byte)(1 - run));
                packed.Add(plain[0]);
                plain = plain[run..];
                continue;
            }

            var literal = 1;
            while (literal < Math.Min(plain.Length, Longest) && Run(plain[literal..]) < 3)
            {
                // A run of two in the middle of others is no shorter as a packet of its own.
                literal++;
            }

            packed.Add((byte)(literal - 1));
            packed.AddRange(plain[..literal]);
            plain = plain[literal..];
        }

        return [.. packed];
    }

    /// <summary>Reads packets of both kinds; -128 says nothing. False where they are cut short or do not fill <paramref name="plain"/> exactly.</summary>
    public static bool TryUnpack(ReadOnlySpan<byte> packed, Span<byte> plain)
    {
        while (!packed.IsEmpty)
        {
            var head = (sbyte)packed[0];
            packed = packed[1..];
            if (head == sbyte.MinValue)
            {
                continue;
            }

            var (taken, given) = head >= 0 ? (head + 1, head + 1) : (1, 1 - head);
            if (packed.Length < taken || plain.Length < given)
            {
                return false;
            }

            if (head >= 0)
            {
                packed[..taken].CopyTo(plain);
            }
            else
            {
                plain[..given].Fill(packed[0]);
            }

            packed = packed[taken..];
            plain = plain[given..];
        }

        return plain.IsEmpty;
    }

    /// <summary>How often the first byte stands there, 128 at most.</summary>
    private static int Run(ReadOnlySpan<byte> bytes)
    {
        var run = 1;
        while (run < Math.Min(bytes.Length, Longest) && bytes[run] == bytes[0])
        {
            run++;
        }

        return run;
    }
}
