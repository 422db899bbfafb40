using Arecont.Bridge.Cameras.Scheduling;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Camera;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Cameras.Settings;

/// <summary>Commits settings to flash once they have been left alone for the configured time.</summary>
internal sealed partial class AutoSave(CameraContext camera, SettingsKeeper keeper) : Activity
{
    public override TimeSpan Due => keeper.SaveDue;

    public override async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        keeper.PostponeSave();
        try
        {
            await camera.Link.Client.SaveAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CameraException exception) when (exception.Error is CameraError.NotSupported or CameraError.Unauthorized)
        {
            keeper.ClearUnsaved();
            camera.Problems.Set("save", "the camera does not let the bridge save settings to flash: changes are lost when it restarts");
            return;
        }

        keeper.ClearUnsaved();
        camera.Problems.Set("save", null);
        LogSaved(camera.Log);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Saved the changed settings to the camera's flash.")]
    private static partial void LogSaved(ILogger logger);
}
