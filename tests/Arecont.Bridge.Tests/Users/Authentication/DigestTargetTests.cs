using Arecont.Bridge.Users.Authentication;

namespace Arecont.Bridge.Tests.Users.Authentication;

public sealed class DigestTargetTests
{
    [Theory]
    [InlineData("/a?b=c", "/a?b=c", true)]
    [InlineData("http://host:80/a?b=c", "/a?b=c", true)]
    [InlineData("/a?b=c", "http://host/a?b=c", true)]
    [InlineData("http://host", "/", true)]
    [InlineData("*", "*", true)]
    [InlineData("/a", "/a/", false)]
    [InlineData("/a", "/a/b", false)]
    [InlineData("/a", "/A", false)]
    [InlineData("", "/", false)]
    [InlineData("rtsp://host/cam", "rtsp://host:8554/cam", true)]
    [InlineData("rtsp://host/cam", "rtsp://host/cam/", true)]
    [InlineData("rtsp://host/cam/", "rtsp://host/cam", true)]
    [InlineData("rtsp://host/cam/", "rtsp://host/cam/trackID=1", true)]
    [InlineData("rtsp://host/cam", "rtsp://host/cam/trackID=1", true)]
    [InlineData("rtsp://host/cam/trackID=1", "rtsp://host/cam", false)]
    [InlineData("rtsp://host/cam", "rtsp://host/camera", false)]
    [InlineData("rtsp://host/cam", "rtsp://host/other", false)]
    public void Covers_SignedAddressAndRequestedOne_TellsWhetherTheSignatureHolds(string given, string requested, bool expected)
        => Assert.Equal(expected, DigestTarget.Covers(given, requested));
}
