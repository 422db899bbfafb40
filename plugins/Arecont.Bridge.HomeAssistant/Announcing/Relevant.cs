using Arecont.Bridge.Contract.State;

namespace Arecont.Bridge.HomeAssistant.Announcing;

/// <summary>Whether a state may have another payload than the one before; unchanged parts are the same objects.</summary>
internal static class Relevant
{
    /// <summary>True where it may.</summary>
    public static bool Differs(CameraState? before, CameraState now)
        => before is null
            || !ReferenceEquals(before.Identity, now.Identity)
            || !ReferenceEquals(before.Settings, now.Settings)
            || before.Inputs.Length != now.Inputs.Length
            || before.Outputs.Length != now.Outputs.Length
            || !before.Zones.Keys.SequenceEqual(now.Zones.Keys, StringComparer.Ordinal)
            || before.Channels.Length != now.Channels.Length
            || before.Channels.Zip(now.Channels).Any(pair => !ReferenceEquals(pair.First.Settings, pair.Second.Settings) || pair.First.Profiles.IsEmpty != pair.Second.Profiles.IsEmpty);
}
