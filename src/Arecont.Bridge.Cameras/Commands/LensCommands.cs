using System.Globalization;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Cameras.Settings;
using Arecont.Bridge.Contract.Commands;
using Arecont.Camera.Identity;
using Arecont.Camera.Settings;

namespace Arecont.Bridge.Cameras.Commands;

/// <summary>Moves focus and zoom; there is nothing to read back.</summary>
internal sealed class LensCommands(CameraContext camera, SettingRules rules)
{
    public Task<CommandResult> FocusAsync(MoveFocus command, CancellationToken cancellationToken)
        => MoveAsync(SettingNames.Focus, CameraFeatures.Focus, command.Action switch
        {
            FocusAction.Auto => "fullrange",
            FocusAction.AutoShort => "shortrange",
            _ => command.Steps.ToString(CultureInfo.InvariantCulture),
        }, cancellationToken);

    public Task<CommandResult> ZoomAsync(MoveZoom command, CancellationToken cancellationToken)
        => MoveAsync(SettingNames.Zoom, CameraFeatures.Zoom, command.Steps?.ToString(CultureInfo.InvariantCulture) ?? "reset", cancellationToken);

    private async Task<CommandResult> MoveAsync(string name, CameraFeatures feature, string value, CancellationToken cancellationToken)
    {
        if (camera.Identity is { } identity && !identity.Features.HasFlag(feature))
        {
            return rules.Refuse(CommandCode.NotSupported, $"the camera ({identity.Model}) has no motor for {name}");
        }

        if (SettingCatalogue.TryFind(name, out var definition))
        {
            if (!SettingValue.TryNormalize(definition, value, out var normal, out var allowed))
            {
                return rules.Refuse(CommandCode.InvalidValue, $"{name}: {value} is not allowed, only {allowed}");
            }

            value = normal;
        }

        await camera.Link.SetAsync(name, value, null, cancellationToken).ConfigureAwait(false);
        return CommandResult.Done(value);
    }
}
