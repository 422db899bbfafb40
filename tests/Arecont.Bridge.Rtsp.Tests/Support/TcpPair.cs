using System.Net;
using System.Net.Sockets;

namespace Arecont.Bridge.Rtsp.Tests.Support;

/// <summary>Two connected sockets.</summary>
internal sealed class TcpPair : IDisposable
{
    private TcpPair(Socket server, Socket client) => (Server, Client) = (server, client);

    public Socket Server { get; }

    public Socket Client { get; }

    public static async Task<TcpPair> ConnectAsync(int receiveBuffer = 0)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        if (receiveBuffer > 0)
        {
            client.ReceiveBufferSize = receiveBuffer;
        }

        var accepting = listener.AcceptAsync(TestContext.Current.CancellationToken);
        await client.ConnectAsync(listener.LocalEndPoint!, TestContext.Current.CancellationToken);
        return new TcpPair(await accepting, client);
    }

    /// <summary>Reads so many bytes.</summary>
    public async Task<byte[]> ReadAsync(int count)
    {
        var bytes = new byte[count];
        var have = 0;
        while (have < count)
        {
            var read = await Client.ReceiveAsync(bytes.AsMemory(have), TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            Assert.True(read > 0, $"the connection ended after {have} of {count} bytes");
            have += read;
        }

        return bytes;
    }

    public void Dispose()
    {
        Server.Dispose();
        Client.Dispose();
    }
}
