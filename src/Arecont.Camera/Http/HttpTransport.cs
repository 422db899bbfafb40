using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Arecont.Camera.Http;

/// <summary>
/// Lean HTTP/1.0: one connection a request, closed by the camera. Bounded in head, body and time; made so that a poll costs
/// little more than its system calls.
/// </summary>
internal sealed class HttpTransport(CameraClientOptions options, TimeProvider time)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(50);

    private Connection? _idle;

    public CameraClientOptions Options => options;

    public TimeProvider Time => time;

    public CameraAddress Address { get; } = new(options);

    public Requests Requests { get; } = new(options);

    /// <summary>
    /// Sends a request and hands the body of a 2xx answer to <paramref name="read"/>. A busy camera (503) is asked again after a short
    /// random pause, <paramref name="tries"/> times at most and within <see cref="CameraClientOptions.RequestTimeout"/> altogether.
    /// </summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<TResult> AskAsync<TState, TResult>(
        byte[] request, string path, int tries, TState state, AnswerReader<TState, TResult> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var started = time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            var connection = Rent();
            try
            {
                connection.Begin(cancellationToken);
                await OpenAsync(connection, request, path, options.RequestTimeout - time.GetElapsedTime(started), cancellationToken).ConfigureAwait(false);
                await ReceiveAsync(connection, path).ConfigureAwait(false);
                if (connection.Answer.Status is >= 200 and < 300)
                {
                    return Read(connection.Answer, path, state, read);
                }

                if (connection.Answer.Status != 503 || attempt >= tries)
                {
                    throw StatusFailure(connection.Answer.Status, path);
                }
            }
            finally
            {
                Return(connection);
            }

            await PauseAsync(started, path, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Connects and sends a request head; afterwards the connection's deadline is <paramref name="limit"/> from now on.</summary>
    public async ValueTask OpenAsync(Connection connection, byte[] request, string path, TimeSpan limit, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        connection.Arm(limit < options.ConnectTimeout ? limit : options.ConnectTimeout);
        var error = Address.Known is { } known
            ? await connection.ConnectAsync(known).ConfigureAwait(false)
            : await ResolveAndConnectAsync(connection, path, cancellationToken).ConfigureAwait(false);
        if (error != SocketError.Success)
        {
            Address.Forget();
            throw connection.Failure(error, Address, path);
        }

        connection.Arm(limit - time.GetElapsedTime(started));
        error = await connection.SendAsync(request).ConfigureAwait(false);
        if (error != SocketError.Success)
        {
            throw connection.Failure(error, Address, path);
        }
    }

    /// <summary>What an error status means.</summary>
    public CameraException StatusFailure(int status, string path) => status switch
    {
        401 => Address.Failure(CameraError.Unauthorized, path, options.UserName is null or "" ? "the camera wants a user and a password (401)" : $"user {options.UserName} or its password is refused (401)"),
        404 => Address.Failure(CameraError.NotSupported, path, "the camera does not know the path (404)"),
        503 => Address.Failure(CameraError.Busy, path, "the camera is busy (503)"),
        _ => Address.Failure(CameraError.UnexpectedStatus, path, $"the camera answers with status {status}"),
    };

    public Connection Rent() => Interlocked.Exchange(ref _idle, null) ?? new Connection(time);

    public void Return(Connection connection)
    {
        connection.End();
        if (Interlocked.CompareExchange(ref _idle, connection, null) is not null)
        {
            connection.Dispose();
        }
    }

    private async ValueTask<SocketError> ResolveAndConnectAsync(Connection connection, string path, CancellationToken cancellationToken)
    {
        var error = SocketError.HostNotFound;
        foreach (IPEndPoint endPoint in await Address.ResolveAsync(path, time, options.ConnectTimeout, cancellationToken).ConfigureAwait(false))
        {
            error = await connection.ConnectAsync(endPoint).ConfigureAwait(false);
            if (error == SocketError.Success)
            {
                Address.Remember(endPoint);
                break;
            }
        }

        return error;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ReceiveAsync(Connection connection, string path)
    {
        var answer = connection.Answer;
        answer.Start(options.MaximumHeadBytes, options.MaximumTextBytes);
        try
        {
            while (true)
            {
                var error = await connection.ReceiveAsync(answer.Free()).ConfigureAwait(false);
                if (error != SocketError.Success)
                {
                    throw connection.Failure(error, Address, path);
                }

                if (connection.Transferred == 0)
                {
                    if (answer.IsWholeAtClose)
                    {
                        return;
                    }

                    throw connection.Failure(SocketError.ConnectionReset, Address, path);
                }

                if (answer.Take(connection.Transferred))
                {
                    return;
                }
            }
        }
        catch (MalformedAnswerException failure)
        {
            throw Address.Failure(CameraError.BadAnswer, path, failure.Message);
        }
    }

    private TResult Read<TState, TResult>(AnswerBuffer answer, string path, TState state, AnswerReader<TState, TResult> read)
    {
        try
        {
            return read(answer.Body, state);
        }
        catch (MalformedAnswerException failure)
        {
            throw Address.Failure(CameraError.BadAnswer, path, failure.Message);
        }
        catch (UnknownParameterException)
        {
            throw Address.Failure(CameraError.NotSupported, path, "the camera does not know the parameter");
        }
    }

    /// <summary>The pause before a busy camera is asked again; fails where the time of the whole call is used up.</summary>
    public async ValueTask PauseAsync(long started, string path, CancellationToken cancellationToken)
    {
        var pause = LongestPause * Random.Shared.NextDouble();
        if (time.GetElapsedTime(started) + pause >= options.RequestTimeout)
        {
            throw StatusFailure(503, path);
        }

        await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>Reads the body of an answer; throws <see cref="MalformedAnswerException"/> or <see cref="UnknownParameterException"/>.</summary>
internal delegate TResult AnswerReader<in TState, out TResult>(ReadOnlySpan<byte> body, TState state);
