using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Pipelines;
using System.Net.Sockets;
using System.Text;

namespace Arecont.Interop.Tests.Support;

/// <summary>One RTSP connection (RFC 2326) of a bare client: requests with Digest, answers, interleaved packets.</summary>
internal sealed class RtspConnection : IAsyncDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly ConcurrentDictionary<int, TaskCompletionSource<RtspAnswer>> _asked = new();
    private readonly StreamAddress _address;
    private readonly Action<byte, ReadOnlySpan<byte>> _packet;
    private volatile TaskCompletionSource? _held;
    private int _sequence;
    private DigestChallenge? _challenge;

    private RtspConnection(StreamAddress address, Action<byte, ReadOnlySpan<byte>> packet)
    {
        _address = address;
        _packet = packet;
    }

    /// <summary>Completes when the server has closed, or the connection broke.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <summary>The connection's own socket.</summary>
    public Socket Socket => _socket;

    /// <param name="address">Whose port to connect to and whose credentials to give.</param>
    /// <param name="packet">Takes each interleaved packet, with its channel.</param>
    /// <param name="receiveBuffer">Bytes that the system keeps for a client that does not read; 0 for its own choice.</param>
    public static async Task<RtspConnection> OpenAsync(StreamAddress address, Action<byte, ReadOnlySpan<byte>> packet, int receiveBuffer = 0)
    {
        var connection = new RtspConnection(address, packet);
        if (receiveBuffer > 0)
        {
            connection._socket.ReceiveBufferSize = receiveBuffer;
        }

        await connection._socket.ConnectAsync("127.0.0.1", address.Port, TestContext.Current.CancellationToken).AsTask().WaitAsync(Limits.Signal);
        connection.Ended = connection.ReadAsync();
        return connection;
    }

    /// <summary>Asks, once more with credentials where they are demanded.</summary>
    public async Task<RtspAnswer> AskAsync(string method, string url, params (string Name, string Value)[] headers)
    {
        var answer = await AskOnceAsync(method, url, headers);
        if (answer.Status == 401 && _challenge is null && answer.Challenge(_address.Algorithm) is { } challenge)
        {
            _challenge = challenge;
            answer = await AskOnceAsync(method, url, headers);
        }

        return answer;
    }

    /// <summary>Reads no more until <see cref="Resume"/>.</summary>
    public void StopReading() => _held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Resume() => _held?.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        Resume();
        _socket.Dispose();
        await Ended.WaitAsync(Limits.Signal).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<RtspAnswer> AskOnceAsync(string method, string url, (string Name, string Value)[] headers)
    {
        var number = Interlocked.Increment(ref _sequence);
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{method} {url} RTSP/1.0\r\nCSeq: {number}\r\n"));
        foreach (var (name, value) in headers)
        {
            text.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        if (_challenge is { } challenge)
        {
            text.Append("Authorization: ").Append(challenge.Answer(_address.User, _address.Password, method, url)).Append("\r\n");
        }

        var answer = _asked[number] = new TaskCompletionSource<RtspAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (Ended.IsCompleted)
        {
            throw new IOException("The server has closed the connection.");
        }

        await _socket.SendAsync(Encoding.ASCII.GetBytes(text.Append("\r\n").ToString()), TestContext.Current.CancellationToken);
        return await answer.Task.WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);
    }

    private async Task ReadAsync()
    {
        var reader = PipeReader.Create(new NetworkStream(_socket), new StreamPipeReaderOptions(bufferSize: 65536));
        try
        {
            while (true)
            {
                var read = await reader.ReadAsync(CancellationToken.None);
                var rest = read.Buffer;
                while (TryTake(ref rest))
                {
                }

                reader.AdvanceTo(rest.Start, rest.End);
                if (read.IsCompleted)
                {
                    return;
                }

                await (_held?.Task ?? Task.CompletedTask);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The server cut it off, or this side closed: the end either way.
        }
        finally
        {
            foreach (var asked in _asked.Values)
            {
                asked.TrySetException(new IOException("The server closed the connection."));
            }
        }
    }

    private bool TryTake(ref ReadOnlySequence<byte> buffer)
    {
        var reader = new SequenceReader<byte>(buffer);
        if (reader.IsNext((byte)'$', advancePast: true))
        {
            if (!reader.TryRead(out var channel) || !reader.TryReadBigEndian(out short length) || !reader.TryReadExact((ushort)length, out var packet))
            {
                return false;
            }

            _packet(channel, packet.IsSingleSegment ? packet.FirstSpan : packet.ToArray());
            buffer = buffer.Slice(reader.Position);
            return true;
        }

        if (!reader.TryReadTo(out ReadOnlySequence<byte> head, "\r\n\r\n"u8))
        {
            return false;
        }

        var answer = RtspAnswer.Parse(Encoding.UTF8.GetString(head));
        if (!reader.TryReadExact(answer.BodyLength, out var body))
        {
            return false;
        }

        buffer = buffer.Slice(reader.Position);
        if (_asked.TryRemove(answer.Sequence, out var asked))
        {
            asked.TrySetResult(answer with { Body = Encoding.UTF8.GetString(body) });
        }

        return true;
    }
}
