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
            var again = new byte[plain.Length];
            Assert.True(PackBits.TryUnpack(packed, again));
            Assert.Equal(plain, again);
            Assert.True(packed.Length <= plain.Length + ((plain.Length + 127) / 128), $"{plain.Length} grew to {packed.Length}");
        }
    }

    [Theory]
    [InlineData("05FFFFFFF0F0F0", "FFFFFFF0F0F0")]
    [InlineData("FEFFFEF0", "FFFFFFF0F0F0")]
    [InlineData("8000AA80FFBB80", "AABBBB")]
    [InlineData("", "")]
    public void TryUnpack_PacketsOfEveryKind_AreTheirBytes(string packed, string plain)
    {
        var bytes = new byte[plain.Length / 2];

        Assert.True(PackBits.TryUnpack(Convert.FromHexString(packed), bytes));
        Assert.Equal(plain, Convert.ToHexString(bytes));
    }

    [Theory]
    [InlineData("05FFFF")]
    [InlineData("FE")]
    [InlineData("00AA")]
    [InlineData("05FFFFFFF0F0F000AA")]
    [InlineData("81AA")]
    public void TryUnpack_CutShortOrOfAnotherLength_IsRefused(string packed)
        => Assert.False(PackBits.TryUnpack(Convert.FromHexString(packed), new byte[6]));
}
