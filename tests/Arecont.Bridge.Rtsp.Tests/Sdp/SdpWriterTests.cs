using System.Net;
using Arecont.Bridge.Rtsp.Sdp;
using Arecont.Bridge.Rtsp.Streams;

namespace Arecont.Bridge.Rtsp.Tests.Sdp;

public sealed class SdpWriterTests
{
    private static readonly SdpContent Content = new("Front\r\ndoor", IPAddress.Parse("192.0.2.1"), 17,
    [
        new TrackDescription("video", 96, "H264", 90000) { Parameters = "packetization-mode=1", Width = 1280, Height = 720 },
        new TrackDescription("application", 107, "vnd.onvif.metadata", 90000),
    ]);

    [Fact]
    public void Write_Unicast_IsTheDescription()
        => Assert.Equal(
            [
                "v=0", "o=- 17 17 IN IP4 192.0.2.1", "s=Frontdoor", "c=IN IP4 0.0.0.0", "t=0 0", "a=tool:Arecont.Bridge", "a=control:*", "a=range:npt=now-",
                "m=video 0 RTP/AVP 96", "a=rtpmap:96 H264/90000", "a=fmtp:96 packetization-mode=1", "a=framesize:96 1280-720", "a=x-dimensions:1280,720", "a=control:trackID=1", "a=recvonly",
                "m=application 0 RTP/AVP 107", "a=rtpmap:107 vnd.onvif.metadata/90000", "a=control:trackID=2", "a=recvonly",
                string.Empty,
            ],
            SdpWriter.Write(Content).Split("\r\n"));

    [Fact]
    public void Write_Backchannel_AddsWhatTheClientSends()
    {
        var text = SdpWriter.Write(Content with { Backchannel = true });

        Assert.EndsWith("m=audio 0 RTP/AVP 0 8\r\na=rtpmap:0 PCMU/8000\r\na=rtpmap:8 PCMA/8000\r\na=control:trackID=10\r\na=sendonly\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Multicast_NamesGroupsAndPorts()
    {
        var groups = new IPEndPoint[] { new(IPAddress.Parse("239.1.1.1"), 5004), new(IPAddress.Parse("239.1.1.1"), 5006) };
        var text = SdpWriter.Write(Content with { Groups = groups, TimeToLive = 3 });

        Assert.Contains("m=video 5004 RTP/AVP 96\r\nc=IN IP4 239.1.1.1/3\r\n", text, StringComparison.Ordinal);
        Assert.Contains("m=application 5006 RTP/AVP 107\r\nc=IN IP4 239.1.1.1/3\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0.0.0.0", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Version6_SaysSo()
        => Assert.Contains("o=- 17 17 IN IP6 ::1\r\ns=Frontdoor\r\nc=IN IP6 ::\r\n", SdpWriter.Write(Content with { Local = IPAddress.IPv6Loopback }), StringComparison.Ordinal);
}
