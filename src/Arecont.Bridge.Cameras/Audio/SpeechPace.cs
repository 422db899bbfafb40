using Arecont.Bridge.Cameras.Scheduling;

namespace Arecont.Bridge.Cameras.Audio;

/// <summary>
/// Holds sound back to the speed at which it is heard, 8,000 bytes a second. A little may run ahead, so that the camera does not run
/// dry; after a pause of the speaker the count begins anew.
/// </summary>
internal sealed class SpeechPace(TimeProvider time)
{
    /// <summary>How much sound may be at the camera before it is heard.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMilliseconds(200);

    private const int BytesPerSecond = 8000;
    private TimeSpan _heard = TimeSpan.MinValue;

    /// <summary>Waits until this many bytes may go.</summary>
    public async Task WaitAsync(int bytes, CancellationToken cancellationToken)
    {
        var now = time.Elapsed();
        if (_heard < now)
        {
            _heard = now;
        }

        _heard += TimeSpan.FromSeconds((double)bytes / BytesPerSecond);
        if (_heard - now > Ahead)
        {
            await Task.Delay(_heard - now - Ahead, time, cancellationToken).ConfigureAwait(false);
        }
    }
}
