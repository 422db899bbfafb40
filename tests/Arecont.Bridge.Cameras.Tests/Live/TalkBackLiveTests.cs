using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Cameras.Tests.Audio;
using Arecont.Bridge.Cameras.Tests.Support;
using Arecont.Bridge.Contract.Audio;
using Arecont.Bridge.Contract.Commands;
using Arecont.Camera.Audio;
using Arecont.Simulator;
using Arecont.Simulator.Faults;

namespace Arecont.Bridge.Cameras.Tests.Live;

public sealed class TalkBackLiveTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(AudioLaw.MuLaw)]
    [InlineData(AudioLaw.ALaw)]
    public async Task Speak_HalfASecond_IsHeardWholeInTheCamerasLaw(AudioLaw law)
    {
        await using var camera = await StartAsync();
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera) with { Audio = new AudioConfiguration { Law = law } });
        await rig.OnlineAsync();
        var said = Enumerable.Range(0, 4000).Select(at => (byte)at).ToArray();

        var result = await Speak(rig, Microphone.File(said));

        Assert.True(result.Succeeded, result.Message);
        Assert.Equal(law == AudioLaw.MuLaw ? said : said.Select(G711.ALawFromMuLaw), camera.Audio);
        Assert.Equal(4000, camera.Statistics.AudioBytes);
    }

    [Fact]
    public async Task Speak_CameraWithoutSound_IsNotSupported()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Cancel);
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();

        var result = await Speak(rig, Microphone.File([1]));

        Assert.Equal(new CommandResult(CommandCode.NotSupported, "cam: the camera (AV5255AM) has no sound"), result);
        Assert.Equal(0, camera.Statistics.ByPath.GetValueOrDefault("/g711"));
    }

    [Fact]
    public async Task Speak_CameraOffline_SaysSo()
    {
        await using var camera = await StartAsync();
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();
        camera.InjectFault(new CameraFault(FaultKind.Refuse));
        await rig.OfflineAsync();

        Assert.Equal(CommandCode.Offline, (await Speak(rig, Microphone.File([1]))).Code);
    }

    [Theory]
    [InlineData(FaultKind.Unauthorized, CommandCode.NotAllowed)]
    [InlineData(FaultKind.Busy, CommandCode.Failed)]
    public async Task Speak_CameraRefuses_SaysWhyWithoutThePassword(FaultKind fault, CommandCode code)
    {
        await using var camera = await StartAsync();
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera) with { UserName = "admin", Password = "topsecret" });
        await rig.OnlineAsync();
        camera.InjectFault(new CameraFault(fault) { PathPrefix = "/g711" });

        var result = await Speak(rig, Microphone.File(new byte[4000]));

        Assert.Equal(code, result.Code);
        Assert.StartsWith("cam: no sound: ", result.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("topsecret", result.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Log.Lines, line => line.Text.Contains("topsecret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Speak_BridgeStopsMeanwhile_EndsTheSpeech()
    {
        await using var camera = await StartAsync();
        await using var rig = await LiveRig.StartAsync(LiveRig.Describe(camera));
        await rig.OnlineAsync();
        var microphone = new Microphone();
        var speaking = Speak(rig, microphone.Pieces(Cancel));
        microphone.Say(1);

        await rig.StopAsync();

        Assert.Equal(CommandCode.Offline, (await speaking).Code);
        await microphone.Ended.WaitAsync(Limits.Signal, Cancel);
    }

    private static Task<SimulatedCamera> StartAsync() => SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = "AV10255" }, cancellationToken: Cancel);

    private static Task<CommandResult> Speak(LiveRig rig, IAsyncEnumerable<ReadOnlyMemory<byte>> audio)
        => rig.Camera().Audio.SpeakAsync(AudioLaw.MuLaw, audio, Cancel).WaitAsync(Limits.Signal, Cancel);
}
