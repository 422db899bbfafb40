namespace Arecont.Bridge.Media.Mjpeg;

/// <summary>
/// One viewer's connection. It is offered every picture and sends the newest one whenever the one before is out: the sender never waits,
/// and a slow viewer sees fewer pictures. Where nothing goes out for <see cref="StallLimit"/> it ends.
/// </summary>
internal sealed class MjpegViewer : IDisposable
{
    /// <summary>How long a viewer may not read.</summary>
    public static readonly TimeSpan StallLimit = TimeSpan.FromSeconds(10);

    // Most pictures go in one piece; of a larger one each piece may take the limit.
    private const int Piece = 256 * 1024;

    private readonly Lock _gate = new();
    private readonly Stream _output;
    private readonly ITimer _stall;
    private readonly TaskCompletionSource<bool> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private MjpegPart? _next;
    private bool _sending = true;
    private bool _over;
    private long _skipped;

    public MjpegViewer(Stream output, TimeProvider time)
    {
        _output = output;
        _stall = time.CreateTimer(static viewer => ((MjpegViewer)viewer!).End(stalled: true), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Completes when it is over: true where the viewer did not read.</summary>
    public Task<bool> Ended => _ended.Task;

    /// <summary>Pictures that it was too slow for.</summary>
    public long Skipped => Interlocked.Read(ref _skipped);

    /// <summary>Sends the response's head, and from then on pictures; what is offered before waits.</summary>
    public void Begin(byte[] head) => _ = SendAsync(MjpegPart.Of(head));

    /// <summary>Sends a picture, now or when the one under way is out. Never waits.</summary>
    public void Offer(MjpegPart part)
    {
        MjpegPart? now = part.Hold();
        MjpegPart? replaced = null;
        lock (_gate)
        {
            if (_over)
            {
                (replaced, now) = (now, null);
            }
            else if (_sending)
            {
                (replaced, _next, now) = (_next, now, null);
                _skipped += replaced is null ? 0 : 1;
            }
            else
            {
                _sending = true;
            }
        }

        replaced?.Release();
        if (now is not null)
        {
            _ = SendAsync(now);
        }
    }

    /// <summary>Ends it; what is under way is for whoever owns the connection to end.</summary>
    public void End(bool stalled = false)
    {
        MjpegPart? unwanted;
        lock (_gate)
        {
            _over = true;
            (unwanted, _next) = (_next, null);
        }

        unwanted?.Release();
        _ended.TrySetResult(stalled);
    }

    public void Dispose()
    {
        End();
        _stall.Dispose();
    }

    private async Task SendAsync(MjpegPart? part)
    {
        try
        {
            while (part is not null)
            {
                try
                {
                    await WriteAsync(part.Bytes);
                }
                finally
                {
                    part.Release();
                }

                lock (_gate)
                {
                    (part, _next) = (_next, null);
                    _sending = part is not null;
                }
            }
        }
        catch (Exception)
        {
            // The viewer went, which is what viewers do.
            End();
        }
    }

    private async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var piece = bytes[..Math.Min(Piece, bytes.Length)];
            var write = _output.WriteAsync(piece);
            if (write.IsCompleted)
            {
                await write;
            }
            else
            {
                _stall.Change(StallLimit, Timeout.InfiniteTimeSpan);
                await write;
                _stall.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }

            bytes = bytes[piece.Length..];
        }
    }
}
