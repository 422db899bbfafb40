using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Camera.Identity;
using Arecont.Onvif.Contracts.DeviceIO;

namespace Arecont.Bridge.Onvif.Tests.DeviceIO;

public sealed class DeviceIOTests
{
    public static TheoryData<string> EveryModel => Models.All;

    [Theory, MemberData(nameof(EveryModel))]
    [Covers("tmd:GetServiceCapabilities", Outcome.Success), Covers("tmd:GetVideoSources", Outcome.Success), Covers("tmd:GetDigitalInputs", Outcome.Success)]
    public async Task Counts_OfEveryModel_AreThoseOfTheLists(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client();

        var counts = (await client.AskAsync<GetServiceCapabilitiesResponse>(new GetServiceCapabilitiesRequest())).Capabilities!;
        var sources = (await client.AskAsync<GetVideoSourcesResponse>(new GetVideoSourcesRequest())).Tokens;
        var inputs = (await client.AskAsync<GetDigitalInputsResponse>(new GetDigitalInputsRequest())).DigitalInputs;

        Assert.Equal(host.Camera.State.Channels.Select(channel => $"cam1-{channel.Number}"), sources);
        Assert.Equal(host.Camera.State.Inputs.Select(input => $"cam1-input{input.Number}"), inputs.Select(input => input.Token));
        Assert.Equal((sources.Count, inputs.Count, host.Camera.State.Outputs.Length), (counts.VideoSources, counts.DigitalInputs, counts.RelayOutputs));
        Assert.Equal(host.Camera.State.Identity!.Features.HasFlag(CameraFeatures.Audio) ? 1 : 0, counts.AudioOutputs);
    }

    [Fact]
    public async Task GetVideoSources_OfTheRecorder_AreEveryCameras()
    {
        await using var host = await OnvifHost.StartAsync(
            [await FakeCamera.OfAsync("AV5255"), await FakeCamera.OfAsync("AV8185", "cam2"), await FakeCamera.OfAsync("AV2100", "hidden")],
            new OnvifOptions { Recorder = "nvr", Cameras = [new CameraOptions("hidden") { Enabled = false }] });
        using var client = host.Client(device: "nvr");

        var sources = (await client.AskAsync<GetVideoSourcesResponse>(new GetVideoSourcesRequest())).Tokens;

        Assert.Equal(["cam1-1", "cam2-1", "cam2-2", "cam2-3", "cam2-4"], sources);
    }

    [Fact, Covers("tmd:GetServiceCapabilities", Outcome.Fault)]
    public async Task GetServiceCapabilities_WithAHeaderThatMustBeUnderstood_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        var answer = await client.PostAsync("""
            <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Header><x:Need xmlns:x="urn:example" s:mustUnderstand="true"/></s:Header><s:Body><GetServiceCapabilities xmlns="http://www.onvif.org/ver10/deviceIO/wsdl"/></s:Body></s:Envelope>
            """);

        Assert.Equal("MustUnderstand", answer.Fault!.Code);
    }
}
