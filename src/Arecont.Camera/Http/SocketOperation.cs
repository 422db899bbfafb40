using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks.Sources;

namespace Arecont.Camera.Http;

/// <summary>
/// One reusable asynchronous socket operation, so that a poll allocates no task per step. Failures are results, not exceptions:
/// an unreachable camera is an everyday matter. Not for concurrent use.
/// </summary>
internal sealed class SocketOperation() : SocketAsyncEventArgs(true), IValueTaskSource<SocketError>
{
    private ManualResetValueTaskSourceCore<SocketError> _core;

    public ValueTask<SocketError> ConnectAsync(Socket socket, EndPoint remote)
    {
        RemoteEndPoint = remote;
        SetBuffer(default);
        return Start(socket, static (s, self) => s.ConnectAsync(self));
    }

    public ValueTask<SocketError> SendAsync(Socket socket, Memory<byte> data)
    {
        SetBuffer(data);
        return Start(socket, static (s, self) => s.SendAsync(self));
    }

    public ValueTask<SocketError> ReceiveAsync(Socket socket, Memory<byte> into)
    {
        SetBuffer(into);
        return Start(socket, static (s, self) => s.ReceiveAsync(self));
    }

    public SocketError GetResult(short token) => _core.GetResult(token);

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
        => _core.OnCompleted(continuation, state, token, flags);

    protected override void OnCompleted(SocketAsyncEventArgs e) => _core.SetResult(e.SocketError);

    private ValueTask<SocketError> Start(Socket socket, Func<Socket, SocketOperation, bool> start)
    {
        _core.Reset();
        try
        {
            return start(socket, this) ? new ValueTask<SocketError>(this, _core.Version) : new ValueTask<SocketError>(SocketError);
        }
        catch (ObjectDisposedException)
        {
            // The deadline or the caller closed the socket between two steps.
            return new ValueTask<SocketError>(SocketError.OperationAborted);
        }
        catch (SocketException failure)
        {
            return new ValueTask<SocketError>(failure.SocketErrorCode);
        }
    }
}
