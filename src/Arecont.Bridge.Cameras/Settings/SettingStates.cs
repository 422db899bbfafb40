using Arecont.Bridge.Contract.State;

namespace Arecont.Bridge.Cameras.Settings;

/// <summary>Where settings lie in the state.</summary>
internal static class SettingStates
{
    /// <summary>The value last read, or null.</summary>
    public static string? Find(this CameraState state, SettingKey key)
        => (key.Channel is { } channel
            ? channel <= state.Channels.Length ? state.Channels[channel - 1].Settings : null
            : state.Settings)?.GetValueOrDefault(key.Name);

    /// <summary>The value that counts for a channel: its own, or else the camera's.</summary>
    public static string? FindFor(this CameraState state, string name, int channel)
        => state.Find(new SettingKey(name, channel)) ?? state.Find(new SettingKey(name, null));

    /// <summary>The state with these values.</summary>
    public static CameraState With(this CameraState state, IReadOnlyCollection<KeyValuePair<SettingKey, string>> values)
    {
        var whole = values.Where(value => value.Key.Channel is null).Select(value => KeyValuePair.Create(value.Key.Name, value.Value));
        return state with
        {
            Settings = state.Settings.SetItems(whole),
            Channels = [.. state.Channels.Select(channel => With(channel, values))],
        };
    }

    private static ChannelState With(ChannelState channel, IReadOnlyCollection<KeyValuePair<SettingKey, string>> values)
    {
        var own = values.Where(value => value.Key.Channel == channel.Number).Select(value => KeyValuePair.Create(value.Key.Name, value.Value)).ToList();
        return own.Count == 0 ? channel : channel with { Settings = channel.Settings.SetItems(own) };
    }
}
