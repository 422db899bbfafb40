using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Devices.ProfileT;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Camera.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arecont.Bridge.Onvif.Tests.Devices;

public sealed class ProfileTTests
{
    private const string Overlays = "overlays (OSD): texts created, listed, set and deleted";
    private const string Groups = "RTP over UDP to a group";

    public static TheoryData<string> EveryModel => Models.All;

    [Theory, MemberData(nameof(EveryModel))]
    public async Task Rows_OfEveryModel_AreJudgedAndSayWhy(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        var features = host.Camera.State.Identity!.Features;

        var rows = Evaluate(host);

        Assert.Equal(rows.Length, rows.Select(row => (row.Area, row.Requirement)).Distinct().Count());
        Assert.All(rows, row => Assert.Equal(row.Verdict == ProfileVerdict.Met, row.Why is null));
        Assert.Equal(ProfileVerdict.Met, Verdict(rows, "profiles created, deleted, listed and composed"));
        Assert.Equal(ProfileVerdict.Met, Verdict(rows, "video encoder configurations"));
        Assert.Equal(features.HasFlag(CameraFeatures.H264) ? ProfileVerdict.Met : ProfileVerdict.NotMet, Verdict(rows, "H.264 or H.265"));
        Assert.Equal(features.HasFlag(CameraFeatures.MotionDetection) ? ProfileVerdict.Met : ProfileVerdict.NotMet, Verdict(rows, "VideoSource/MotionAlarm"));
        Assert.Equal(features.HasFlag(CameraFeatures.Zoom), Verdict(rows, "nodes, configurations, continuous move, stop and status") != ProfileVerdict.NotNeeded);
        Assert.Equal(features.HasFlag(CameraFeatures.Audio), Verdict(rows, "audio outputs and decoders") != ProfileVerdict.NotNeeded);
        Assert.Equal(features.HasFlag(CameraFeatures.Output), Verdict(rows, "relay outputs and their topic") != ProfileVerdict.NotNeeded);
    }

    [Theory, MemberData(nameof(EveryModel))]
    public async Task IsMetBy_EveryModel_IsFalseForNoCameraDrawsOverlaysOrTellsOfItsImage(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);

        var rows = Evaluate(host);

        Assert.Equal(ProfileVerdict.NotMet, Verdict(rows, Overlays));
        Assert.Contains(rows, row => row is { Area: "Topics", Verdict: ProfileVerdict.NotMet } && row.Requirement.Contains("ImageTooDark", StringComparison.Ordinal));
        Assert.False(host.Services.GetRequiredService<ProfileTEvaluation>().IsMetBy(Device(host)));
    }

    [Fact]
    public async Task Rows_MulticastIsOff_NameTheKeyThatSwitchesItOn()
    {
        await using var off = await OnvifHost.StartAsync();
        await using var on = await OnvifHost.StartAsync(configure: services => services.AddSingleton<IStreamEndpoints>(new EveryTransport()));

        var without = Assert.Single(Evaluate(off), row => row.Requirement == Groups);

        Assert.Equal(ProfileVerdict.NotMet, without.Verdict);
        Assert.Contains("rtsp.multicast", without.Why, StringComparison.Ordinal);
        Assert.Equal(ProfileVerdict.Met, Verdict(Evaluate(on), Groups));
    }

    [Fact]
    public async Task Rows_NobodyStreams_SayThatNoServerIsConfigured()
    {
        await using var host = await OnvifHost.StartAsync(configure: services => services.RemoveAll<IStreamEndpoints>());

        Assert.All(Evaluate(host).Where(row => row is { Area: "Streaming", Verdict: not ProfileVerdict.NotNeeded }), row => Assert.Equal("no RTSP server is configured", row.Why));
    }

    [Fact]
    public async Task Rows_CameraNeverAnswered_AreNotMet()
    {
        await using var host = await OnvifHost.StartAsync();
        host.Camera.Change(state => state with { Identity = null });

        var h264 = Assert.Single(Evaluate(host), row => row.Requirement == "H.264 or H.265");

        Assert.Equal((ProfileVerdict.NotMet, "a camera has not answered yet"), (h264.Verdict, h264.Why));
    }

    [Fact]
    public void Judge_ConditionFails_NeedsNothing()
    {
        var requirement = new ProfileRequirement("a", "b", static _ => "missing") { Condition = static _ => false, Otherwise = "has none" };

        Assert.Equal(new ProfileRow("a", "b", ProfileVerdict.NotNeeded, "has none"), requirement.Judge(null!));
    }

    private static ProfileRow[] Evaluate(OnvifHost host) => [.. host.Services.GetRequiredService<ProfileTEvaluation>().Rows(Device(host))];

    private static OnvifDevice Device(OnvifHost host) => host.Services.GetRequiredService<OnvifDevices>().Find("cam1")!;

    private static ProfileVerdict Verdict(ProfileRow[] rows, string requirement) => Assert.Single(rows, row => row.Requirement == requirement).Verdict;

    private sealed class EveryTransport : IStreamEndpoints
    {
        public Uri? StreamUri(StreamUriRequest request) => new($"rtsp://{request.Host}/{request.CameraId}/{request.Transport}");
    }
}
