using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Media2;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Tests.Media2;

public sealed class StreamTests
{
    [Theory, InlineData("RtspUnicast"), InlineData("RTSP"), Covers("tr2:GetStreamUri", Outcome.Success)]
    public async Task GetStreamUri_ServedProtocol_IsTheAddressOfTheEncodersStream(string protocol)
    {
        await using var host = await OnvifHost.StartAsync("AV8185");
        using var client = host.Client("viewer");

        var answer = await client.AskAsync<GetStreamUriResponse>(new GetStreamUriRequest { Protocol = protocol, ProfileToken = "cam1-2-sub" });

        Assert.Equal("rtsp://127.0.0.1:8554/cam1/2/sub", answer.Uri);
    }

    [Fact]
    public async Task GetStreamUri_InHttp_IsOnTheServicesPort()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        var answer = await client.AskAsync<GetStreamUriResponse>(new GetStreamUriRequest { Protocol = "RtspOverHttp", ProfileToken = "cam1-1-main" });

        Assert.Equal(new Uri(host.Address, "cam1/1/main"), new Uri(answer.Uri!));
    }

    [Fact]
    public async Task GetStreamUri_MulticastAndTlsWhereServed_AreTheirAddresses()
    {
        await using var host = await StartWithEverything(new EveryStream());
        using var client = host.Client();

        var group = await client.AskAsync<GetStreamUriResponse>(new GetStreamUriRequest { Protocol = "RtspMulticast", ProfileToken = "cam1-1-main" });
        var secure = await client.AskAsync<GetStreamUriResponse>(new GetStreamUriRequest { Protocol = "RtspsUnicast", ProfileToken = "cam1-1-main" });

        Assert.Equal("rtsp://127.0.0.1/cam1/1/main?Multicast", group.Uri);
        Assert.Equal("rtsps://127.0.0.1/cam1/1/main?Tls", secure.Uri);
    }

    [Fact, Covers("tr2:GetStreamUri", Outcome.Fault)]
    public async Task GetStreamUri_WhatIsNotThere_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var empty = (await client.AskAsync<CreateProfileResponse>(new CreateProfileRequest { Name = "empty" })).Token;

        await client.RefusedAsync(new GetStreamUriRequest { Protocol = "RTSP", ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
        await client.RefusedAsync(new GetStreamUriRequest { Protocol = "Telepathy", ProfileToken = "cam1-1-main" }, "InvalidArgVal", "InvalidStreamSetup");
        await client.RefusedAsync(new GetStreamUriRequest { Protocol = "RtspsUnicast", ProfileToken = "cam1-1-main" }, "InvalidArgVal", "InvalidStreamSetup");
        await client.RefusedAsync(new GetStreamUriRequest { Protocol = "RtspsMulticast", ProfileToken = "cam1-1-main" }, "InvalidArgVal", "InvalidStreamSetup");
        await client.RefusedAsync(new GetStreamUriRequest { Protocol = "RtspMulticast", ProfileToken = "cam1-1-main" }, "InvalidArgVal", "InvalidMulticastSettings");
        await client.RefusedAsync(new GetStreamUriRequest { Protocol = "RTSP", ProfileToken = empty }, "Action", "IncompleteConfiguration");
    }

    [Fact, Covers("tr2:GetSnapshotUri", Outcome.Success)]
    public async Task GetSnapshotUri_Followed_IsAJpeg()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client("viewer");

        var answer = await client.AskAsync<GetSnapshotUriResponse>(new GetSnapshotUriRequest { ProfileToken = "cam1-1-main" });

        using var http = new HttpClient();
        using var picture = await http.GetAsync(new Uri(answer.Uri!), TestContext.Current.CancellationToken);
        Assert.Equal("image/jpeg", picture.Content.Headers.ContentType!.MediaType);
    }

    [Fact, Covers("tr2:GetSnapshotUri", Outcome.Fault)]
    public async Task GetSnapshotUri_UnknownOrEmptyProfile_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var empty = (await client.AskAsync<CreateProfileResponse>(new CreateProfileRequest { Name = "empty" })).Token;

        await client.RefusedAsync(new GetSnapshotUriRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
        await client.RefusedAsync(new GetSnapshotUriRequest { ProfileToken = empty }, "Action", "IncompleteConfiguration");
    }

    [Fact, Covers("tr2:SetSynchronizationPoint", Outcome.Success)]
    public async Task SetSynchronizationPoint_H264_AsksTheCameraForAKeyFrame()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client("operator");

        await client.AskAsync<SetSynchronizationPointResponse>(new SetSynchronizationPointRequest { ProfileToken = "cam1-1-main" });
        await client.AskAsync<SetSynchronizationPointResponse>(new SetSynchronizationPointRequest { ProfileToken = "cam1-1-jpeg" });

        Assert.Equal([("keyframe", "on", null)], host.Camera.Sets);
    }

    [Fact, Covers("tr2:SetSynchronizationPoint", Outcome.Fault)]
    public async Task SetSynchronizationPoint_UnknownProfile_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(new SetSynchronizationPointRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
    }

    [Fact, Covers("tr2:StartMulticastStreaming", Outcome.Success), Covers("tr2:StopMulticastStreaming", Outcome.Success)]
    public async Task StartAndStopMulticast_WhereServed_SendAndEnd()
    {
        var streams = new EveryStream();
        await using var host = await StartWithEverything(streams);
        using var client = host.Client("operator");

        await client.AskAsync<StartMulticastStreamingResponse>(new StartMulticastStreamingRequest { ProfileToken = "cam1-1-main" });
        await client.AskAsync<StopMulticastStreamingResponse>(new StopMulticastStreamingRequest { ProfileToken = "cam1-1-main" });

        Assert.Equal([("cam1/1/main", true), ("cam1/1/main", false)], streams.Kept);
    }

    [Fact, Covers("tr2:StartMulticastStreaming", Outcome.Fault), Covers("tr2:StopMulticastStreaming", Outcome.Fault)]
    public async Task StartAndStopMulticast_WhereNotServed_AreRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(new StartMulticastStreamingRequest { ProfileToken = "cam1-1-main" }, "ActionNotSupported");
        await client.RefusedAsync(new StopMulticastStreamingRequest { ProfileToken = "cam1-1-main" }, "ActionNotSupported");
        await client.RefusedAsync(new StartMulticastStreamingRequest { ProfileToken = "nobody" }, "InvalidArgVal", "NoProfile");
    }

    private static Task<OnvifHost> StartWithEverything(EveryStream streams) => OnvifHost.StartAsync(configure: services => services.AddSingleton<IStreamEndpoints>(streams));

    private sealed class EveryStream : IStreamEndpoints
    {
        public List<(string Stream, bool Keep)> Kept { get; } = [];

        public Uri? StreamUri(StreamUriRequest request)
            => new($"{(request.Transport == StreamTransport.Tls ? "rtsps" : "rtsp")}://{request.Host}/{request.CameraId}/{request.Channel}/{request.Profile}?{request.Transport}");

        public Task<CommandResult> KeepMulticastAsync(string cameraId, int channel, string profile, bool keep, CancellationToken cancellationToken)
        {
            Kept.Add(($"{cameraId}/{channel}/{profile}", keep));
            return Task.FromResult(CommandResult.Done());
        }
    }
}
