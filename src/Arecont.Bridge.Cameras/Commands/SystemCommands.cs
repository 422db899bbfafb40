using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Cameras.Settings;
using Arecont.Bridge.Contract.Commands;

namespace Arecont.Bridge.Cameras.Commands;

/// <summary>Save, restart and factory reset.</summary>
internal sealed class SystemCommands(CameraContext camera, SettingsKeeper keeper)
{
    /// <summary>True after the camera was told to restart, until the session has seen to it.</summary>
    public bool IsRestarting { get; set; }

    public async Task<CommandResult> SaveAsync(CancellationToken cancellationToken)
    {
        await camera.Link.Client.SaveAsync(cancellationToken).ConfigureAwait(false);
        keeper.ClearUnsaved();
        return CommandResult.Done();
    }

    public async Task<CommandResult> RebootAsync(CancellationToken cancellationToken)
    {
        await camera.Link.Client.RebootAsync(cancellationToken).ConfigureAwait(false);
        IsRestarting = true;
        return CommandResult.Done();
    }

    public async Task<CommandResult> FactoryResetAsync(CancellationToken cancellationToken)
    {
        await camera.Link.Client.FactoryResetAsync(cancellationToken).ConfigureAwait(false);
        IsRestarting = true;
        return CommandResult.Done();
    }
}
