namespace Arecont.Bridge.Cameras.Configuration;

/// <summary>The contact input of one camera.</summary>
public sealed record InputConfiguration
{
    /// <summary>True turns ON and OFF round: an open contact reads ON otherwise, as the vendor's manuals say.</summary>
    public bool Invert { get; init; }

    /// <summary>The time between two readings, 100 ms to 60 s.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(1);
}
