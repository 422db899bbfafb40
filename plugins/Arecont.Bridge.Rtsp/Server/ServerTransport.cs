using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Arecont.Bridge.Rtsp.Delivery;

namespace Arecont.Bridge.Rtsp.Server;

/// <summary>An accepted TCP connection, plain or with TLS on it. Disposing cuts it.</summary>
/// <param name="socket">The socket, whose owner this is.</param>
/// <param name="stream">What is read from.</param>
/// <param name="writer">What is written with.</param>
internal sealed class ServerTransport(Socket socket, Stream stream, ClientWriter writer) : IAsyncDisposable
{
    private static readonly TimeSpan Handshake = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    /// <summary>What is read from.</summary>
    public Stream Stream => stream;

    /// <summary>What is written with.</summary>
    public IClientWriter Writer => writer;

    /// <summary>The client's address.</summary>
    public IPAddress Remote { get; } = ((IPEndPoint)socket.RemoteEndPoint!).Address;

    /// <summary>The address it came in on.</summary>
    public IPAddress Local { get; } = ((IPEndPoint)socket.LocalEndPoint!).Address;

    /// <summary>Takes a socket over, shaking hands first where there is a certificate.</summary>
    public static async Task<ServerTransport> OpenAsync(Socket socket, SslStreamCertificateContext? certificate, TimeProvider time, CancellationToken cancellationToken)
    {
        // A client that vanished while it was paused is noticed by the system.
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.NoDelay = true;
        var plain = new NetworkStream(socket, ownsSocket: false);
        if (certificate is null)
        {
            return new ServerTransport(socket, plain, new SocketClientWriter(socket, time));
        }

        var tls = new SslStream(plain);
        using var limit = new CancellationTokenSource(Handshake, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = certificate }, both.Token).ConfigureAwait(false);
            return new ServerTransport(socket, tls, new StreamClientWriter(tls, time, () => socket.Close(0)));
        }
        catch
        {
            await tls.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Lets the client read the last answer: no more is sent, and what it still says is passed over, for a moment.</summary>
    public async Task SayGoodbyeAsync(TimeProvider time, CancellationToken stopping)
    {
        using var farewell = new CancellationTokenSource(Farewell, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(farewell.Token, stopping);
        var rest = new byte[1024];
        try
        {
            socket.Shutdown(SocketShutdown.Send);
            while (await socket.ReceiveAsync(rest, limit.Token).ConfigureAwait(false) > 0)
            {
            }
        }
        catch (Exception error) when (error is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // It closed first, or says too much.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        writer.Dispose();
        await stream.DisposeAsync().ConfigureAwait(false);
        socket.Dispose();
    }
}
