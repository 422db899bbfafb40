using System.Net;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Media;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace Arecont.Bridge.Onvif.Tests.Media;

/// <summary>Where streams and stills are.</summary>
public sealed class StreamTests
{
    [Theory, Covers("trt:GetStreamUri", Outcome.Success)]
    [InlineData("RTP-Unicast", "UDP")]
    [InlineData("RTP-Unicast", "RTSP")]
    [InlineData("RTP-Unicast", "TCP")]
    [InlineData("RTP_unicast", "rtsp")]
    public async Task GetStreamUri_OfEachTransport_IsTheEncodersStreamAtTheHostTheClientKnows(string stream, string protocol)
    {
        await using var host = await OnvifHost.StartAsync("AV8185");
        using var client = host.Client();

        var uri = (await client.AskAsync<GetStreamUriResponse>(Asked("cam1-3-sub", stream, protocol))).MediaUri!;

        Assert.Equal("rtsp://127.0.0.1:8554/cam1/3/sub", uri.Uri);
        Assert.True(uri is { InvalidAfterConnect: false, InvalidAfterReboot: false, Timeout: "PT0S" });
    }

    [Fact]
    public async Task GetStreamUri_InHttpOnTheProgramsPort_IsOnThatPort()
    {
        await using var host = await OnvifHost.StartAsync("AV8185");
        using var client = host.Client();

        var uri = (await client.AskAsync<GetStreamUriResponse>(Asked("cam1-3-sub", "RTP-Unicast", "HTTP"))).MediaUri!;

        Assert.Equal(new Uri(host.Address, "cam1/3/sub"), new Uri(uri.Uri!));
    }

    [Theory, Covers("trt:GetStreamUri", Outcome.Fault)]
    [InlineData("RTP-Multicast", "UDP")]
    [InlineData("RTP-Multicast", "RTSP")]
    [InlineData("RTP-Unicast", "SCTP")]
    [InlineData("RTP_multicast", "UDP")]
    [InlineData("sideways", "UDP")]
    [InlineData("", "")]
    public async Task GetStreamUri_TransportThatIsNotServed_IsRefused(string stream, string protocol)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(Asked("cam1-1-main", stream, protocol), "InvalidArgVal", "InvalidStreamSetup");
    }

    [Fact]
    public async Task GetStreamUri_UnknownOrIncompleteProfile_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var token = await client.CreateAsync("empty");

        await client.RefusedAsync(Asked("nobody", "RTP-Unicast", "RTSP"), "InvalidArgVal", "NoProfile");
        await client.RefusedAsync(new GetStreamUriRequest { ProfileToken = "cam1-1-main" }, "InvalidArgVal", "InvalidStreamSetup");
        await client.RefusedAsync(Asked(token, "RTP-Unicast", "RTSP"), "Action", "IncompleteConfiguration");
        await client.RefusedAsync(new GetSnapshotUriRequest { ProfileToken = token }, "Action", "IncompleteConfiguration");
    }

    [Fact]
    public async Task GetStreamUri_OfACreatedProfile_IsThatOfItsEncoder()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var token = await client.CreateAsync("SynoProfile");
        await client.AskAsync<AddVideoSourceConfigurationResponse>(new AddVideoSourceConfigurationRequest { ProfileToken = token, ConfigurationToken = "cam1-1-source" });
        await client.AskAsync<AddVideoEncoderConfigurationResponse>(new AddVideoEncoderConfigurationRequest { ProfileToken = token, ConfigurationToken = "cam1-1-jpeg-encoder" });

        var uri = (await client.AskAsync<GetStreamUriResponse>(Asked(token, "RTP-Unicast", "RTSP"))).MediaUri!;

        Assert.EndsWith("/cam1/1/jpeg", uri.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetStreamUri_NoRtspConfigured_SaysSo()
    {
        await using var host = await OnvifHost.StartAsync(configure: services => services.Remove(services.Single(service => service.ServiceType == typeof(IStreamEndpoints))));
        using var client = host.Client();

        var fault = await client.RefusedAsync(Asked("cam1-1-main", "RTP-Unicast", "RTSP"), "ActionNotSupported");
        var capabilities = (await client.AskAsync<GetServiceCapabilitiesResponse>(new GetServiceCapabilitiesRequest())).Capabilities!;

        Assert.Contains("rtsp", fault.Reason, StringComparison.Ordinal);
        Assert.True(capabilities.StreamingCapabilities is { NoRTSPStreaming: true, RtpRtspTcp: false });
    }

    [Fact, Covers("trt:GetServiceCapabilities", Outcome.Success)]
    public async Task GetServiceCapabilities_WithoutCredentials_TellWhatIsServed()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client(user: null);

        var answer = await client.SendMediaAsync("GetServiceCapabilities");
        var capabilities = (await client.AskAsync<GetServiceCapabilitiesResponse>(new GetServiceCapabilitiesRequest())).Capabilities!;

        Assert.Contains("SnapshotUri=\"true\"", answer.Text, StringComparison.Ordinal);
        Assert.True(capabilities.StreamingCapabilities is { RTPMulticast: false, RtpTcp: true, RtpRtspTcp: true, NoRTSPStreaming: false });
        Assert.False(capabilities.OSD || capabilities.Rotation || capabilities.VideoSourceMode);
    }

    [Fact, Covers("trt:GetServiceCapabilities", Outcome.Fault)]
    public async Task GetServiceCapabilities_NotWellFormed_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        var answer = await client.SendAsync("<GetServiceCapabilities xmlns=\"http://www.onvif.org/ver10/media/wsdl\"><b></GetServiceCapabilities>");

        Assert.Equal("Sender", answer.Fault?.Code);
    }

    [Fact, Covers("trt:GetSnapshotUri", Outcome.Success)]
    public async Task GetSnapshotUri_LeadsToAPictureOnTheVeryPortTheClientCameInOn()
    {
        await using var host = await OnvifHost.StartAsync("AV8185");
        using var client = host.Client();

        var uri = new Uri((await client.AskAsync<GetSnapshotUriResponse>(new GetSnapshotUriRequest { ProfileToken = "cam1-2-main" })).MediaUri!.Uri!);

        Assert.Equal(new Uri(host.Address, "cameras/cam1/channels/2/snapshot.jpg"), uri);
        using var http = new HttpClient();
        Assert.Equal([0xFF, 0xD8], (await http.GetByteArrayAsync(uri, TestContext.Current.CancellationToken))[..2]);
    }

    [Fact, Covers("trt:GetSnapshotUri", Outcome.Fault), Covers("trt:SetSynchronizationPoint", Outcome.Fault)]
    [Covers("trt:StartMulticastStreaming", Outcome.Fault), Covers("trt:StopMulticastStreaming", Outcome.Fault)]
    public async Task Streams_UnknownProfile_AreRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(new GetSnapshotUriRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
        await client.RefusedAsync(new SetSynchronizationPointRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
        await client.RefusedAsync(new StartMulticastStreamingRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
        await client.RefusedAsync(new StopMulticastStreamingRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
    }

    [Fact, Covers("trt:SetSynchronizationPoint", Outcome.Success)]
    public async Task SetSynchronizationPoint_OfH264_AsksForAKeyFrame()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.AskAsync<SetSynchronizationPointResponse>(new SetSynchronizationPointRequest { ProfileToken = "cam1-1-main" });
        await client.AskAsync<SetSynchronizationPointResponse>(new SetSynchronizationPointRequest { ProfileToken = "cam1-1-jpeg" });

        Assert.Equal(("keyframe", "on", (int?)null), Assert.Single(host.Camera.Sets));
    }

    [Theory]
    [InlineData(CommandCode.NotSupported, false)]
    [InlineData(CommandCode.Refused, false)]
    [InlineData(CommandCode.Offline, true)]
    [InlineData(CommandCode.TimedOut, true)]
    public async Task SetSynchronizationPoint_CameraDoesNot_IsRefusedOnlyWhereItIsAway(CommandCode code, bool refused)
    {
        await using var host = await OnvifHost.StartAsync();
        host.Camera.Answer = new CommandResult(code, "cam1: no.");
        using var client = host.Client();

        var answer = await client.SendMediaAsync("SetSynchronizationPoint", ("ProfileToken", "cam1-1-main"));

        Assert.Equal(refused ? ["Action"] : null, answer.Fault?.Subcodes);
    }

    [Fact, Covers("trt:StartMulticastStreaming", Outcome.Success), Covers("trt:StopMulticastStreaming", Outcome.Success)]
    public async Task Multicast_WhereItIsServed_IsInEncodersAndAddressesAndCanBeKeptGoing()
    {
        var endpoints = Substitute.For<IStreamEndpoints>();
        endpoints.StreamUri(Arg.Any<StreamUriRequest>()).Returns(call => new Uri($"rtsp://{call.Arg<StreamUriRequest>().Host}/{call.Arg<StreamUriRequest>().Transport}"));
        endpoints.MulticastGroupOf("cam1", 1, "main").Returns(new MulticastGroup(IPAddress.Parse("239.255.42.7"), 5004, 3));
        endpoints.KeepMulticastAsync(Arg.Any<string>(), Arg.Any<int>(), Arg.Any<string>(), Arg.Any<bool>(), Arg.Any<CancellationToken>()).Returns(CommandResult.Done());
        await using var host = await OnvifHost.StartAsync(configure: services => services.AddSingleton(endpoints));
        using var client = host.Client();

        var uri = (await client.AskAsync<GetStreamUriResponse>(Asked("cam1-1-main", "RTP-Multicast", "UDP"))).MediaUri!;
        var encoder = await client.EncoderAsync("cam1-1-main-encoder");
        var capabilities = (await client.AskAsync<GetServiceCapabilitiesResponse>(new GetServiceCapabilitiesRequest())).Capabilities!;
        await client.AskAsync<StartMulticastStreamingResponse>(new StartMulticastStreamingRequest { ProfileToken = "cam1-1-main" });
        await client.AskAsync<StopMulticastStreamingResponse>(new StopMulticastStreamingRequest { ProfileToken = "cam1-1-main" });
        await client.AskAsync<SetVideoEncoderConfigurationResponse>(new SetVideoEncoderConfigurationRequest { Configuration = encoder });

        Assert.Equal("rtsp://127.0.0.1/Multicast", uri.Uri);
        Assert.Equal(("239.255.42.7", 5004, 3), (encoder.Multicast!.Address!.IPv4Address, encoder.Multicast.Port, encoder.Multicast.TTL));
        Assert.True(capabilities.StreamingCapabilities!.RTPMulticast);
        Received.InOrder(() =>
        {
            endpoints.KeepMulticastAsync("cam1", 1, "main", true, Arg.Any<CancellationToken>());
            endpoints.KeepMulticastAsync("cam1", 1, "main", false, Arg.Any<CancellationToken>());
        });
    }

    [Fact]
    public async Task StartMulticast_WhereItIsNotConfigured_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(new StartMulticastStreamingRequest { ProfileToken = "cam1-1-main" }, "ActionNotSupported");
    }

    private static GetStreamUriRequest Asked(string profile, string stream, string protocol)
        => new() { ProfileToken = profile, StreamSetup = new StreamSetup { Stream = stream, Transport = new Transport { Protocol = protocol } } };
}
