using System.Buffers;
using System.Net;
using System.Net.Sockets;

namespace Arecont.Simulator.Http;

/// <summary>One accepted connection: reads request heads and bodies, sends bytes. Abort is safe from any thread.</summary>
internal sealed class Connection(Socket socket, TimeProvider time) : IDisposable
{
    private const int LongestHead = 16 * 1024;
    private static readonly TimeSpan ReadLimit = TimeSpan.FromSeconds(30);

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(2048);
    private int _filled;
    private int _consumed;
    private volatile bool _aborted;
    private CancellationTokenSource? _abort;

    internal IPAddress? RemoteAddress => (socket.RemoteEndPoint as IPEndPoint)?.Address;

    internal bool IsAborted => _aborted;

    /// <summary>Ends waits that have nothing to do with the socket, such as for the next picture.</summary>
    internal CancellationToken AbortToken
    {
        get
        {
            var abort = LazyInitializer.EnsureInitialized(ref _abort, () => new CancellationTokenSource());
            Interlocked.MemoryBarrier();
            if (_aborted)
            {
                abort.Cancel();
            }

            return abort.Token;
        }
    }

    /// <summary>The next request; null when the client closed, sent too much or sent nothing in time.</summary>
    internal async ValueTask<CameraRequest?> ReadRequestAsync()
    {
        Compact();
        int length;
        while ((length = RequestHead.Length(_buffer.AsSpan(0, _filled))) == 0)
        {
            if (_filled >= LongestHead || !await FillAsync())
            {
                return null;
            }
        }

        _consumed = length;
        return RequestHead.Parse(_buffer.AsSpan(0, length));
    }

    /// <summary>Reads bytes that follow the head; 0 at the end.</summary>
    internal async ValueTask<int> ReadBodyAsync(Memory<byte> target)
    {
        if (_consumed == _filled)
        {
            Compact();
            if (!await FillAsync())
            {
                return 0;
            }
        }

        var count = Math.Min(target.Length, _filled - _consumed);
        _buffer.AsSpan(_consumed, count).CopyTo(target.Span);
        _consumed += count;
        return count;
    }

    internal async ValueTask SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[await socket.SendAsync(bytes)..];
        }
    }

    /// <summary>Reads a body nobody wants, lest the close throw the answer away with it; false when it is too long or cut off.</summary>
    internal async ValueTask<bool> SkipBodyAsync(long length)
    {
        var drop = new byte[Math.Min(length, 1024)];
        for (var rest = Math.Min(length, LongestHead); rest > 0;)
        {
            var count = await ReadBodyAsync(drop.AsMemory(0, (int)Math.Min(drop.Length, rest)));
            if (count == 0)
            {
                return false;
            }

            rest -= count;
        }

        return length <= LongestHead;
    }

    /// <summary>Sends each write at once instead of gathering small ones.</summary>
    internal void SendAtOnce() => socket.NoDelay = true;

    /// <summary>Returns when the client closed, the connection was aborted or the limit has passed.</summary>
    internal async Task WaitForCloseAsync(TimeSpan limit)
    {
        try
        {
            await ReadToEndAsync(new byte[512]).WaitAsync(limit, time);
        }
        catch (TimeoutException)
        {
            // The hold is over; the caller closes.
        }
    }

    /// <summary>Ends the connection; pending reads and writes fail.</summary>
    internal void Abort()
    {
        _aborted = true;
        socket.Dispose();
        Interlocked.MemoryBarrier();
        Volatile.Read(ref _abort)?.Cancel();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        socket.Dispose();
        var buffer = Interlocked.Exchange(ref _buffer, []);
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task ReadToEndAsync(byte[] drop)
    {
        while (await socket.ReceiveAsync(drop.AsMemory()) > 0)
        {
        }
    }

    private async ValueTask<bool> FillAsync()
    {
        if (_filled == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _filled).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var pending = socket.ReceiveAsync(_buffer.AsMemory(_filled));
        var count = pending.IsCompleted ? await pending : await WaitAsync(pending.AsTask());
        _filled += count;
        return count > 0;
    }

    private async Task<int> WaitAsync(Task<int> pending)
    {
        try
        {
            return await pending.WaitAsync(ReadLimit, time);
        }
        catch (TimeoutException)
        {
            // The receive may still write into the buffer: it must not go back to the pool.
            _buffer = [];
            throw;
        }
    }

    private void Compact()
    {
        _buffer.AsSpan(_consumed, _filled - _consumed).CopyTo(_buffer);
        _filled -= _consumed;
        _consumed = 0;
    }
}
