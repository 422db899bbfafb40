using System.Net.Sockets;
using Arecont.Camera.Http;

namespace Arecont.Camera.Audio;

/// <summary>
/// <c>POST /g711</c>. The document names no framing: the body is the audio itself, with a length far beyond any announcement, as
/// cameras of other makes take it; the end is the end of sending.
/// </summary>
internal sealed class AudioCall(HttpTransport transport)
{
    private const string Path = "/g711";
    private const string Headers = "Content-Type: audio/basic\r\nContent-Length: 2147483647\r\n";

    public async Task SendAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> audio, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(audio);
        var limit = transport.Options.RequestTimeout;
        var connection = transport.Rent();
        var answer = Task.FromResult(0);
        try
        {
            connection.Begin(cancellationToken);
            await transport.OpenAsync(connection, transport.Requests.Head("POST", Path, Headers), Path, limit, cancellationToken).ConfigureAwait(false);
            connection.Socket.NoDelay = true;
            connection.Disarm();
            answer = AnswerAsync(connection);
            var early = await SpeakAsync(connection, audio, answer, cancellationToken).ConfigureAwait(false);
            connection.Arm(limit);
            if (!early)
            {
                connection.Socket.Shutdown(SocketShutdown.Send);
            }

            var status = await answer.ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            if (status == 0 && early)
            {
                throw connection.Failure(SocketError.ConnectionReset, transport.Address, Path);
            }

            if (status is not 0 and (< 200 or >= 300))
            {
                throw transport.StatusFailure(status, Path);
            }
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            throw connection.Failure(SocketError.ConnectionReset, transport.Address, Path);
        }
        finally
        {
            connection.Abort();
            await ((Task)answer).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            transport.Return(connection);
        }
    }

    /// <summary>Sends piece by piece; true where the camera refused or hung up before the end. An early "OK" is a welcome.</summary>
    private async Task<bool> SpeakAsync(
        Connection connection, IAsyncEnumerable<ReadOnlyMemory<byte>> audio, Task<int> answer, CancellationToken cancellationToken)
    {
        await foreach (var piece in audio.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            connection.Arm(transport.Options.RequestTimeout);
            var refused = answer.IsCompleted && await answer.ConfigureAwait(false) is < 200 or >= 300;
            if (refused || !await TrySendAsync(connection, piece).ConfigureAwait(false))
            {
                return true;
            }

            connection.Disarm();
        }

        return false;
    }

    private static async Task<bool> TrySendAsync(Connection connection, ReadOnlyMemory<byte> piece)
    {
        try
        {
            while (!piece.IsEmpty)
            {
                piece = piece[await connection.Socket.SendAsync(piece, CancellationToken.None).ConfigureAwait(false)..];
            }

            return true;
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // Its answer, if there was one, tells why.
            return false;
        }
    }

    /// <summary>The status of the answer, which may come early; 0 where the camera closes without one or says nothing.</summary>
    private async Task<int> AnswerAsync(Connection connection)
    {
        var answer = connection.Answer;
        answer.Start(transport.Options.MaximumHeadBytes, transport.Options.MaximumTextBytes);
        while (true)
        {
            var error = await connection.ReceiveAsync(answer.Free()).ConfigureAwait(false);
            if (error != SocketError.Success || connection.Transferred == 0)
            {
                return answer.Status;
            }

            try
            {
                if (answer.Take(connection.Transferred) || answer.Status > 0)
                {
                    return answer.Status;
                }
            }
            catch (MalformedAnswerException failure)
            {
                throw transport.Address.Failure(CameraError.BadAnswer, Path, failure.Message);
            }
        }
    }
}
