using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Media2;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arecont.Bridge.Onvif.Tests.Media2;

public sealed class CapabilityTests
{
    public static TheoryData<string> EveryModel => Models.All;

    [Theory, MemberData(nameof(EveryModel)), Covers("tr2:GetServiceCapabilities", Outcome.Success)]
    public async Task GetServiceCapabilities_OfEveryModel_TellsWhatItsProfilesAreMadeOf(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var anybody = host.Client(user: null);
        using var client = host.Client();

        var answer = (await anybody.AskAsync<GetServiceCapabilitiesResponse>(new GetServiceCapabilitiesRequest())).Capabilities!;

        var masks = await client.SendAsync(SoapClient.Body(new GetMasksRequest()));
        Assert.Equal(masks.Fault is null, answer.Mask);
        Assert.Equal(answer.Mask, answer.SourceMask);
        Assert.True(answer.SnapshotUri);
        Assert.True(answer.StreamingCapabilities!.RTSPStreaming);
        Assert.True(answer.StreamingCapabilities.RtpRtspTcp);
        Assert.False(answer.StreamingCapabilities.RTPMulticast);
        Assert.Equal(model == "AV10255", answer.ProfileCapabilities!.ConfigurationsSupported.Contains(ConfigurationType.AudioOutput));
        Assert.Equal(model == "AV10255", answer.ProfileCapabilities.ConfigurationsSupported.Contains(ConfigurationType.Ptz));
        Assert.Equal(["VideoSource", "VideoEncoder"], answer.ProfileCapabilities.ConfigurationsSupported.Take(2));
    }

    [Fact]
    public async Task GetServiceCapabilities_NobodyStreams_TellsNone()
    {
        await using var host = await OnvifHost.StartAsync(configure: services => services.RemoveAll<IStreamEndpoints>());
        using var client = host.Client();

        var answer = (await client.AskAsync<GetServiceCapabilitiesResponse>(new GetServiceCapabilitiesRequest())).Capabilities!;

        Assert.False(answer.StreamingCapabilities!.RTSPStreaming);
        Assert.False(answer.StreamingCapabilities.RtpRtspTcp);
        await client.RefusedAsync(new GetStreamUriRequest { Protocol = "RTSP", ProfileToken = "cam1-1-main" }, "ActionNotSupported");
    }

    [Fact, Covers("tr2:GetServiceCapabilities", Outcome.Fault)]
    public async Task GetServiceCapabilities_NotWellFormed_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        var answer = await client.PostAsync(
            "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body><GetServiceCapabilities xmlns=\"http://www.onvif.org/ver20/media/wsdl\"></s:Body></s:Envelope>");

        Assert.Equal("Sender", answer.Fault?.Code);
    }
}
