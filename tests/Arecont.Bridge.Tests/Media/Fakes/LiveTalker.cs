using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Arecont.Bridge.Tests.Media.Fakes;

/// <summary>A client that talks in chunks, each sent at once; HttpClient would gather them.</summary>
internal sealed class LiveTalker : IAsyncDisposable
{
    private readonly TcpClient _client = new();

    public static async Task<LiveTalker> OpenAsync(IPEndPoint server)
    {
        var talker = new LiveTalker();
        await talker._client.ConnectAsync(server, TestContext.Current.CancellationToken);
        await talker.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /cameras/door/audio HTTP/1.1\r\nHost: x\r\nAuthorization: Basic {Convert.ToBase64String("ann:pw"u8)}\r\n"
            + "Content-Type: audio/PCMU\r\nTransfer-Encoding: chunked\r\n\r\n"));
        return talker;
    }

    /// <summary>Sends a chunk; without any byte, the last one.</summary>
    public Task SendAsync(params byte[] samples) => WriteAsync([.. Encoding.ASCII.GetBytes($"{samples.Length:x}\r\n"), .. samples, .. "\r\n"u8]);

    /// <summary>The answer's first line.</summary>
    public async Task<string> StatusAsync()
    {
        using var reader = new StreamReader(_client.GetStream(), leaveOpen: true);
        return await reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Limits.Signal, TestContext.Current.CancellationToken) ?? "nothing";
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task WriteAsync(byte[] bytes) => _client.GetStream().WriteAsync(bytes, TestContext.Current.CancellationToken).AsTask();
}
