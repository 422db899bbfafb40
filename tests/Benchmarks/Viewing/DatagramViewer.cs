using System.Net;
using System.Net.Sockets;

namespace Arecont.Benchmarks.Viewing;

/// <summary>RTP over UDP: a pair of ports, and the RTSP connection that keeps the session.</summary>
internal sealed class DatagramViewer : Viewer
{
    private const int SolSocket = 1;
    private const int ReceiveBufferForce = 33;
    private const int BufferSize = 4 * 1024 * 1024;
    private readonly RtpTrack _track;
    private readonly Socket _control;
    private readonly Socket _reports;

    private DatagramViewer(Socket control, Socket video, Socket reports, PictureLog log, long started)
        : base(video, log, started)
    {
        (_control, _reports) = (control, reports);
        _track = new RtpTrack((stamp, time, begins) => Complete(stamp, time, begins));
    }

    public int Port => ((IPEndPoint)Socket.LocalEndPoint!).Port;

    /// <summary>Binds an even port and the odd one after it.</summary>
    public static DatagramViewer Bind(Socket control, PictureLog log, long started)
    {
        while (true)
        {
            var video = Bind(0);
            var port = ((IPEndPoint)video.LocalEndPoint!).Port;
            if (port % 2 == 0 && TryBind(port + 1) is { } reports)
            {
                return new DatagramViewer(control, video, reports, log, started);
            }

            video.Dispose();
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _reports.Dispose();
        _control.Dispose();
    }

    protected override int Fill(byte[] buffer)
    {
        var total = 0;
        for (var packets = 0; packets < 64 && Read(Socket, buffer) is > 0 and var count; packets++)
        {
            _track.Take(buffer.AsSpan(0, count));
            total += count;
        }

        Lost += _track.Lost;
        _track.Reset();
        return total;
    }

    private static Socket Bind(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { Blocking = false };
        socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
        try
        {
            socket.SetRawSocketOption(SolSocket, ReceiveBufferForce, BitConverter.GetBytes(BufferSize));
        }
        catch (SocketException)
        {
            // Without privilege the system's limit holds.
            socket.ReceiveBufferSize = BufferSize;
        }

        return socket;
    }

    private static Socket? TryBind(int port)
    {
        try
        {
            return Bind(port);
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
