using System.Net;
using System.Net.Sockets;
using System.Text;
using Arecont.Simulator;

namespace Arecont.Benchmarks.Viewing;

/// <summary>Connects one viewer, each step waiting for the one before.</summary>
internal sealed class ViewerOpening(ViewerLoop loop, PictureLog log, string user, string password)
{
    private const int PatienceMilliseconds = 20_000;
    private const int SmallBuffer = 64 * 1024;

    private static long Now => SendStamp.Now(TimeProvider.System);

    /// <summary>Opens a viewer: <c>tcp</c>, <c>udp</c>, <c>http</c>, <c>floor</c>, or <c>small</c> for TCP whose kernel keeps little.</summary>
    /// <exception cref="IOException">The server refuses.</exception>
    public Viewer Open(string kind, string url)
    {
        var started = Now;
        var address = new Uri(url);
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
            ReceiveTimeout = PatienceMilliseconds,
        };
        try
        {
            if (kind == "small")
            {
                socket.ReceiveBufferSize = SmallBuffer;
            }

            socket.Connect(IPAddress.Loopback, address.Port);
            return kind switch
            {
                "tcp" or "small" => Interleaved(socket, url, started),
                "udp" => Datagrams(socket, url, started),
                "http" => Http(socket, address, started),
                _ => Floor(socket, started),
            };
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private InterleavedViewer Interleaved(Socket socket, string url, long started)
    {
        var viewer = new InterleavedViewer(socket, log, started);
        var first = new RtspCall(socket, user, password).Play(url, "RTP/AVP/TCP;unicast;interleaved=0-1", () => viewer.Asked = Now);
        viewer.Begin(first);
        loop.Start(viewer);
        return viewer;
    }

    private DatagramViewer Datagrams(Socket socket, string url, long started)
    {
        var viewer = DatagramViewer.Bind(socket, log, started);
        loop.Start(viewer);
        new RtspCall(socket, user, password).Play(url, $"RTP/AVP;unicast;client_port={viewer.Port}-{viewer.Port + 1}", () => viewer.Asked = Now);
        return viewer;
    }

    private HttpViewer Http(Socket socket, Uri url, long started)
    {
        var login = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
        var viewer = new HttpViewer(socket, log, started) { Asked = started };
        socket.Send(Encoding.ASCII.GetBytes($"GET {url.PathAndQuery} HTTP/1.1\r\nHost: {url.Authority}\r\nAuthorization: Basic {login}\r\n\r\n"));
        var answer = TextAnswer.Read(socket, endless: true);
        if (answer.Status != 200)
        {
            throw new IOException($"GET {url.AbsolutePath} is answered {answer.Status}.");
        }

        viewer.Begin(answer.After);
        loop.Start(viewer);
        return viewer;
    }

    private FloorViewer Floor(Socket socket, long started)
    {
        var viewer = new FloorViewer(socket, log, started) { Asked = started };
        loop.Start(viewer);
        return viewer;
    }
}
