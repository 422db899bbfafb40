namespace Arecont.Bridge.Rtsp.Delivery;

/// <summary>Writes to a stream: TLS, or the answer of an HTTP tunnel. Encrypting happens on the thread pool, not in the track's loop.</summary>
internal sealed class StreamClientWriter : ClientWriter
{
    private readonly Stream _stream;
    private readonly Action? _abort;
    private readonly CancellationTokenSource _ended = new();

    /// <summary>Takes over the sending side. The stream stays its owner's.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="time">The clock.</param>
    /// <param name="abort">Cuts the connection under the stream where a stalled write must end; null where cancelling is enough.</param>
    public StreamClientWriter(Stream stream, TimeProvider time, Action? abort = null)
        : base(time)
    {
        _stream = stream;
        _abort = abort;
    }

    /// <inheritdoc/>
    protected override Sent Begin(ReadOnlyMemory<byte> data)
    {
        ThreadPool.UnsafeQueueUserWorkItem(static state => _ = state.Writer.WriteAsync(state.Data), (Writer: this, Data: data), preferLocal: false);
        return Sent.Pending;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _ended.Dispose();
    }

    /// <inheritdoc/>
    protected override void Abort()
    {
        _ended.Cancel();
        _abort?.Invoke();
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> data)
    {
        var succeeded = false;
        try
        {
            await _stream.WriteAsync(data, _ended.Token).ConfigureAwait(false);
            await _stream.FlushAsync(_ended.Token).ConfigureAwait(false);
            succeeded = true;
        }
#pragma warning disable CA1031 // Whatever a stream throws, the connection is over.
        catch (Exception)
#pragma warning restore CA1031
        {
            // Told by Broken.
        }

        Finish(succeeded);
    }
}
