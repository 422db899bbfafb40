using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Arecont.Bridge.Rtsp.Tests.Support;

/// <summary>An RTSP client that does exactly what a test tells it.</summary>
internal sealed class RtspTestClient(Stream input, Stream output, string address) : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private int _cseq;

    /// <summary>What goes into Authorization by itself; null for nothing.</summary>
    public string? Authorization { get; set; } = TestAuthentication.Basic("viewer", "see");

    /// <summary>The address of the server, without a slash at its end.</summary>
    public string Address => address;

    /// <summary>The packets that came between answers.</summary>
    public List<(byte Channel, byte[] Packet)> Packets { get; } = [];

    /// <summary>The last answer's session.</summary>
    public string? Session { get; private set; }

    public static async Task<RtspTestClient> ConnectAsync(IPEndPoint server)
    {
        var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server, TestContext.Current.CancellationToken);
        var stream = new NetworkStream(socket, ownsSocket: true);
        return new RtspTestClient(stream, stream, $"rtsp://{server}");
    }

    /// <summary>Asks and waits for the answer.</summary>
    public async Task<Answer> AskAsync(string method, string path, params string[] headers)
    {
        await SendAsync(method, path, headers);
        return await ReadAsync();
    }

    public Task SendAsync(string method, string path, params string[] headers) => WriteAsync(Request(method, path, headers));

    /// <summary>The text of a request; its session is the last one unless the headers name one.</summary>
    public string Request(string method, string path, params string[] headers)
    {
        var text = new StringBuilder($"{method} {(path.StartsWith('/') ? address + path : path)} RTSP/1.0\r\nCSeq: {++_cseq}\r\n");
        if (Authorization is not null)
        {
            text.Append($"Authorization: {Authorization}\r\n");
        }

        if (Session is not null && !headers.Any(header => header.StartsWith("Session", StringComparison.Ordinal)))
        {
            text.Append($"Session: {Session}\r\n");
        }

        foreach (var header in headers)
        {
            text.Append($"{header}\r\n");
        }

        return text.Append("\r\n").ToString();
    }

    public Task WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text));

    public async Task WriteAsync(byte[] bytes)
    {
        await output.WriteAsync(bytes, TestContext.Current.CancellationToken);
        await output.FlushAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The next answer; packets before it are kept.</summary>
    public async Task<Answer> ReadAsync()
    {
        while (true)
        {
            await FillAsync(1);
            if (_buffer[_start] == '$')
            {
                await TakePacketAsync();
                continue;
            }

            int end;
            while ((end = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n\r\n"u8)) < 0)
            {
                await FillAsync(_end - _start + 1);
            }

            var answer = Answer.Parse(Encoding.UTF8.GetString(_buffer, _start, end));
            _start += end + 4;
            var length = int.Parse(answer["Content-Length"] ?? "0");
            await FillAsync(length);
            answer = answer with { Body = Encoding.UTF8.GetString(_buffer, _start, length) };
            _start += length;
            Session = answer["Session"]?.Split(';')[0] ?? Session;
            return answer;
        }
    }

    /// <summary>Waits for the next packet of a channel.</summary>
    public async Task<byte[]> PacketAsync(byte channel)
    {
        while (true)
        {
            if (Packets.FindIndex(packet => packet.Channel == channel) is >= 0 and var index)
            {
                var packet = Packets[index].Packet;
                Packets.RemoveAt(index);
                return packet;
            }

            await FillAsync(1);
            Assert.Equal((byte)'$', _buffer[_start]);
            await TakePacketAsync();
        }
    }

    /// <summary>Waits until the server closes; true where it did so without a reset.</summary>
    public async Task<bool> ClosedAsync()
    {
        try
        {
            while (await input.ReadAsync(_buffer, TestContext.Current.CancellationToken).AsTask().WaitAsync(Limit) > 0)
            {
            }

            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    public void ForgetSession() => Session = null;

    public void UseSession(string? session) => Session = session;

    public async ValueTask DisposeAsync()
    {
        await input.DisposeAsync();
        await output.DisposeAsync();
    }

    private async Task TakePacketAsync()
    {
        await FillAsync(4);
        var length = (_buffer[_start + 2] << 8) | _buffer[_start + 3];
        await FillAsync(4 + length);
        Packets.Add((_buffer[_start + 1], _buffer[(_start + 4)..(_start + 4 + length)]));
        _start += 4 + length;
    }

    private async Task FillAsync(int count)
    {
        if (_start > 0 && _start + count > _buffer.Length - 4096)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        while (_end - _start < count)
        {
            var read = await input.ReadAsync(_buffer.AsMemory(_end), TestContext.Current.CancellationToken).AsTask().WaitAsync(Limit);
            if (read == 0)
            {
                throw new EndOfStreamException("the server closed the connection");
            }

            _end += read;
        }
    }
}

/// <summary>What the server answered.</summary>
internal sealed record Answer(int Status, string Line, ILookup<string, string> Headers, string Body)
{
    public string? this[string name] => Headers[name].FirstOrDefault();

    public static Answer Parse(string head)
    {
        var lines = head.Split("\r\n");
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToLookup(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return new Answer(int.Parse(lines[0].Split(' ')[1]), lines[0], headers, string.Empty);
    }
}
