namespace Arecont.Benchmarks.Viewing;

/// <summary>Every picture that any viewer saw since the last mark.</summary>
internal sealed class PictureLog
{
    private readonly Lock _gate = new();
    private readonly List<SeenPicture> _pictures = new(200_000);

    public void Add(SeenPicture picture)
    {
        lock (_gate)
        {
            _pictures.Add(picture);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _pictures.Clear();
        }
    }

    public SeenPicture[] Snapshot()
    {
        lock (_gate)
        {
            return [.. _pictures];
        }
    }
}
