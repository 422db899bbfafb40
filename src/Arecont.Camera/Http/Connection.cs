using System.Net;
using System.Net.Sockets;

namespace Arecont.Camera.Http;

/// <summary>
/// One connection to a camera with a deadline; used for one exchange at a time and then again for the next one.
/// Deadline and cancellation close the socket, which ends whatever step is waiting.
/// </summary>
internal sealed class Connection : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly SocketOperation _operation = new();
    private CancellationTokenRegistration _registration;
    private CancellationToken _cancellation;
    private Socket? _socket;
    private TimeSpan _limit;
    private long _armed;
    private bool _live;
    private bool _expired;
    private bool _connected;

    public Connection(TimeProvider time)
    {
        _time = time;
        using (ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow())
        {
            _timer = time.CreateTimer(static self => ((Connection)self!).Expire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>The buffer of a text exchange, kept with the connection so that a poll makes none.</summary>
    public AnswerBuffer Answer { get; } = new();

    /// <summary>The bytes that the last step moved.</summary>
    public int Transferred => _operation.BytesTransferred;

    /// <summary>The socket, for the calls that send and receive at the same time.</summary>
    public Socket Socket => _socket ?? throw new InvalidOperationException("Not connected.");

    public void Begin(CancellationToken cancellationToken)
    {
        _cancellation = cancellationToken;
        _expired = false;
        _connected = false;
        _registration = cancellationToken.UnsafeRegister(static self => ((Connection)self!).Abort(), this);
    }

    /// <summary>The steps that follow must end within the limit, counted from now.</summary>
    public void Arm(TimeSpan limit)
    {
        lock (_gate)
        {
            _limit = limit > TimeSpan.Zero ? limit : TimeSpan.Zero;
            _armed = _time.GetTimestamp();
            _live = true;
            _timer.Change(_limit, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>No limit while nobody waits for the camera.</summary>
    public void Disarm()
    {
        lock (_gate)
        {
            _live = false;
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    public async ValueTask<SocketError> ConnectAsync(IPEndPoint remote)
    {
        Socket socket;
        try
        {
            // No NoDelay: one small segment on a new connection is never held back.
            socket = new Socket(remote.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        }
        catch (SocketException failure)
        {
            return failure.SocketErrorCode;
        }

        lock (_gate)
        {
            _socket?.Dispose();
            _socket = socket;
            if (_expired || _cancellation.IsCancellationRequested)
            {
                socket.Dispose();
            }
        }

        var error = await _operation.ConnectAsync(socket, remote).ConfigureAwait(false);
        _connected = error == SocketError.Success;
        return error;
    }

    public async ValueTask<SocketError> SendAsync(Memory<byte> data)
    {
        while (!data.IsEmpty)
        {
            var error = await _operation.SendAsync(Socket, data).ConfigureAwait(false);
            if (error != SocketError.Success)
            {
                return error;
            }

            data = data[Transferred..];
        }

        return SocketError.Success;
    }

    public ValueTask<SocketError> ReceiveAsync(Memory<byte> into) => _operation.ReceiveAsync(Socket, into);

    /// <summary>What a failed step means to the caller.</summary>
    public Exception Failure(SocketError error, CameraAddress address, string path)
    {
        if (_cancellation.IsCancellationRequested)
        {
            return new OperationCanceledException(_cancellation);
        }

        if (_expired)
        {
            return _connected
                ? address.Failure(CameraError.TimedOut, path, $"no whole answer within {_limit.TotalSeconds:0.#} s")
                : address.Failure(CameraError.Unreachable, path, $"no connection within {_limit.TotalSeconds:0.#} s");
        }

        var inner = new SocketException((int)error);
        return _connected
            ? address.Failure(CameraError.ConnectionLost, path, $"the connection broke ({error})", inner)
            : address.Failure(CameraError.Unreachable, path, $"no connection ({error})", inner);
    }

    public void End()
    {
        _registration.Dispose();
        lock (_gate)
        {
            _live = false;
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _socket?.Dispose();
            _socket = null;
        }

        Answer.Release();
    }

    public void Dispose()
    {
        _timer.Dispose();
        _operation.Dispose();
    }

    /// <summary>Closes the socket, so that a waiting step ends.</summary>
    public void Abort()
    {
        lock (_gate)
        {
            _socket?.Dispose();
        }
    }

    private void Expire()
    {
        lock (_gate)
        {
            // A timer of the exchange before may fire late; only the present deadline counts.
            if (!_live)
            {
                return;
            }

            if (_time.GetElapsedTime(_armed) >= _limit)
            {
                _expired = true;
                _socket?.Dispose();
            }
            else
            {
                _timer.Change(_limit - _time.GetElapsedTime(_armed), Timeout.InfiniteTimeSpan);
            }
        }
    }
}
