using System.Globalization;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Camera.Identity;
using Arecont.Camera.Settings;

namespace Arecont.Bridge.Onvif.Services;

/// <summary>The settings that count for a source, as last known: the channel's own, or the whole camera's.</summary>
internal sealed class SourceSettings(VideoSource source)
{
    private readonly CameraState _state = source.Camera.State;

    /// <summary>Who the camera is; null where it never answered.</summary>
    public CameraIdentity? Identity => _state.Identity;

    /// <summary>Whether the camera answered to a setting.</summary>
    public bool Has(string name) => Identity?.Settings.Contains(name) == true;

    /// <summary>Its value, or null where the camera does not have it or it was not read yet.</summary>
    public string? Find(string name)
        => (ChannelOf(name) is { } channel
            ? channel <= _state.Channels.Length ? _state.Channels[channel - 1].Settings : null
            : _state.Settings)?.GetValueOrDefault(name);

    /// <summary>Its value as a whole number, or null.</summary>
    public int? Number(string name)
        => int.TryParse(Find(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Where it is set: on the source's channel, or with null on the whole camera.</summary>
    public int? ChannelOf(string name) => Identity is { Channels: > 1 } && Row(name).Scope == SettingScope.Channel ? source.Channel : null;

    /// <summary>What is known of a setting by its name.</summary>
    public static SettingDefinition Row(string name)
        => SettingCatalogue.TryFind(name, out var row) ? row : throw new ArgumentException($"There is no setting {name}.", nameof(name));
}
