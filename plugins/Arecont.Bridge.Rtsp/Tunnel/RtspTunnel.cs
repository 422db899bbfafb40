using System.Buffers;
using System.IO.Pipelines;

namespace Arecont.Bridge.Rtsp.Tunnel;

/// <summary>One tunnel: its GET carries what the server sends, its POSTs what the client sends in base64. The GET's side owns it.</summary>
internal sealed class RtspTunnel : IAsyncDisposable
{
    private const int Piece = 4096;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: 64 * 1024, resumeWriterThreshold: 32 * 1024, useSynchronizationContext: false));
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Base64Decoder _decoder = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly Lock _order = new();
    private Task _last = Task.CompletedTask;

    /// <summary>What the client sends, decoded.</summary>
    public PipeReader Input => _pipe.Reader;

    /// <summary>Cancelled when the GET's side has ended.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>
    /// Waits until the POST before this one has brought its last byte, for what comes by two connections has no order of its own; a moment
    /// at most, for it may have been left behind.
    /// </summary>
    /// <returns>To be completed when this POST's last byte has come.</returns>
    public async Task<TaskCompletionSource> TakeTurnAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before;
        lock (_order)
        {
            before = _last;
            _last = done.Task;
        }

        if (!before.IsCompleted)
        {
            await Task.WhenAny(before, Task.Delay(Patience, time, cancellationToken)).ConfigureAwait(false);
        }

        return done;
    }

    /// <summary>Takes a piece of a POST's body; false where it is no base64 or the tunnel has ended. Waits while the server is busy.</summary>
    public async ValueTask<bool> WriteAsync(ReadOnlySequence<byte> body, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            foreach (var segment in body)
            {
                for (var rest = segment; !rest.IsEmpty && !Ended.IsCancellationRequested; rest = rest[Math.Min(Piece, rest.Length)..])
                {
                    if (!Decode(rest.Span[..Math.Min(Piece, rest.Length)]) || (await _pipe.Writer.FlushAsync(cancellationToken).ConfigureAwait(false)).IsCompleted)
                    {
                        return false;
                    }
                }
            }

            return !Ended.IsCancellationRequested;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        await _pipe.Reader.CompleteAsync().ConfigureAwait(false);
    }

    private bool Decode(ReadOnlySpan<byte> letters)
    {
        var decoded = _decoder.TryDecode(letters, _pipe.Writer.GetSpan(Base64Decoder.MaximumLength(letters.Length)), out var written);
        _pipe.Writer.Advance(written);
        return decoded;
    }
}
