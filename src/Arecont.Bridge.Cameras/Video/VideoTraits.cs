using Arecont.Camera.Identity;

namespace Arecont.Bridge.Cameras.Video;

/// <summary>What of a camera decides which profiles it has; kept on disk for the time before it answers.</summary>
/// <param name="Channels">How many sensors, 1 to 8.</param>
/// <param name="H264">Whether it has H.264.</param>
/// <param name="Scaled">Whether it offers a down-scaled picture: its setting <c>scaling</c> was on when it was identified.</param>
internal readonly record struct VideoTraits(int Channels, bool H264, bool Scaled)
{
    public static VideoTraits Of(CameraIdentity identity, bool scaled)
        => new(identity.Channels, identity.Features.HasFlag(CameraFeatures.H264), scaled);
}
