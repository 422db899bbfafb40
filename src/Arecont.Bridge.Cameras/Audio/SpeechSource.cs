namespace Arecont.Bridge.Cameras.Audio;

/// <summary>Somebody's sound, piece by piece. A wait for the next piece can be given up and taken up again; the piece is not lost.</summary>
internal sealed class SpeechSource(IAsyncEnumerable<ReadOnlyMemory<byte>> pieces, TimeProvider time, CancellationToken end) : IAsyncDisposable
{
    /// <summary>How long a source may take to end after it was told to.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly IAsyncEnumerator<ReadOnlyMemory<byte>> _pieces = pieces.GetAsyncEnumerator(end);
    private Task<bool>? _next;

    /// <summary>The piece that came last.</summary>
    public ReadOnlyMemory<byte> Current => _pieces.Current;

    /// <summary>Waits for the next piece.</summary>
    /// <param name="patience">How long.</param>
    /// <param name="cancellationToken">Ends the wait, not the source.</param>
    /// <returns>False where it ended or nothing came in time.</returns>
    public async Task<bool> NextAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var next = _next ??= _pieces.MoveNextAsync().AsTask();
        try
        {
            var came = await next.WaitAsync(patience, time, cancellationToken).ConfigureAwait(false);

            // An ended source stays ended: its false is kept.
            _next = came ? null : next;
            return came;
        }
        catch (TimeoutException) when (!next.IsCompleted)
        {
            return false;
        }
    }

    /// <summary>Lets go of the source; the end must have been ordered where it is still asked for a piece.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_next is { } pending)
        {
            var patience = Task.Delay(Farewell, time, CancellationToken.None);
            if (await Task.WhenAny(pending, patience).ConfigureAwait(false) == patience)
            {
                // It does not listen. It may not be disposed of while it works, and its end is nobody's concern any more.
                _ = pending.ContinueWith(static late => _ = late.Exception, TaskScheduler.Default);
                return;
            }

            await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await _pieces.DisposeAsync().ConfigureAwait(false);
    }
}
