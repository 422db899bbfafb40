using Arecont.Bridge.Rtsp.Transports;

namespace Arecont.Bridge.Rtsp.Tests.Transports;

public sealed class TransportOfferTests
{
    [Theory]
    [InlineData("RTP/AVP/TCP;unicast;interleaved=2-3", true, 2, 3)]
    [InlineData("RTP/AVP;unicast;interleaved=2-3", true, 2, 3)]
    [InlineData("rtp/avp/tcp;interleaved=4", true, 4, 5)]
    public void ParseAll_Interleaved_InEitherSpelling(string header, bool interleaved, int rtp, int rtcp)
    {
        var offer = Assert.Single(TransportOffer.ParseAll(header));

        Assert.Equal(interleaved, offer.IsInterleaved);
        Assert.Equal((rtp, rtcp), offer.Interleaved);
    }

    [Fact]
    public void ParseAll_SeveralOffers_AreInOrderWithoutTheUnknown()
    {
        var offers = TransportOffer.ParseAll("RAW/RAW/UDP;unicast, RTP/SAVP;client_port=1-2,RTP/AVP/UDP;unicast;client_port=5000-5001;mode=\"PLAY\", RTP/AVP;multicast;ttl=5,RTP/AVP/TCP;unicast");

        Assert.Equal(["RTP/AVP/UDP", "RTP/AVP", "RTP/AVP/TCP"], offers.Select(offer => offer.Protocol));
        Assert.Equal((5000, 5001), offers[0].ClientPorts);
        Assert.True(offers[1].Multicast);
        Assert.Null(offers[2].Interleaved);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(";,;")]
    [InlineData("RTP/AVP;client_port=0-1")]
    [InlineData("RTP/AVP;client_port=65535")]
    [InlineData("RTP/AVP;client_port=70000-70001")]
    [InlineData("RTP/AVP/TCP;interleaved=255")]
    [InlineData("RTP/AVP/TCP;interleaved=7-7")]
    [InlineData("RTP/AVP/TCP;interleaved=-1-2")]
    public void ParseAll_Impossible_IsNoOffer(string? header) => Assert.Empty(TransportOffer.ParseAll(header));
}
