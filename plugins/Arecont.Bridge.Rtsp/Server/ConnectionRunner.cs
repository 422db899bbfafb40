using System.IO.Pipelines;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Messages;
using Arecont.Bridge.Rtsp.Sessions;
using Arecont.Bridge.Rtsp.Tunnel;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Rtsp.Server;

/// <summary>Serves one connection from its first byte to its end.</summary>
internal sealed partial class ConnectionRunner(RequestLoop loop, SessionRegistry sessions, TunnelHost tunnels, TimeProvider time, ILogger<ConnectionRunner> logger)
{
    // Players that only receive send little; nothing is rented while they say nothing.
    private static readonly StreamPipeReaderOptions Reading = new(bufferSize: 4096, minimumReadSize: 1024, leaveOpen: true, useZeroByteReads: true);

    /// <summary>Serves an accepted socket.</summary>
    public async Task ServeAsync(Socket socket, SslStreamCertificateContext? certificate, CancellationToken stopping)
    {
        try
        {
            await using var transport = await ServerTransport.OpenAsync(socket, certificate, time, stopping).ConfigureAwait(false);
            await using var client = new ClientConnection(transport.Writer, transport.Remote, transport.Local, certificate is not null, time);
            await ServeAsync(transport, client, stopping).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or SocketException or OperationCanceledException or ObjectDisposedException or AuthenticationException)
        {
            LogBroken(error);
        }
        catch (Exception error)
        {
            LogFailed(error);
        }
        finally
        {
            socket.Dispose();
        }
    }

    /// <summary>Serves RTSP requests until the connection ends, and then ends what travels in it.</summary>
    /// <returns>The HTTP request that came instead, or null.</returns>
    public async Task<RtspRequest?> RunAsync(PipeReader input, ClientConnection client, CancellationToken stopping)
    {
        await using var stop = stopping.UnsafeRegister(static state => ((ClientConnection)state!).Close(), client).ConfigureAwait(false);
        CloseWhenBroken(client.Writer, client);
        try
        {
            return await loop.RunAsync(input, client).ConfigureAwait(false);
        }
        finally
        {
            await sessions.EndBoundAsync(client).ConfigureAwait(false);
        }
    }

    private async Task ServeAsync(ServerTransport transport, ClientConnection client, CancellationToken stopping)
    {
        var input = PipeReader.Create(transport.Stream, Reading);
        try
        {
            if (await RunAsync(input, client, stopping).ConfigureAwait(false) is { } http)
            {
                await tunnels.ServeAsync(http, input, client, RunAsync, stopping).ConfigureAwait(false);
            }

            if (!client.IsAborted && !stopping.IsCancellationRequested && !client.Writer.Broken.IsCompleted)
            {
                await transport.SayGoodbyeAsync(time, stopping).ConfigureAwait(false);
            }
        }
        finally
        {
            await input.CompleteAsync().ConfigureAwait(false);
        }
    }

    private static void CloseWhenBroken(IClientWriter writer, ClientConnection client)
        => writer.Broken.ContinueWith(static (_, state) => ((ClientConnection)state!).Close(abort: true), client, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);

    [LoggerMessage(Level = LogLevel.Debug, Message = "RTSP: a connection ended badly")]
    private partial void LogBroken(Exception error);

    [LoggerMessage(Level = LogLevel.Error, Message = "RTSP: a connection failed")]
    private partial void LogFailed(Exception error);
}
