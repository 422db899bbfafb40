namespace Arecont.Camera.Media;

/// <summary>Counts the frames a client did not pass on.</summary>
internal sealed class DropCounter
{
    private long _count;

    public long Count => Interlocked.Read(ref _count);

    public void Add() => Interlocked.Increment(ref _count);
}
