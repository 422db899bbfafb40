using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Arecont.Bridge.Rtsp.Delivery;

/// <summary>
/// Writes to a TCP socket without a task or a copy: one send, which the kernel as a rule finishes at once; the rest of a partial one goes
/// when the socket has room again. Closes the socket hard when it stalls, so that no kernel memory stays behind.
/// </summary>
internal sealed class SocketClientWriter : ClientWriter
{
    // A large key frame; what waits beyond it is shared with the other viewers.
    private const int SendBuffer = 256 << 10;

    private readonly Socket _socket;
    private readonly SocketAsyncEventArgs _send = new(true);

    /// <summary>Takes over the sending side. The socket stays its owner's, who closes it after this.</summary>
    public SocketClientWriter(Socket socket, TimeProvider time)
        : base(time)
    {
        _socket = socket;
        socket.NoDelay = true;
        socket.SendBufferSize = SendBuffer;
        _send.Completed += (_, send) => Finish(send.SocketError == SocketError.Success);
    }

    /// <inheritdoc/>
    protected override Sent Begin(ReadOnlyMemory<byte> data)
    {
        try
        {
            _send.SetBuffer(MemoryMarshal.AsMemory(data));
            return _socket.SendAsync(_send) ? Sent.Pending : _send.SocketError == SocketError.Success ? Sent.Whole : Sent.Failed;
        }
        catch (Exception exception) when (exception is ObjectDisposedException or SocketException or InvalidOperationException)
        {
            return Sent.Failed;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _send.Dispose();
    }

    /// <inheritdoc/>
    protected override void Abort()
    {
        try
        {
            _socket.LingerState = new LingerOption(true, 0);
        }
        catch (Exception exception) when (exception is ObjectDisposedException or SocketException)
        {
            // Its owner closed it already.
        }

        _socket.Close(0);
    }
}
