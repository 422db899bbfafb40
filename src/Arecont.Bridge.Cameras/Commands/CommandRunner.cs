using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Cameras.Settings;
using Arecont.Bridge.Contract.Commands;
using Arecont.Camera;
using Arecont.Camera.Identity;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Cameras.Commands;

/// <summary>Checks commands, carries them out one at a time in the session's loop, and puts failures into words.</summary>
internal sealed partial class CommandRunner(
    CameraContext camera,
    SettingRules rules,
    SettingCommands settings,
    SettingsReading reading,
    OutputCommands outputs,
    LensCommands lens,
    SystemCommands system)
{
    /// <summary>What is wrong with a command before anything is sent or waited for, or null.</summary>
    public CommandResult? Refuse(CameraCommand command)
    {
        switch (command)
        {
            case SetSetting set:
                return rules.TryWrite(set, camera.Identity, out _, out var refusal) ? null : refusal;
            case GetSetting get:
                return rules.TryRead(get, camera.Identity, out _, out var unreadable) ? null : unreadable;
            case SwitchOutput output:
                return outputs.Refuse(output)
                    ?? (camera.Identity is { } identity && !identity.Features.HasFlag(CameraFeatures.Output)
                        ? rules.Refuse(CommandCode.NotSupported, $"the camera ({identity.Model}) has no output")
                        : null);
            case FactoryReset when !camera.Configuration.Allow.FactoryReset:
                return rules.RefuseFactoryReset();
            default:
                return null;
        }
    }

    /// <summary>Carries one out and answers it. Failures of the camera are the command's; the polls find out what they mean.</summary>
    public async Task RunAsync(PendingCommand pending, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(pending.Token, stop);
        pending.Start();
        try
        {
            if (pending.Command is RefreshSettings)
            {
                _ = AnswerLaterAsync(pending, reading.RefreshAsync());
                return;
            }

            pending.Complete(await DispatchAsync(pending.Command, either.Token).ConfigureAwait(false));
        }
        catch (CameraException exception)
        {
            pending.Complete(Failure(pending.Command, exception));
        }
        catch (OperationCanceledException) when (pending.HasEnded)
        {
            pending.End();
        }
        catch (OperationCanceledException)
        {
            pending.Complete(rules.Refuse(CommandCode.Offline, "the bridge stops watching this camera"));
            throw;
        }
        catch (Exception exception)
        {
            LogFailed(camera.Log, pending.Command.GetType().Name, exception);
            pending.Complete(rules.Refuse(CommandCode.Failed, $"an internal error ({exception.GetType().Name}); see the log"));
        }
    }

    private Task<CommandResult> DispatchAsync(CameraCommand command, CancellationToken cancellationToken)
    {
        if (Refuse(command) is { } refusal)
        {
            return Task.FromResult(refusal);
        }

        switch (command)
        {
            case SetSetting set when rules.TryWrite(set, camera.Identity, out var write, out _):
                return write.Definition.Name == SettingNames.Actions ? ActAsync(write.Value, cancellationToken) : settings.SetAsync(write, cancellationToken);
            case GetSetting get when rules.TryRead(get, camera.Identity, out var definition, out _):
                return settings.GetAsync(get, definition, cancellationToken);
            case SwitchOutput output:
                return outputs.RunAsync(output, cancellationToken);
            case MoveFocus focus:
                return lens.FocusAsync(focus, cancellationToken);
            case MoveZoom zoom:
                return lens.ZoomAsync(zoom, cancellationToken);
            case SaveSettings:
                return system.SaveAsync(cancellationToken);
            case RebootCamera:
                return system.RebootAsync(cancellationToken);
            case FactoryReset:
                return system.FactoryResetAsync(cancellationToken);
            default:
                return Task.FromResult(rules.Refuse(CommandCode.NotSupported, $"the bridge does not know the command {command.GetType().Name}"));
        }
    }

    private Task<CommandResult> ActAsync(string action, CancellationToken cancellationToken) => action switch
    {
        "save" => system.SaveAsync(cancellationToken),
        "reboot" => system.RebootAsync(cancellationToken),
        _ => system.FactoryResetAsync(cancellationToken),
    };

    private async Task AnswerLaterAsync(PendingCommand pending, Task refreshed)
    {
        try
        {
            await refreshed.ConfigureAwait(false);
            pending.Complete(CommandResult.Done());
        }
        catch (OperationCanceledException)
        {
            pending.Complete(rules.Refuse(CommandCode.Offline, "the camera was lost before everything was read"));
        }
    }

    private CommandResult Failure(CameraCommand command, CameraException exception)
    {
        var subject = command switch
        {
            SetSetting set => set.Name + ": ",
            GetSetting get => get.Name + ": ",
            _ => string.Empty,
        };
        return exception.Error switch
        {
            CameraError.NotSupported => rules.Refuse(CommandCode.NotSupported, subject + "the camera does not have it"),
            CameraError.Unreachable => rules.Refuse(CommandCode.Offline, subject + "the camera cannot be reached; nothing was sent"),
            CameraError.TimedOut or CameraError.ConnectionLost
                => rules.Refuse(CommandCode.TimedOut, subject + "the camera did not answer; whether it took the command is not known"),
            CameraError.Unauthorized => rules.Refuse(CommandCode.NotAllowed, subject + WithoutRight()),
            CameraError.Busy => rules.Refuse(CommandCode.Failed, subject + "the camera is busy; try again"),
            _ => rules.Refuse(CommandCode.Failed, subject + "the camera's answer makes no sense"),
        };
    }

    private string WithoutRight()
        => camera.Configuration.UserName is { } user
            ? $"the camera does not let {user} do this; changes need admin"
            : "the camera does not let the bridge do this without a user name and password";

    [LoggerMessage(Level = LogLevel.Error, Message = "The command {Command} failed by an internal error.")]
    private static partial void LogFailed(ILogger logger, string command, Exception exception);
}
