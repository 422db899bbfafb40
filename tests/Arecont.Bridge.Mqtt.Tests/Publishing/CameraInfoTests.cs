using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Mqtt.Publishing;
using Arecont.Bridge.Mqtt.Tests.Fakes;
using NSubstitute;

namespace Arecont.Bridge.Mqtt.Tests.Publishing;

public sealed class CameraInfoTests
{
    private readonly IStreamEndpoints _endpoints = Substitute.For<IStreamEndpoints>();

    public CameraInfoTests()
        => _endpoints.StreamUri(Arg.Is<StreamUriRequest>(request => request.Transport == StreamTransport.Tcp)).Returns(
            call => new Uri($"rtsp://{call.Arg<StreamUriRequest>().Host}:8554/{call.Arg<StreamUriRequest>().CameraId}/{call.Arg<StreamUriRequest>().Channel}/{call.Arg<StreamUriRequest>().Profile}"));

    [Fact]
    public void Streams_OfEveryChannelAndProfile_AreListedUnderAHostOthersCanReach()
    {
        var streams = Info(States.Online(States.Unknown("pano"), channels: 2))["streams"]!.AsArray();

        Assert.Equal(
            [(1, "main"), (1, "jpeg"), (2, "main"), (2, "jpeg")],
            streams.Select(stream => ((int)stream!["channel"]!, (string)stream["profile"]!)));
        var address = new Uri((string)streams[3]!["rtsp"]!);
        Assert.Equal("/pano/2/jpeg", address.AbsolutePath);
        Assert.False(address.IsLoopback);
        Assert.False(IPAddress.TryParse(address.Host, out var host) && host.Equals(IPAddress.Any));
    }

    [Fact]
    public void Streams_OnlyOverTls_AreThose()
    {
        _endpoints.StreamUri(Arg.Any<StreamUriRequest>()).Returns(call => call.Arg<StreamUriRequest>().Transport == StreamTransport.Tls ? new Uri("rtsps://host:8322/cam") : null);

        Assert.Equal("rtsps://host:8322/cam", (string?)Info(Online)["streams"]![0]!["rtsp"]);
    }

    [Fact]
    public void Streams_NobodyServesThem_AreLeftOut() => Assert.False(Info(Online, new StreamAddresses()).ContainsKey("streams"));

    [Theory]
    [InlineData(1, 1, "/cameras/cam/snapshot.jpg", "/cameras/cam/stream.mjpeg")]
    [InlineData(2, 2, "/cameras/cam/channels/2/snapshot.jpg", "/cameras/cam/channels/2/stream.mjpeg")]
    public void Pictures_OfEachChannel_ArePathsAtTheHttpPort(int channels, int channel, string snapshot, string mjpeg)
    {
        var pictures = Info(States.Online(States.Unknown("cam"), channels))["pictures"]!.AsArray();

        Assert.Equal(channels, pictures.Count);
        Assert.Equal((channel, snapshot, mjpeg), ((int)pictures[^1]!["channel"]!, (string)pictures[^1]!["snapshot"]!, (string)pictures[^1]!["mjpeg"]!));
    }

    [Fact]
    public void Video_NotKnownYet_IsLeftOut()
    {
        var info = Info(States.Unknown("cam"));

        Assert.False(info.ContainsKey("streams"));
        Assert.False(info.ContainsKey("pictures"));
    }

    [Fact]
    public void Changes_ProfileMade_PublishesTheInfoAgain()
    {
        var writer = new CameraTopicWriter(new MqttTopics("arecont"), new(), new StreamAddresses(_endpoints));
        var more = Online with { Channels = [Online.Channels[0] with { Profiles = Online.Channels[0].Profiles.Add(new VideoProfile("gate", VideoCodec.Jpeg)) }] };

        var change = Assert.Single(writer.Changes("Cam", Online, more));

        Assert.Equal("arecont/cam/info", change.Topic);
        Assert.Contains("/cam/1/gate", Encoding.UTF8.GetString(change.Payload!), StringComparison.Ordinal);
    }

    private static CameraState Online { get; } = States.Online(States.Unknown("cam"));

    private JsonObject Info(CameraState state, StreamAddresses? addresses = null)
        => JsonNode.Parse(Json.Bytes(CameraInfo.Of("Cam", state, addresses ?? new StreamAddresses(_endpoints))))!.AsObject();
}
