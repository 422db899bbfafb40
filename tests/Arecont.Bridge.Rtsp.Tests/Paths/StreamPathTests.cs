using Arecont.Bridge.Rtsp.Paths;

namespace Arecont.Bridge.Rtsp.Tests.Paths;

public sealed class StreamPathTests
{
    [Theory]
    [InlineData("rtsp://h:8554/door", "door", 1, "main", null)]
    [InlineData("rtsp://h:8554/door/", "door", 1, "main", null)]
    [InlineData("rtsp://[::1]:8554/door/2", "door", 2, "main", null)]
    [InlineData("rtsp://h/door/sub", "door", 1, "sub", null)]
    [InlineData("rtsp://h/door/3/sub?user=a&password=b", "door", 3, "sub", null)]
    [InlineData("/door/3/sub", "door", 3, "sub", null)]
    [InlineData("rtsp://h/d%6For/%6dain", "door", 1, "main", null)]
    [InlineData("rtsp://h/door/trackID=1", "door", 1, "main", 1)]
    [InlineData("rtsp://h/door/trackID=2?res=half", "door", 1, "main", 2)]
    [InlineData("rtsp://h/door/1/main?res=half/trackID=2", "door", 1, "main", 2)]
    [InlineData("rtsp://h/door/1/main/?a=b/trackid=10", "door", 1, "main", 10)]
    [InlineData("rtsp://h/door/99999999999", "door", 0, "main", null)]
    public void TryParse_Address_NamesTheStream(string target, string camera, int channel, string profile, int? track)
    {
        Assert.True(StreamPath.TryParse(target, out var path));
        Assert.Equal(new StreamPath(camera, channel, profile, track, false), path);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("rtsp://h")]
    [InlineData("rtsp://h/")]
    [InlineData("rtsp://h/?x")]
    [InlineData("rtsp://h/door/main/1")]
    [InlineData("rtsp://h/door/1/main/more")]
    [InlineData("rtsp://h/door/trackID=x")]
    public void TryParse_AnythingElse_IsRefused(string target)
        => Assert.False(StreamPath.TryParse(target, out var path) && path.CameraId != "*");

    [Fact]
    public void TryParse_TransportMulticast_IsSeen()
        => Assert.True(StreamPath.TryParse("rtsp://h/door?transport=multicast", out var path) && path.Multicast);

    [Theory]
    [InlineData("rtsp://h/door", "rtsp://h/door/")]
    [InlineData("rtsp://h/door/?a=b", "rtsp://h/door/")]
    [InlineData("rtsp://h/door/trackID=1?a=b", "rtsp://h/door/")]
    public void BaseOf_Address_IsWhereTracksAre(string target, string expected) => Assert.Equal(expected, StreamPath.BaseOf(target));
}
