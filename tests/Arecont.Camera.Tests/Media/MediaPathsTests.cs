using Arecont.Camera.Media;

namespace Arecont.Camera.Tests.Media;

public sealed class MediaPathsTests
{
    [Fact]
    public void Image_Plain_AsksForTheWholePicture()
        => Assert.Equal("/image?res=full&x0=0&y0=0&x1=9999&y1=9999", MediaPaths.Image(new ImageRequest()));

    [Fact]
    public void Image_Everything_IsWritten()
    {
        var request = new ImageRequest { Channel = 2, Resolution = Resolution.Half, Window = new(64, 128, 640, 512), Quality = 21, WaitForNew = true, StreamNumber = 0, Scaled = true };
        Assert.Equal("/image2?res=half&x0=64&y0=128&x1=640&y1=512&quality=21&doublescan=0&ssn=0&channel=scaled", MediaPaths.Image(request));
    }

    [Fact]
    public void Mjpeg_Everything_IsWritten()
    {
        var request = new MjpegRequest { Channel = 4, Quality = 1, WaitForNew = false, FramesPerSecond = 15, Chunked = true };
        Assert.Equal("/mjpeg4?res=full&x0=0&y0=0&x1=9999&y1=9999&quality=1&doublescan=1&fps=15&ver=HTTP/1.1", MediaPaths.Mjpeg(request));
    }

    [Fact]
    public void H264Stream_Everything_IsWritten()
    {
        var request = new H264StreamRequest { Channel = 1, Qp = 4, Bitrate = 51200, FramesPerSecond = 0, Chunked = true };
        Assert.Equal("/h264stream1?res=full&x0=0&y0=0&x1=9999&y1=9999&qp=4&bitrate=51200&ssn=77&fps=0&ver=HTTP/1.1", MediaPaths.H264Stream(request, 77));
    }

    [Fact]
    public void H264Frame_Everything_IsWritten()
        => Assert.Equal(
            "/h264f?res=full&x0=0&y0=0&x1=9999&y1=9999&qp=36&ssn=5&iframe=1&intra_period=30",
            MediaPaths.H264Frame("h264f", new H264FrameRequest { Qp = 36, StreamNumber = 5, KeyFrame = true, IntraPeriod = 30 }, 77));

    [Theory]
    [InlineData("playback", "/mjpeg?sd=playback", "/h264stream?sd=playback")]
    [InlineData("a b&x=1", "/mjpeg?sd=a%20b%26x%3D1", "/h264stream?sd=a%20b%26x%3D1")]
    public void Storage_SendsNothingElse(string word, string mjpeg, string h264)
    {
        Assert.Equal(mjpeg, MediaPaths.Mjpeg(new MjpegRequest { StoragePlayback = word, Quality = 5 }));
        Assert.Equal(h264, MediaPaths.H264Stream(new H264StreamRequest { StoragePlayback = word, Qp = 5 }, 77));
    }

    [Theory]
    [InlineData(Resolution.Full, 1, 31, 33, 65, 0, 0, 64, 96)]
    [InlineData(Resolution.Half, 65, 127, 129, 193, 64, 64, 192, 256)]
    [InlineData(Resolution.Full, 32, 64, 640, 480, 32, 64, 640, 480)]
    [InlineData(Resolution.Half, 0, 0, 1, 1, 0, 0, 64, 64)]
    [InlineData(Resolution.Half, 0, 0, 9999, 9999, 0, 0, 9999, 9999)]
    [InlineData(Resolution.Full, 0, 0, 20000, 9998, 0, 0, 9999, 10016)]
    public void EffectiveWindow_IsRoundedOutwards(Resolution resolution, int l, int t, int r, int b, int left, int top, int right, int bottom)
        => Assert.Equal(new ImageWindow(left, top, right, bottom), new ImageRequest { Resolution = resolution, Window = new(l, t, r, b) }.EffectiveWindow);

    public static TheoryData<Func<string>, string> OutOfRange => new()
    {
        { () => MediaPaths.Image(new ImageRequest { Quality = 0 }), "quality" },
        { () => MediaPaths.Image(new ImageRequest { Quality = 22 }), "quality" },
        { () => MediaPaths.Image(new ImageRequest { StreamNumber = 65536 }), "ssn" },
        { () => MediaPaths.Image(new ImageRequest { Channel = 0 }), "channel" },
        { () => MediaPaths.Image(new ImageRequest { Window = new(-1, 0, 32, 32) }), "Left" },
        { () => MediaPaths.Image(new ImageRequest { Window = new(32, 0, 32, 32) }), "Right" },
        { () => MediaPaths.Mjpeg(new MjpegRequest { FramesPerSecond = 16 }), "fps" },
        { () => MediaPaths.H264Stream(new H264StreamRequest { Qp = 3 }, 1), "qp" },
        { () => MediaPaths.H264Stream(new H264StreamRequest { Qp = 37 }, 1), "qp" },
        { () => MediaPaths.H264Stream(new H264StreamRequest { Bitrate = 51201 }, 1), "bitrate" },
        { () => MediaPaths.H264Stream(new H264StreamRequest { Bitrate = 0 }, 1), "bitrate" },
        { () => MediaPaths.H264Stream(new H264StreamRequest { StreamNumber = 0 }, 1), "ssn" },
        { () => MediaPaths.H264Frame("h264", new H264FrameRequest { IntraPeriod = 0 }, 1), "intra_period" },
    };

    [Theory]
    [MemberData(nameof(OutOfRange), DisableDiscoveryEnumeration = true)]
    public void AnyPath_ValueOutOfRange_IsRefusedByName(Func<string> build, string name)
        => Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(build).ParamName);
}
