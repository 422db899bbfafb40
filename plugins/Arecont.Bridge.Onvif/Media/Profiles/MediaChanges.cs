namespace Arecont.Bridge.Onvif.Media.Profiles;

/// <summary>Tells whoever listens that profiles or configurations have changed.</summary>
internal sealed class MediaChanges
{
    /// <summary>Called for each change, on the thread that made it: a listener takes note and returns.</summary>
    public event Action<MediaChange>? Changed;

    /// <summary>A profile was created, deleted, or holds other configurations.</summary>
    public void ProfileChanged(string deviceId, string token) => Changed?.Invoke(new MediaChange(deviceId, null, token));

    /// <summary>A configuration has other values.</summary>
    public void ConfigurationChanged(string deviceId, ConfigurationKind kind, string token) => Changed?.Invoke(new MediaChange(deviceId, kind, token));
}

/// <summary>A change, as <c>Media/ProfileChanged</c> and <c>Media/ConfigurationChanged</c> tell it.</summary>
/// <param name="DeviceId">On which device.</param>
/// <param name="Kind">The kind of configuration; null for a profile.</param>
/// <param name="Token">The token of the profile or configuration.</param>
internal sealed record MediaChange(string DeviceId, ConfigurationKind? Kind, string Token);
