using Arecont.Bridge.Contract.Audio;

namespace Arecont.Bridge.Cameras.Configuration;

/// <summary>Talk-back over one camera.</summary>
public sealed record AudioConfiguration
{
    /// <summary>The law that the camera's line out wants; the vendor's documents name none.</summary>
    public AudioLaw Law { get; init; } = AudioLaw.MuLaw;
}
