using Arecont.Bridge.Cameras.Commands;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Contract.Audio;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.State;
using Arecont.Camera;
using Arecont.Camera.Identity;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Cameras.Audio;

/// <summary>
/// Talk-back over one camera, beside the polls. A speaker has the camera from the first sample on and gives it back with a long silence,
/// so that an open line on which nobody speaks keeps no one out.
/// </summary>
internal sealed partial class TalkBack(CameraContext camera, CancellationToken stop) : ICameraAudio
{
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(1);

    private readonly SettingRules _rules = new(camera.Configuration);
    private int _speaking;

    /// <inheritdoc/>
    public async Task<CommandResult> SpeakAsync(AudioLaw law, IAsyncEnumerable<ReadOnlyMemory<byte>> audio, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(audio);
        if (Refuse() is { } refusal)
        {
            return refusal;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stop);
        var source = new SpeechSource(audio, camera.Time, end.Token);
        try
        {
            while (await source.NextAsync(Timeout.InfiniteTimeSpan, end.Token).ConfigureAwait(false))
            {
                var said = await SayAsync(source, law, end.Token).ConfigureAwait(false);
                if (!said.Succeeded)
                {
                    return said;
                }
            }

            return CommandResult.Done();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return _rules.Refuse(CommandCode.Offline, "no sound: " + LossReasons.Stopped);
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            await source.DisposeAsync().ConfigureAwait(false);
        }
    }

    private CommandResult? Refuse()
    {
        if (camera.Identity is { } identity && !identity.Features.HasFlag(CameraFeatures.Audio))
        {
            return _rules.Refuse(CommandCode.NotSupported, $"the camera ({identity.Model}) has no sound");
        }

        var connection = camera.State.Current.Connection;
        return connection.Status == ConnectionStatus.Online
            ? null
            : new CommandResult(CommandCode.Offline, $"{camera.Id} is offline: {connection.Reason ?? "the bridge has not reached it yet"}");
    }

    /// <summary>Sends what is said until it ends or pauses.</summary>
    private async Task<CommandResult> SayAsync(SpeechSource source, AudioLaw law, CancellationToken end)
    {
        if (Refuse() is { } refusal)
        {
            return refusal;
        }

        if (Interlocked.CompareExchange(ref _speaking, 1, 0) != 0)
        {
            return _rules.Refuse(CommandCode.Overloaded, "somebody else is speaking; one at a time");
        }

        using var lost = CancellationTokenSource.CreateLinkedTokenSource(end);
        try
        {
            // A camera that is gone takes sound for a long while: into the socket's buffer. The polls know sooner.
            await using var watch = camera.Time.CreateTimer(_ => EndWhereLost(lost), null, Watch, Watch).ConfigureAwait(false);
            var speech = new Speech(source, law, camera.Configuration.Audio.Law, camera.Time);
            LogSpeaks(camera.Log);
            await camera.Link.Client.SendAudioAsync(speech.SamplesAsync(lost.Token), lost.Token).ConfigureAwait(false);
            return speech.HasEnded ? CommandResult.Done() : _rules.Refuse(CommandCode.Failed, "the sound was cut off: the camera stopped listening");
        }
        catch (CameraException exception)
        {
            return _rules.Refuse(CodeOf(exception.Error), $"no sound: {Reason(exception)}");
        }
        catch (OperationCanceledException) when (!end.IsCancellationRequested)
        {
            return _rules.Refuse(CommandCode.Failed, "the sound was cut off: the camera went offline");
        }
        finally
        {
            Volatile.Write(ref _speaking, 0);
        }
    }

    private void EndWhereLost(CancellationTokenSource lost)
    {
        if (camera.State.Current.Connection.Status != ConnectionStatus.Online)
        {
            lost.Cancel();
        }
    }

    private static CommandCode CodeOf(CameraError error) => error switch
    {
        CameraError.Unreachable => CommandCode.Offline,
        CameraError.Unauthorized => CommandCode.NotAllowed,
        CameraError.NotSupported => CommandCode.NotSupported,
        _ => CommandCode.Failed,
    };

    private string Reason(CameraException exception)
        => exception.Error == CameraError.NotSupported ? "the camera does not take it" : LossReasons.Of(exception, camera.Configuration);

    [LoggerMessage(Level = LogLevel.Information, Message = "Somebody speaks over the camera.")]
    private static partial void LogSpeaks(ILogger logger);
}
