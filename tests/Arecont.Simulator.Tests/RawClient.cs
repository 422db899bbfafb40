using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Arecont.Simulator.Tests;

/// <summary>Talks to the camera by hand: bytes out, bytes in, nothing parsed.</summary>
internal static class RawClient
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Sends bytes and reads until the camera closes.</summary>
    internal static async Task<byte[]> ExchangeAsync(IPEndPoint camera, string request, CancellationToken cancellationToken)
    {
        using var socket = await SendAsync(camera, request, cancellationToken);
        return await ReadToEndAsync(socket, cancellationToken);
    }

    internal static async Task<string> TextAsync(IPEndPoint camera, string request, CancellationToken cancellationToken) =>
        Encoding.Latin1.GetString(await ExchangeAsync(camera, request, cancellationToken));

    /// <summary>The whole answer to a GET as sent by a client that knows little.</summary>
    internal static Task<string> GetAsync(SimulatedCamera camera, string target, CancellationToken cancellationToken) =>
        TextAsync(camera.EndPoint, $"GET {target} HTTP/1.1\r\n\r\n", cancellationToken);

    /// <summary>What follows the head of the answer to a GET.</summary>
    internal static async Task<string> BodyAsync(SimulatedCamera camera, string target, CancellationToken cancellationToken)
    {
        var answer = await GetAsync(camera, target, cancellationToken);
        return answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
    }

    internal static async Task<Socket> SendAsync(IPEndPoint camera, string request, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(camera, cancellationToken);
        await socket.SendAsync(Encoding.Latin1.GetBytes(request), cancellationToken);
        return socket;
    }

    internal static async Task<byte[]> ReadToEndAsync(Socket socket, CancellationToken cancellationToken)
    {
        var all = new List<byte>();
        var buffer = new byte[65536];
        int count;
        while ((count = await socket.ReceiveAsync(buffer, cancellationToken).AsTask().WaitAsync(Limit, cancellationToken)) > 0)
        {
            all.AddRange(buffer.AsSpan(0, count));
        }

        return [.. all];
    }

    /// <summary>Reads until the text has come in, or fails at the end or the limit.</summary>
    internal static async Task<byte[]> ReadUntilAsync(Socket socket, Func<byte[], bool> enough, CancellationToken cancellationToken)
    {
        var all = new List<byte>();
        var buffer = new byte[65536];
        while (!enough([.. all]))
        {
            var count = await socket.ReceiveAsync(buffer, cancellationToken).AsTask().WaitAsync(Limit, cancellationToken);
            Assert.True(count > 0, $"The camera closed after {all.Count} bytes.");
            all.AddRange(buffer.AsSpan(0, count));
        }

        return [.. all];
    }
}
