namespace Arecont.Bridge.Cameras.Settings;

/// <summary>One setting of one camera: its canonical name, and the channel from 1 where it belongs to a sensor of a multi-sensor camera.</summary>
internal readonly record struct SettingKey(string Name, int? Channel)
{
    public override string ToString() => Channel is { } channel ? $"{Name} of channel {channel}" : Name;
}
