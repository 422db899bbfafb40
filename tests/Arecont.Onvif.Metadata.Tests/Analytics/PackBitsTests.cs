using Arecont.Onvif.Metadata.Analytics;

namespace Arecont.Onvif.Metadata.Tests.Analytics;

public sealed class PackBitsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("AA", "00AA")]
    [InlineData("AAAA", "FFAA")]
    [InlineData("0102", "010102")]
    [InlineData("FFFFFFF0F0F0", "FEFFFEF0")]
    [InlineData("01020203", "0301020203")]
    [InlineData("01020202", "0001FE02")]
    // The example of Apple's Technical Note TN1023.
    [InlineData("AAAAAA80002AAAAAAAAA80002A22AAAAAAAAAAAAAAAAAAAA", "FEAA0280002AFDAA0380002A22F7AA")]
    public void Pack_Bytes_AreThesePackets(string plain, string packed)
        => Assert.Equal(packed, Convert.ToHexString(PackBits.Pack(Convert.FromHexString(plain))));

    [Fact]
    public void Pack_ManyPatterns_UnpackToThemselvesAndHardlyGrow()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var plain = new byte[random.Next(600)];
            for (var at = 0; at < plain.Length; at++)
            {
                plain[at] = (byte)(at > 0 && random.Next(4) < round % 5 ? plain[at - 1] : random.Next(256));
            }

            var packed = PackBits.Pack(plain);
            Assert.Equal(plain, Unpack(packed));
            Assert.True(packed.Length <= plain.Length + ((plain.Length + 127) / 128), $"{plain.Length} grew to {packed.Length}");
        }
    }

    private static byte[] Unpack(byte[] packed)
    {
        var plain = new List<byte>();
        for (var at = 0; at < packed.Length;)
        {
            var count = (sbyte)packed[at++];
            if (count >= 0)
            {
                plain.AddRange(packed[at..(at + count + 1)]);
                at += count + 1;
            }
            else if (count > sbyte.MinValue)
            {
                plain.AddRange(Enumerable.Repeat(packed[at++], 1 - count));
            }
        }

        return [.. plain];
    }
}
