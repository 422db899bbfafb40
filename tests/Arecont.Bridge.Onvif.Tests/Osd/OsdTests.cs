using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.Media2;

namespace Arecont.Bridge.Onvif.Tests.Osd;

/// <summary>No camera draws texts or images into its picture, and clients that look for it must hear so.</summary>
public sealed class OsdTests
{
    public static TheoryData<string, string> Operations
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var operation in (string[])["GetOSDs", "GetOSDOptions", "CreateOSD", "SetOSD", "DeleteOSD"])
            {
                all.Add(OnvifNames.Media2, operation);
                all.Add(OnvifNames.Media, operation);
            }

            all.Add(OnvifNames.Media, "GetOSD");
            all.Add(OnvifNames.Media2, "GetVideoSourceModes");
            all.Add(OnvifNames.Media2, "SetVideoSourceMode");
            return all;
        }
    }

    [Theory, MemberData(nameof(Operations))]
    public async Task Operation_NoCameraHasIt_IsRefusedAsNotSupported(string service, string operation)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        var answer = await client.SendAsync($"<{operation} xmlns=\"{service}\"><ConfigurationToken>cam1-1-source</ConfigurationToken></{operation}>", "media2_service");

        Assert.NotNull(answer.Fault);
        Assert.Equal("Receiver", answer.Fault.Code);
        Assert.Equal(["ActionNotSupported"], answer.Fault.Subcodes);
        Assert.Contains("Not Implemented", answer.Fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capabilities_OverlaysAndSourceModes_AreDenied()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        var answer = await client.AskAsync<GetServiceCapabilitiesResponse>(new GetServiceCapabilitiesRequest());

        Assert.False(answer.Capabilities!.OSD);
        Assert.False(answer.Capabilities.TemporaryOSDText);
        Assert.False(answer.Capabilities.VideoSourceMode);
    }
}
