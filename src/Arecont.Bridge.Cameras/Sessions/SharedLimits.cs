namespace Arecont.Bridge.Cameras.Sessions;

/// <summary>What all cameras together may do at once, so that a thousand of them starting do not storm the network or the memory.</summary>
internal sealed class SharedLimits : IDisposable
{
    /// <summary>Cameras that are identified and read in full at once. Only one that has just answered takes a place.</summary>
    public SemaphoreSlim Identifications { get; } = new(32);

    /// <summary>Stills that are fetched at once.</summary>
    public SemaphoreSlim Stills { get; } = new(16);

    /// <summary>Streams that are asked for at once; see <see cref="Video.ConnectPlaces"/>.</summary>
    public Video.ConnectPlaces Streams { get; } = new();

    public void Dispose()
    {
        Streams.Dispose();
        Identifications.Dispose();
        Stills.Dispose();
    }
}
