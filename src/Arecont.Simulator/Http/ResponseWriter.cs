using System.Buffers;
using System.Globalization;
using System.Text;

namespace Arecont.Simulator.Http;

/// <summary>Writes one answer: gathers small pieces, frames chunks when asked to, and lets a fault deform the bytes.</summary>
internal sealed class ResponseWriter(Connection connection, TimeProvider time, ResponseShape? shape, bool chunked, string reason) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1024);
    private int _filled;
    private int _headLength;
    private long _sent;
    private long _limit = long.MaxValue;

    internal ResponseShape? Shape => shape;

    /// <summary>Starts the answer. <paramref name="fields"/> are whole lines, each with its line end.</summary>
    internal void Head(int status, string contentType, string fields = "", long? bodyLength = null)
    {
        var phrase = status switch
        {
            200 => reason,
            401 => "Unauthorized",
            404 => "Not Found",
            503 => "Service Unavailable",
            _ => "Bad Request",
        };
        Append(chunked ? "HTTP/1.1 " : "HTTP/1.0 ");
        Append(status.ToString(CultureInfo.InvariantCulture));
        Append(" ");
        Append(phrase);
        Append("\r\nContent-Type: ");
        Append(contentType);
        Append("\r\n");
        Append(fields);
        if (chunked)
        {
            Append("Transfer-Encoding: chunked\r\n");
        }
        else if (shape?.WrongLengthBy is { } wrong)
        {
            Append($"Content-Length: {(bodyLength ?? 0) + wrong}\r\n");
        }

        Append("\r\n");
        _headLength = _filled;
        if (shape is { CutsHead: true })
        {
            _limit = Math.Min(_headLength - 1, shape.AfterBytes ?? (_headLength / 2));
        }
    }

    /// <summary>Adds a piece of the body; small pieces wait for <see cref="FlushAsync"/>.</summary>
    internal async ValueTask BodyAsync(ReadOnlyMemory<byte> piece)
    {
        if (_limit == long.MaxValue && shape is { } deformed && (deformed.CutsBody || deformed.Stalls))
        {
            _limit = _headLength + (deformed.AfterBytes ?? (piece.Length / 2));
        }

        if (chunked)
        {
            Append(piece.Length.ToString("x", CultureInfo.InvariantCulture));
            Append("\r\n");
        }

        if (piece.Length <= 4096)
        {
            Append(piece.Span);
        }
        else
        {
            await FlushAsync();
            await SendAsync(piece);
        }

        if (chunked)
        {
            Append("\r\n");
        }
    }

    /// <summary>Sends what waits.</summary>
    internal async ValueTask FlushAsync()
    {
        if (_filled > 0)
        {
            var waiting = _filled;
            _filled = 0;
            await SendAsync(_buffer.AsMemory(0, waiting));
        }
    }

    /// <summary>Ends the answer.</summary>
    internal ValueTask EndAsync()
    {
        if (chunked)
        {
            Append("0\r\n\r\n");
        }

        return FlushAsync();
    }

    /// <inheritdoc />
    public void Dispose() => ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref _buffer, []));

    private async ValueTask SendAsync(ReadOnlyMemory<byte> bytes)
    {
        if (shape is null)
        {
            await connection.SendAsync(bytes);
            return;
        }

        var allowed = (int)Math.Min(bytes.Length, Math.Max(0, _limit - _sent));
        await PaceAsync(bytes[..allowed]);
        _sent += allowed;
        if (allowed == bytes.Length)
        {
            return;
        }

        if (shape.Stalls)
        {
            await connection.WaitForCloseAsync(ResponseShape.Limit);
        }

        throw new ResponseCutException();
    }

    private async ValueTask PaceAsync(ReadOnlyMemory<byte> bytes)
    {
        if (shape!.Drip <= TimeSpan.Zero)
        {
            await connection.SendAsync(bytes);
            return;
        }

        connection.SendAtOnce();
        for (var i = 0; i < bytes.Length && shape.Drip * i < ResponseShape.Limit; i++)
        {
            await Task.Delay(shape.Drip, time, connection.AbortToken);
            await connection.SendAsync(bytes.Slice(i, 1));
        }
    }

    private void Append(string text)
    {
        Reserve(text.Length);
        _filled += Encoding.Latin1.GetBytes(text, _buffer.AsSpan(_filled));
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_filled));
        _filled += bytes.Length;
    }

    private void Reserve(int count)
    {
        if (_filled + count > _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _filled + count));
            _buffer.AsSpan(0, _filled).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }
}
