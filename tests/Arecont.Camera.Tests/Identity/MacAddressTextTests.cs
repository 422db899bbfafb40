using Arecont.Camera.Identity;

namespace Arecont.Camera.Tests.Identity;

public sealed class MacAddressTextTests
{
    [Theory]
    [InlineData("00:1A:07:12:AB:cd", "001a0712abcd")]
    [InlineData("00-1A-07-12-AB-CD", "001a0712abcd")]
    [InlineData("001A0712ABCD", "001a0712abcd")]
    [InlineData("001a.0712.abcd", "001a0712abcd")]
    [InlineData("00 1a 07 12 ab cd", "001a0712abcd")]
    [InlineData("0:1a:7:12:ab:d", "001a0712ab0d")]
    [InlineData("00:1a:07:12:ab", null)]
    [InlineData("00:1a:07:12:ab:cg", null)]
    [InlineData("", null)]
    [InlineData("unknown", null)]
    public void Normalize_AnyForm_GivesTwelveDigits(string text, string? expected) => Assert.Equal(expected, MacAddressText.Normalize(text));
}
