using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Arecont.Bridge.Tests.Media.Fakes;

/// <summary>A viewer that reads parts off its socket, when it likes.</summary>
internal sealed class MjpegClient : IAsyncDisposable
{
    private readonly TcpClient _client;
    private readonly BufferedStream _stream;

    private MjpegClient(TcpClient client)
    {
        _client = client;
        _stream = new BufferedStream(client.GetStream(), 64 * 1024);
    }

    /// <summary>The response's lines up to the first part.</summary>
    public IReadOnlyList<string> Head { get; private set; } = [];

    public static async Task<MjpegClient> OpenAsync(IPEndPoint server, string target = "/cameras/door/stream.mjpeg", string version = "1.1")
    {
        var tcp = new TcpClient();
        await tcp.ConnectAsync(server, TestContext.Current.CancellationToken);
        var client = new MjpegClient(tcp);
        var request = $"GET {target} HTTP/{version}\r\nHost: x\r\nAuthorization: Basic {Convert.ToBase64String("vic:pw"u8)}\r\n\r\n";
        await tcp.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        return client;
    }

    /// <summary>Reads the response's head, which comes as soon as the stream is open.</summary>
    public async Task<MjpegClient> ReadHeadAsync()
    {
        Head = await ReadLinesAsync();
        return this;
    }

    /// <summary>The next part: its header lines and its picture, found by its length.</summary>
    public async Task<(IReadOnlyList<string> Head, byte[] Jpeg)> ReadAsync()
    {
        var boundary = await ReadLineAsync();
        Assert.Equal("--arecont-bridge-picture", boundary);
        var head = await ReadLinesAsync();
        var length = int.Parse(head.Single(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal))[16..], System.Globalization.CultureInfo.InvariantCulture);
        var jpeg = new byte[length];
        await _stream.ReadExactlyAsync(jpeg, TestContext.Current.CancellationToken).AsTask().WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);
        Assert.Empty(await ReadLineAsync());
        return (head, jpeg);
    }

    /// <summary>Reads on until the server ends it, by its end or by a reset.</summary>
    public async Task EndAsync()
    {
        var rest = new byte[64 * 1024];
        try
        {
            while (await _stream.ReadAsync(rest, TestContext.Current.CancellationToken).AsTask().WaitAsync(Limits.Signal, TestContext.Current.CancellationToken) > 0)
            {
            }
        }
        catch (IOException)
        {
        }
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<IReadOnlyList<string>> ReadLinesAsync()
    {
        var lines = new List<string>();
        while (await ReadLineAsync() is { Length: > 0 } line)
        {
            lines.Add(line);
        }

        return lines;
    }

    private async Task<string> ReadLineAsync()
    {
        var line = new StringBuilder();
        var next = new byte[1];
        while (true)
        {
            await _stream.ReadExactlyAsync(next, TestContext.Current.CancellationToken).AsTask().WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);
            if (next[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)next[0]);
        }
    }
}
