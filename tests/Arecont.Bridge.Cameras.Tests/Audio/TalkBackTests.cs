using Arecont.Bridge.Cameras.Audio;
using Arecont.Bridge.Cameras.Tests.Support;
using Arecont.Bridge.Contract.Audio;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.State;
using Arecont.Camera.Identity;
using Arecont.Simulator;

namespace Arecont.Bridge.Cameras.Tests.Audio;

/// <summary>Talk-back with a real camera at the other end, on a clock that the test moves.</summary>
public sealed class TalkBackTests : IAsyncLifetime
{
    private SimulatedCamera _camera = null!;
    private TestCamera _test = null!;
    private TalkBack _talkBack = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = "AV10255" }, cancellationToken: Cancel);
        var configuration = TestCamera.Describe() with { Host = "127.0.0.1", Port = _camera.EndPoint.Port };
        _test = new TestCamera(configuration, features: CameraFeatures.Audio);
        _talkBack = new TalkBack(_test.Context, Cancel);
    }

    public ValueTask DisposeAsync() => _camera.DisposeAsync();

    [Fact]
    public async Task Speak_FirstSample_IsAtTheCameraBeforeTheSecondIsSaid()
    {
        var microphone = new Microphone();
        var speaking = Speak(microphone);
        microphone.Say(1);
        await HeardAsync(1);
        microphone.Say(2, 3);
        await HeardAsync(3);
        microphone.Finish();

        Assert.True((await speaking.WaitAsync(Limits.Signal, Cancel)).Succeeded);
        Assert.Equal([1, 2, 3], _camera.Audio);
    }

    [Fact]
    public async Task Speak_WhileSomebodySpeaks_IsRefusedUntilHeHasEnded()
    {
        var first = new Microphone();
        var speaking = Speak(first);
        first.Say(1);
        await HeardAsync(1);

        Assert.Equal(CommandCode.Overloaded, (await SpeakAsync(2)).Code);

        first.Finish();
        Assert.True((await speaking.WaitAsync(Limits.Signal, Cancel)).Succeeded);
        Assert.True((await SpeakAsync(3)).Succeeded);
        Assert.Equal([1, 3], _camera.Audio);
    }

    [Fact]
    public async Task Speak_OpenLineWithoutAWord_KeepsNobodyOut()
    {
        var silent = new Microphone();
        var speaking = Speak(silent);

        Assert.True((await SpeakAsync(1)).Succeeded);

        silent.Say(2);
        silent.Finish();
        Assert.True((await speaking.WaitAsync(Limits.Signal, Cancel)).Succeeded);
        Assert.Equal([1, 2], _camera.Audio);
    }

    [Fact]
    public async Task Speak_LongSilence_LetsOthersSpeakAndGoesOnLater()
    {
        var first = new Microphone();
        var speaking = Speak(first);
        first.Say(1);
        await HeardAsync(1);

        _test.Time.Advance(Speech.Pause);
        CommandResult second;
        while ((second = await SpeakAsync(2)).Code == CommandCode.Overloaded)
        {
            // His last connection is just ending.
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Cancel);
        }

        Assert.True(second.Succeeded, second.Message);
        first.Say(3);
        first.Finish();
        Assert.True((await speaking.WaitAsync(Limits.Signal, Cancel)).Succeeded);
        Assert.Equal([1, 2, 3], _camera.Audio);
    }

    [Fact]
    public async Task Speak_CameraSaidToBeOfflineMeanwhile_FailsAndEndsTheSource()
    {
        var microphone = new Microphone();
        var speaking = Speak(microphone);
        microphone.Say(1);
        await HeardAsync(1);

        _test.State.Update(state => state with { Connection = state.Connection with { Status = ConnectionStatus.Offline } });
        _test.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(CommandCode.Failed, (await speaking.WaitAsync(Limits.Signal, Cancel)).Code);
        await microphone.Ended.WaitAsync(Limits.Signal, Cancel);
    }

    [Fact]
    public async Task Speak_CameraAway_FailsAndEndsTheSource()
    {
        var microphone = new Microphone();
        var speaking = Speak(microphone);
        microphone.Say(1);
        await HeardAsync(1);

        await _camera.DisposeAsync();
        while (!speaking.IsCompleted)
        {
            microphone.Say(2);
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Cancel);
        }

        var result = await speaking;
        Assert.Equal(CommandCode.Failed, result.Code);
        Assert.StartsWith("front-door: no sound: ", result.Message, StringComparison.Ordinal);
        await microphone.Ended.WaitAsync(Limits.Signal, Cancel);
    }

    [Fact]
    public async Task Speak_CallerGivesUp_EndsAndLetsOthersSpeak()
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var microphone = new Microphone();
        var speaking = _talkBack.SpeakAsync(AudioLaw.MuLaw, microphone.Pieces(CancellationToken.None), enough.Token);
        microphone.Say(1);
        await HeardAsync(1);

        await enough.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking.WaitAsync(Limits.Signal, Cancel));
        await microphone.Ended.WaitAsync(Limits.Signal, Cancel);
        Assert.True((await SpeakAsync(2)).Succeeded);
    }

    [Fact]
    public async Task Speak_SourceThatFails_HandsItsFailureOn()
    {
        await Assert.ThrowsAsync<IOException>(() => _talkBack.SpeakAsync(AudioLaw.MuLaw, BrokenAsync(), Cancel).WaitAsync(Limits.Signal, Cancel));
        Assert.True((await SpeakAsync(2)).Succeeded);
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> BrokenAsync()
    {
        await Task.Yield();
        yield return new byte[] { 1 };
        throw new IOException("the upload broke off");
    }

    private Task<CommandResult> Speak(Microphone microphone) => _talkBack.SpeakAsync(AudioLaw.MuLaw, microphone.Pieces(CancellationToken.None), Cancel);

    private Task<CommandResult> SpeakAsync(byte sample)
        => _talkBack.SpeakAsync(AudioLaw.MuLaw, Microphone.File([sample]), Cancel).WaitAsync(Limits.Signal, Cancel);

    private async Task HeardAsync(int bytes)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(Limits.Signal);
        while (_camera.Statistics.AudioBytes < bytes)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, limit.Token);
        }
    }
}
