using Arecont.Bridge.Contract.State;

namespace Arecont.Bridge.Onvif.Events.Feed;

/// <summary>Which properties a camera has: while it stays the same, only events change their values.</summary>
/// <param name="Channels">How many sensors.</param>
/// <param name="IsConnectionKnown">Whether the camera answered or was given up since the bridge began.</param>
/// <param name="Inputs">How many inputs were read.</param>
/// <param name="Outputs">How many relays were read.</param>
internal readonly record struct CameraShape(int Channels, bool IsConnectionKnown, int Inputs, int Outputs)
{
    public static CameraShape Of(CameraState state) => new(
        state.Channels.Length,
        state.Connection.Status != ConnectionStatus.Unknown,
        state.Inputs.Count(port => port.On is not null),
        state.Outputs.Count(port => port.On is not null));
}
