namespace Arecont.Simulator.Streams;

/// <summary>Waits for the moment of the next picture; a late picture does not make the following ones late.</summary>
internal sealed class FrameClock(TimeProvider time, int frameRate, CancellationToken cancellationToken)
{
    private readonly long _started = time.GetTimestamp();
    private long _frames;

    internal Task NextAsync()
    {
        _frames++;
        var wait = TimeSpan.FromSeconds((double)_frames / frameRate) - time.GetElapsedTime(_started);
        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;
    }
}
