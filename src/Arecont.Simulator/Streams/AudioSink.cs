namespace Arecont.Simulator.Streams;

/// <summary>Keeps the last audio sent to the camera, 64 KiB at most.</summary>
internal sealed class AudioSink
{
    private const int Most = 64 * 1024;

    private readonly Lock _gate = new();
    private byte[]? _buffer;
    private long _total;

    internal long Total => Interlocked.Read(ref _total);

    internal byte[] Last
    {
        get
        {
            lock (_gate)
            {
                var count = (int)Math.Min(_total, Most);
                var last = new byte[count];
                for (var i = 0; i < count; i++)
                {
                    last[i] = _buffer![(_total - count + i) % Most];
                }

                return last;
            }
        }
    }

    internal void Add(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            _buffer ??= new byte[Most];
            foreach (var value in bytes)
            {
                _buffer[_total++ % Most] = value;
            }
        }
    }
}
