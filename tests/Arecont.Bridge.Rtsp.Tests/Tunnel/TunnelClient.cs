using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Arecont.Bridge.Rtsp.Tests.Support;

namespace Arecont.Bridge.Rtsp.Tests.Tunnel;

/// <summary>The two halves of a tunnel, opened and written as a test says.</summary>
internal sealed class TunnelClient(IPEndPoint server, string cookie = "c0ffee") : IAsyncDisposable
{
    private readonly List<Stream> _streams = [];
    private readonly Pipe _requests = new();

    /// <summary>The head of the GET's answer.</summary>
    public string Head { get; private set; } = string.Empty;

    /// <summary>The newest POST.</summary>
    public Stream Post => _streams[^1];

    public async Task<RtspTestClient> GetAsync(string version = "1.0")
    {
        var get = await ConnectAsync();
        await WriteAsync(get, $"GET /door HTTP/{version}\r\nHost: {server}\r\nx-sessioncookie: {cookie}\r\nAccept: application/x-rtsp-tunnelled\r\n\r\n");
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await get.ReadAsync(one, TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30)) == 0)
            {
                break;
            }

            head.Append((char)one[0]);
        }

        Head = head.ToString();
        return new RtspTestClient(get, _requests.Writer.AsStream(leaveOpen: true), $"rtsp://{server}");
    }

    public async Task PostAsync(int length = 32767)
    {
        _streams.Add(await ConnectAsync());
        await PostHeadAsync(length);
    }

    public Task PostHeadAsync(int length)
        => WriteAsync(Post, $"POST /door HTTP/1.0\r\nHost: {server}\r\nx-sessioncookie: {cookie}\r\nContent-Type: application/x-rtsp-tunnelled\r\nContent-Length: {length}\r\n\r\n");

    /// <summary>Sends what the client has written, as base64 in pieces of a size.</summary>
    public async Task ForwardAsync(int size = int.MaxValue)
    {
        foreach (var piece in (await EncodedAsync()).Chunk(size))
        {
            await WriteAsync(Post, new string(piece));
        }
    }

    /// <summary>What the client has written, as base64.</summary>
    public async Task<string> EncodedAsync()
    {
        var read = await _requests.Reader.ReadAsync(TestContext.Current.CancellationToken);
        var text = Convert.ToBase64String(System.Buffers.BuffersExtensions.ToArray(read.Buffer));
        _requests.Reader.AdvanceTo(read.Buffer.End);
        return text;
    }

    public static async Task WriteAsync(Stream stream, string text)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);
        await stream.FlushAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var stream in _streams)
        {
            await stream.DisposeAsync();
        }
    }

    private async Task<Stream> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server, TestContext.Current.CancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
