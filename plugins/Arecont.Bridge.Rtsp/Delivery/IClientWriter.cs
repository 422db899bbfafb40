namespace Arecont.Bridge.Rtsp.Delivery;

/// <summary>
/// The sending side of one RTSP connection: answers and interleaved packets in the order given, one write at a time. A plain socket, a
/// TLS stream or a tunnel's answer lies behind it. Safe from any thread.
/// </summary>
internal interface IClientWriter
{
    /// <summary>
    /// Sends an RTSP message whole, after what was taken before; waits while the connection is full, up to a limit. An
    /// <see cref="IOException"/> says that the connection is broken. A message once given is sent even if the wait for it is cancelled.
    /// </summary>
    ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken);

    /// <summary>
    /// Takes interleaved packets of one access unit without waiting. False: the connection still works off earlier ones beyond its bound,
    /// or is broken, and nothing was taken. The writer holds its own claim on the buffer until the last byte is gone.
    /// </summary>
    bool TrySend(InterleavedBuffer packets);

    /// <summary>Bytes taken that the connection has not had yet; 0 while it keeps up.</summary>
    long Queued => 0;

    /// <summary>Completes when the connection cannot be written any more.</summary>
    Task Broken { get; }
}
