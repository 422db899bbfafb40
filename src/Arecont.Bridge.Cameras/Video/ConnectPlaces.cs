namespace Arecont.Bridge.Cameras.Video;

/// <summary>
/// How many streams may be asked for at the same moment over all cameras. A place is given back after a moment even where no answer
/// has come: waiting for a dead camera costs nothing, and must not hold up the others.
/// </summary>
internal sealed class ConnectPlaces : IDisposable
{
    private static readonly TimeSpan LongestHeld = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim _places = new(32);

    /// <summary>Waits for a place, and gives it back by itself.</summary>
    public async Task EnterAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken).ConfigureAwait(false);
        _ = LeaveAsync(time);
    }

    public void Dispose() => _places.Dispose();

    private async Task LeaveAsync(TimeProvider time)
    {
        await Task.Delay(LongestHeld, time).ConfigureAwait(false);
        try
        {
            _places.Release();
        }
        catch (ObjectDisposedException)
        {
            // The program has ended meanwhile.
        }
    }
}
