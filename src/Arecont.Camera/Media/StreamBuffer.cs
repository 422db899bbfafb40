using System.Buffers;
using System.Net.Sockets;
using Arecont.Camera.Http;

namespace Arecont.Camera.Media;

/// <summary>How a <see cref="StreamBuffer.FillAsync"/> ended.</summary>
internal enum Fill
{
    /// <summary>There are more bytes than before.</summary>
    More,

    /// <summary>No byte came for the idle time.</summary>
    Idle,

    /// <summary>The body is over.</summary>
    End,
}

/// <summary>The body of a picture or stream answer as it comes: chunk framing and length taken care of, bounded in size.</summary>
internal sealed class StreamBuffer(Connection connection, HttpTransport transport, string path) : IAsyncDisposable
{
    private const int FirstSize = 16 * 1024;

    private readonly ChunkDecoder _chunks = new();
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _start;
    private int _end;
    private bool _hasHead;
    private ResponseHead _head;
    private long _received;
    private int _fresh;
    private bool _closed;
    private Task<SocketError>? _pending;

    /// <summary>What is there and not yet skipped.</summary>
    public ReadOnlySpan<byte> Data => _buffer.AsSpan(_start, _end - _start);

    /// <summary>True where the body ended at its announced length or last chunk; false where the camera closed before.</summary>
    public bool IsWhole => _head.Chunked ? _chunks.Done : _head.ContentLength < 0 || _received >= _head.ContentLength;

    /// <summary>Reads the head and hands it to <paramref name="read"/>; interim answers (1xx) are passed over.</summary>
    public async ValueTask<T> HeadAsync<T>(Func<ResponseHead, byte[], T> read)
    {
        while (true)
        {
            if (!Data.IsEmpty && !ResponseHead.LooksRight(Data))
            {
                throw new MalformedAnswerException("the answer is no HTTP");
            }

            var length = ResponseHead.FindEnd(Data);
            if (length > 0 && length <= transport.Options.MaximumHeadBytes)
            {
                var bytes = Data[..length].ToArray();
                var head = ResponseHead.Parse(bytes);
                Skip(length);
                if (head.Status < 200)
                {
                    continue;
                }

                BeginBody(head);
                return read(head, bytes);
            }

            if (Data.Length > transport.Options.MaximumHeadBytes)
            {
                throw new MalformedAnswerException($"the answer's head is larger than {transport.Options.MaximumHeadBytes} bytes");
            }

            if (await FillAsync(null).ConfigureAwait(false) == Fill.End)
            {
                throw connection.Failure(SocketError.ConnectionReset, transport.Address, path);
            }
        }
    }

    public void Skip(int count) => _start += count;

    /// <summary>
    /// Waits for more bytes, for <paramref name="idle"/> at most where given: then the wait goes on with the next call.
    /// </summary>
    public async ValueTask<Fill> FillAsync(TimeSpan? idle)
    {
        while (true)
        {
            if (_closed || (_hasHead && BodyIsOver()))
            {
                return Fill.End;
            }

            if (_pending is null)
            {
                MakeRoom();
                var receive = connection.ReceiveAsync(_buffer.AsMemory(_end));
                _pending = idle is null || receive.IsCompleted ? null : receive.AsTask();
                if (_pending is null)
                {
                    Take(await receive.ConfigureAwait(false));
                }
            }

            if (_pending is { } pending)
            {
                if (idle is { } limit && !pending.IsCompleted)
                {
                    await Task.WhenAny(pending, Task.Delay(limit, transport.Time)).ConfigureAwait(false);
                    if (!pending.IsCompleted)
                    {
                        return Fill.Idle;
                    }
                }

                var error = await pending.ConfigureAwait(false);
                _pending = null;
                Take(error);
            }

            if (_fresh > 0)
            {
                return Fill.More;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_pending is { } pending)
        {
            // The socket must let go of the buffer before others get it.
            connection.Abort();
            await pending.ConfigureAwait(false);
        }

        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void BeginBody(ResponseHead head)
    {
        _head = head;
        _hasHead = true;
        _chunks.Reset();
        Decode(_start);
    }

    private void Take(SocketError error)
    {
        if (error != SocketError.Success)
        {
            throw connection.Failure(error, transport.Address, path);
        }

        _fresh = connection.Transferred;
        _closed = _fresh == 0;
        var from = _end;
        _end += _fresh;
        if (_hasHead)
        {
            Decode(from);
        }
    }

    private void Decode(int from)
    {
        if (_head.Chunked)
        {
            _end = from + _chunks.Decode(_buffer.AsSpan(from, _end - from));
        }
        else if (_head.ContentLength >= 0)
        {
            _end = (int)Math.Min(_end, from + _head.ContentLength - _received);
        }

        _fresh = _end - from;
        _received += _fresh;
    }

    private bool BodyIsOver() => _head.Chunked ? _chunks.Done : _head.ContentLength >= 0 && _received >= _head.ContentLength;

    private void MakeRoom()
    {
        var used = _end - _start;
        var limit = transport.Options.MaximumFrameBytes + transport.Options.MaximumHeadBytes;
        if (used > limit)
        {
            throw new MalformedAnswerException($"a frame is larger than {transport.Options.MaximumFrameBytes} bytes");
        }

        if (used == 0)
        {
            _start = 0;
            _end = 0;
        }
        else if (_end == _buffer.Length)
        {
            var target = used > _buffer.Length / 2 ? ArrayPool<byte>.Shared.Rent(_buffer.Length * 2) : _buffer;
            Data.CopyTo(target);
            if (target != _buffer)
            {
                ArrayPool<byte>.Shared.Return(_buffer);
                _buffer = target;
            }

            _start = 0;
            _end = used;
        }
    }
}
