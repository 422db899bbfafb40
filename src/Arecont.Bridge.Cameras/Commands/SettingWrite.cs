using Arecont.Camera.Settings;

namespace Arecont.Bridge.Cameras.Commands;

/// <summary>A checked set: what to send, and to which sensor.</summary>
/// <param name="Definition">The row of the catalogue.</param>
/// <param name="Value">The canonical value.</param>
/// <param name="Channel">The channel, or null for the channel-less form.</param>
internal sealed record SettingWrite(SettingDefinition Definition, string Value, int? Channel)
{
    /// <summary>The name alone; a value may be a password.</summary>
    public override string ToString() => Definition.Name;
}
