using System.Text;
using Arecont.Bridge.Media.Mjpeg;

namespace Arecont.Bridge.Tests.Media.Mjpeg;

public sealed class MjpegPartTests
{
    [Fact]
    public void Of_Picture_IsOneBlockThatEndsWithTheNextBoundary()
    {
        var part = MjpegPart.Of("JPEG"u8, DateTimeOffset.UnixEpoch + TimeSpan.FromMicroseconds(1_700_000_000_000_042));

        Assert.Equal(
            "Content-Type: image/jpeg\r\nContent-Length: 4\r\nX-Timestamp: 1700000000.000042\r\n\r\nJPEG\r\n--arecont-bridge-picture\r\n",
            Encoding.ASCII.GetString(part.Bytes.Span));
    }

    [Fact]
    public void Release_LastHolder_ReturnsTheBlock()
    {
        var part = MjpegPart.Of("JPEG"u8, DateTimeOffset.UnixEpoch);

        part.Hold().Release();
        Assert.False(part.IsReleased);
        part.Release();
        Assert.True(part.IsReleased);
    }
}
