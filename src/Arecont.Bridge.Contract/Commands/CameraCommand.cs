using Arecont.Camera.Settings;

namespace Arecont.Bridge.Contract.Commands;

/// <summary>Something a platform asks of a camera.</summary>
public abstract record CameraCommand;

/// <summary>Sets one parameter and reads it back.</summary>
/// <param name="Name">The canonical name or a firmware spelling (<see cref="SettingCatalogue"/>).</param>
/// <param name="Value">The value as people write it.</param>
/// <param name="Channel">The channel from 1; null sets the whole camera, which on a multi-sensor one means every channel.</param>
public sealed record SetSetting(string Name, string Value, int? Channel = null) : CameraCommand
{
    /// <summary>The name and channel; a value may be a password.</summary>
    public override string ToString() => $"SetSetting {Name} (channel {Channel?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "all"})";
}

/// <summary>Reads one parameter from the camera now and answers its value.</summary>
/// <param name="Name">The canonical name or a firmware spelling.</param>
/// <param name="Channel">The channel from 1, or null for the whole camera.</param>
public sealed record GetSetting(string Name, int? Channel = null) : CameraCommand;

/// <summary>Reads every setting again.</summary>
public sealed record RefreshSettings : CameraCommand;

/// <summary>Switches a relay.</summary>
/// <param name="Port">From 1.</param>
/// <param name="Action">What to do.</param>
/// <param name="Duration">How long <see cref="OutputAction.Pulse"/> stays on, 50 ms to 1 h; ignored otherwise.</param>
public sealed record SwitchOutput(int Port, OutputAction Action, TimeSpan Duration = default) : CameraCommand;

/// <summary>Moves the focus.</summary>
/// <param name="Action">What to do.</param>
/// <param name="Steps">Signed motor steps for <see cref="FocusAction.Steps"/>.</param>
public sealed record MoveFocus(FocusAction Action, int Steps = 0) : CameraCommand;

/// <summary>Moves the zoom.</summary>
/// <param name="Steps">Signed motor steps; null resets the zoom.</param>
public sealed record MoveZoom(int? Steps) : CameraCommand;

/// <summary>Commits the settings to the camera's flash.</summary>
public sealed record SaveSettings : CameraCommand;

/// <summary>Restarts the camera.</summary>
public sealed record RebootCamera : CameraCommand;

/// <summary>Returns the camera to factory settings; refused unless the configuration allows it.</summary>
public sealed record FactoryReset : CameraCommand;
