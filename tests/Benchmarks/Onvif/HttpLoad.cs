using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Arecont.Benchmarks.Latency;

namespace Arecont.Benchmarks.Onvif;

/// <summary>Connections that each send a request when the one before it is answered, a thread each.</summary>
internal static class HttpLoad
{
    public const int Connections = 16;

    /// <summary>Sends for so long; how many requests were answered.</summary>
    /// <param name="port">Where to.</param>
    /// <param name="requests">What each connection sends, in turn.</param>
    /// <param name="duration">For how long.</param>
    public static async Task<long> RunAsync(int port, IReadOnlyList<SoapRequest[]> requests, TimeSpan duration)
    {
        var end = TimeProvider.System.GetTimestamp() + (long)(duration.TotalSeconds * TimeProvider.System.TimestampFrequency);
        var counts = await Task.WhenAll(requests.Select(mine => Task.Factory.StartNew(() => Send(port, mine, end), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        return counts.Sum();
    }

    /// <summary>Sends a request; the body of the answer.</summary>
    public static byte[] Ask(int port, SoapRequest request)
    {
        using var socket = Connect(port);
        var buffer = new byte[64 * 1024];
        request.Renew(RunningProgram.Password);
        socket.Send(request.Bytes);
        var (head, whole) = Receive(socket, buffer);
        return buffer[head..whole];
    }

    private static long Send(int port, SoapRequest[] requests, long end)
    {
        using var socket = Connect(port);
        var buffer = new byte[64 * 1024];
        for (long count = 0; ; count++)
        {
            if (TimeProvider.System.GetTimestamp() >= end)
            {
                return count;
            }

            var request = requests[count % requests.Length];
            request.Renew(RunningProgram.Password);
            socket.Send(request.Bytes);
            var (_, whole) = Receive(socket, buffer);
            if (!buffer.AsSpan().StartsWith("HTTP/1.1 200"u8))
            {
                throw new InvalidOperationException($"Not served: {Encoding.UTF8.GetString(buffer, 0, whole)}");
            }
        }
    }

    private static Socket Connect(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, port);
        return socket;
    }

    // Both servers tell the length.
    private static (int Head, int Whole) Receive(Socket socket, Span<byte> buffer)
    {
        var (received, whole, head) = (0, int.MaxValue, 0);
        while (received < whole)
        {
            var read = socket.Receive(buffer[received..]);
            if (read == 0)
            {
                throw new IOException("The server hung up.");
            }

            received += read;
            if (head == 0 && buffer[..received].IndexOf("\r\n\r\n"u8) is >= 0 and var end)
            {
                head = end + 4;
                var length = buffer[..head].IndexOf("Content-Length: "u8) + "Content-Length: ".Length;
                whole = Utf8Parser.TryParse(buffer[length..head], out int body, out _) ? head + body : throw new IOException("The answer tells no length.");
            }
        }

        return (head, whole);
    }
}
