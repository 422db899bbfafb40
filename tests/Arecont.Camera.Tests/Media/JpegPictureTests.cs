using Arecont.Camera.Media;
using Arecont.Camera.Tests.Wire;

namespace Arecont.Camera.Tests.Media;

public sealed class JpegPictureTests
{
    [Theory]
    [InlineData(1600, 1184)]
    [InlineData(64, 32)]
    [InlineData(3648, 2752)]
    public void TrySize_FrameHeader_IsRead(int width, int height)
    {
        Assert.True(JpegPicture.TrySize(Samples.Jpeg(width, height), out var w, out var h));
        Assert.Equal((width, height), (w, h));
    }

    [Fact]
    public void TrySize_StrayBytesBetweenSegments_AreSkipped()
    {
        byte[] odd = [0xFF, 0xD8, 0x00, 0x00, 0xFF, 0xFF, .. Samples.Jpeg(800, 608).AsSpan(2)];
        Assert.True(JpegPicture.TrySize(odd, out var width, out var height));
        Assert.Equal((800, 608), (width, height));
    }

    [Fact]
    public void TrySize_CutAnywhere_NeverThrows()
    {
        var whole = Samples.Jpeg(filler: 10);
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.False(JpegPicture.IsWhole(whole.AsSpan(0, length)));
            _ = JpegPicture.TrySize(whole.AsSpan(0, length), out _, out _);
        }
    }

    [Fact]
    public void TrySize_SegmentLongerThanThePicture_Fails()
        => Assert.False(JpegPicture.TrySize([0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 1, 2, 3, 4, 5, 6], out _, out _));
}
