using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Arecont.Benchmarks.Measuring;

namespace Arecont.Benchmarks.Video;

/// <summary>
/// The bare floor: pulls a stream whose parts carry lengths and sends each picture, behind its length, to every client with one
/// call of the kernel. No protocol, no queue, no login: nobody can be cheaper with a thread and blocking sockets.
/// </summary>
internal static class FloorChild
{
    public const string Role = "child-floor";
    private const int LargestPicture = 1024 * 1024;
    private const int SendBuffer = 1024 * 1024;

    public static async Task<int> RunAsync(int camera, string path)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1024);
        var clients = new List<Socket>();
        Start(() => Accept(listener, clients));
        Start(() => Pull(camera, path, clients));
        await Child.ServeAsync($"{((IPEndPoint)listener.LocalEndPoint!).Port}", _ => Task.FromResult("?"));
        return 0;
    }

    private static void Start(Action work) => new Thread(() => work()) { IsBackground = true }.Start();

    private static void Accept(Socket listener, List<Socket> clients)
    {
        while (true)
        {
            var client = listener.Accept();
            client.NoDelay = true;
            client.SendBufferSize = SendBuffer;
            lock (clients)
            {
                clients.Add(client);
            }
        }
    }

    private static void Pull(int camera, string path, List<Socket> clients)
    {
        using var source = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        source.Connect(IPAddress.Loopback, camera);
        source.Send(Encoding.ASCII.GetBytes($"GET {path}?res=full&fps=15 HTTP/1.0\r\n\r\n"));
        var buffer = new byte[2 * LargestPicture];
        var filled = 0;
        while (source.Receive(buffer.AsSpan(filled)) is > 0 and var count)
        {
            filled += count;
            while (Picture(buffer.AsSpan(0, filled)) is { } picture)
            {
                // The head of the part is over; its last four bytes become the length.
                BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(picture.Start - 4), picture.Length);
                SendToAll(clients, buffer.AsSpan(picture.Start - 4, 4 + picture.Length));
                buffer.AsSpan(picture.Start + picture.Length, filled - picture.Start - picture.Length).CopyTo(buffer);
                filled -= picture.Start + picture.Length;
            }
        }
    }

    private static (int Start, int Length)? Picture(ReadOnlySpan<byte> bytes)
    {
        var field = "Content-Length: "u8;
        if (bytes.IndexOf(field) is not (>= 0 and var at))
        {
            return null;
        }

        var head = bytes[at..].IndexOf("\r\n\r\n"u8);
        var value = bytes[(at + field.Length)..];
        if (head < 0 || !System.Buffers.Text.Utf8Parser.TryParse(value, out int length, out _))
        {
            return null;
        }

        var start = at + head + 4;
        return bytes.Length >= start + length ? (start, length) : null;
    }

    private static void SendToAll(List<Socket> clients, ReadOnlySpan<byte> picture)
    {
        lock (clients)
        {
            for (var index = clients.Count - 1; index >= 0; index--)
            {
                try
                {
                    clients[index].Send(picture);
                }
                catch (SocketException)
                {
                    clients[index].Dispose();
                    clients.RemoveAt(index);
                }
            }
        }
    }
}
