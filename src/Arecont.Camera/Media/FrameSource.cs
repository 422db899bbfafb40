using Arecont.Camera.Http;

namespace Arecont.Camera.Media;

/// <summary>One open picture or stream answer; words its failures.</summary>
internal sealed class FrameSource : IAsyncDisposable
{
    private const int Tries = 4;

    private readonly HttpTransport _transport;
    private readonly string _path;
    private readonly CancellationToken _cancellationToken;
    private readonly Connection _connection;
    private readonly StreamBuffer _buffer;
    private readonly FrameReader _reader;

    private FrameSource(HttpTransport transport, string path, FrameFormat format, DropCounter drops, CancellationToken cancellationToken)
    {
        _transport = transport;
        _path = path;
        _cancellationToken = cancellationToken;
        _connection = transport.Rent();
        _buffer = new StreamBuffer(_connection, transport, path);
        _reader = new FrameReader(_buffer, new FrameParser(format, transport.Time), transport.Options, drops);
        _connection.Begin(cancellationToken);
    }

    /// <summary>
    /// Sends the request and reads the answer's head; whatever follows is within the same limit unless it is renewed.
    /// A busy camera is asked again, four times in all.
    /// </summary>
    public static async Task<FrameSource> OpenAsync(
        HttpTransport transport, string path, FrameFormat format, DropCounter drops, TimeSpan limit, CancellationToken cancellationToken)
    {
        var started = transport.Time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var source = new FrameSource(transport, path, format, drops, cancellationToken);
            try
            {
                await source.BeginAsync(limit - transport.Time.GetElapsedTime(started)).ConfigureAwait(false);
                return source;
            }
            catch (CameraException failure) when (failure.Error == CameraError.Busy && attempt < Tries)
            {
                await source.DisposeAsync().ConfigureAwait(false);
                await transport.PauseAsync(started, path, cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                await source.DisposeAsync().ConfigureAwait(false);
                throw;
            }
        }
    }

    /// <summary>The camera must bring the next frame within the limit.</summary>
    public void Renew(TimeSpan limit) => _connection.Arm(limit);

    /// <summary>Nobody waits for the camera now.</summary>
    public void Rest() => _connection.Disarm();

    /// <summary>The next frame; null at the end.</summary>
    public ValueTask<CameraFrame?> NextAsync() => WordedAsync(_reader.NextAsync());

    /// <summary>Why there was no frame at all.</summary>
    public CameraException NoFrame() => _reader.IsCut
        ? _transport.Address.Failure(CameraError.ConnectionLost, _path, "the connection ended in the middle of the picture")
        : _transport.Address.Failure(CameraError.BadAnswer, _path, "the answer holds no whole picture");

    public async ValueTask DisposeAsync()
    {
        await _buffer.DisposeAsync().ConfigureAwait(false);
        _transport.Return(_connection);
    }

    private async Task BeginAsync(TimeSpan limit)
    {
        await _transport.OpenAsync(_connection, _transport.Requests.Head("GET", _path), _path, limit, _cancellationToken).ConfigureAwait(false);
        var status = await WordedAsync(_reader.BeginAsync()).ConfigureAwait(false);
        if (status is < 200 or >= 300)
        {
            throw _transport.StatusFailure(status, _path);
        }
    }

    private async ValueTask<T> WordedAsync<T>(ValueTask<T> step)
    {
        try
        {
            return await step.ConfigureAwait(false);
        }
        catch (MalformedAnswerException failure)
        {
            throw _transport.Address.Failure(CameraError.BadAnswer, _path, failure.Message);
        }
        catch (UnknownParameterException)
        {
            throw _transport.Address.Failure(CameraError.NotSupported, _path, "the camera answers with something that is no picture");
        }
    }
}
