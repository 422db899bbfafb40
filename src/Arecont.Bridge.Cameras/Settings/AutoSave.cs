using Arecont.Bridge.Cameras.Scheduling;
using Arecont.Bridge.Cameras.Sessions;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Cameras.Settings;

/// <summary>Commits settings to flash once they have been left alone for the configured time.</summary>
internal sealed partial class AutoSave(CameraContext camera, SettingsKeeper keeper) : Activity
{
    public override TimeSpan Due => keeper.SaveDue;

    public override async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        keeper.PostponeSave();
        await camera.Link.Client.SaveAsync(cancellationToken).ConfigureAwait(false);
        keeper.ClearUnsaved();
        LogSaved(camera.Log);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Saved the changed settings to the camera's flash.")]
    private static partial void LogSaved(ILogger logger);
}
