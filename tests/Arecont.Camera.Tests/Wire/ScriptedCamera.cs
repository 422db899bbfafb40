using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Arecont.Camera.Http;

namespace Arecont.Camera.Tests.Wire;

/// <summary>A raw TCP peer that answers with bytes written by hand; it knows nothing of HTTP but where a request's head ends.</summary>
internal sealed class ScriptedCamera : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Exchange, Task> _script;
    private readonly Task _accepting;

    public ScriptedCamera(Func<Exchange, Task> script)
    {
        _script = script;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The heads of the requests that came, in order.</summary>
    public ConcurrentQueue<string> Heads { get; } = new();

    public IEnumerable<string> Lines => Heads.Select(h => h.Split("\r\n")[0]);

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The same bytes for every request, then the close.</summary>
    public static ScriptedCamera Answering(string answer) => new(exchange => exchange.SendAsync(answer));

    /// <summary>One answer after the other, a connection each; the last one stays.</summary>
    public static ScriptedCamera AnsweringInTurn(params string[] answers)
    {
        var next = -1;
        return new ScriptedCamera(exchange => exchange.SendAsync(answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)]));
    }

    /// <summary>By the request line's target, such as <c>/get?model</c>; 404 for others.</summary>
    public static ScriptedCamera ByTarget(IReadOnlyDictionary<string, string> bodies) => new(exchange => exchange.SendAsync(
        bodies.TryGetValue(exchange.Target, out var body) ? $"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n{body}" : "HTTP/1.0 404 Not Found\r\n\r\n"));

    public CameraClientOptions Options => new()
    {
        Host = "127.0.0.1",
        Port = Port,
        ConnectTimeout = TimeSpan.FromSeconds(20),
        RequestTimeout = TimeSpan.FromSeconds(20),
        StreamIdleTimeout = TimeSpan.FromSeconds(20),
    };

    public CameraClient Client(TimeProvider? time = null) => new(Options, time ?? TimeProvider.System);

    public HttpTransport Transport(TimeProvider? time = null) => new(Options, time ?? TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting.WaitAsync(TimeSpan.FromSeconds(30));
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var running = new List<Task>();
        try
        {
            while (true)
            {
                running.Add(ServeAsync(await _listener.AcceptSocketAsync(_stop.Token)));
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(running);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        await Task.Yield();
        using (socket)
        {
            try
            {
                var exchange = new Exchange(socket, _stop.Token);
                await exchange.ReadHeadAsync();
                Heads.Enqueue(exchange.Head);
                await _script(exchange);
                if (socket.Connected)
                {
                    socket.Shutdown(SocketShutdown.Send);
                }
            }
            catch (Exception failure) when (failure is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
            {
                // The client hung up, or the test is over.
            }
        }
    }
}

/// <summary>One connection of a <see cref="ScriptedCamera"/>.</summary>
internal sealed class Exchange(Socket socket, CancellationToken stop)
{
    public string Head { get; private set; } = "";

    public string Target => Head.Split(' ')[1];

    public Socket Socket => socket;

    /// <summary>Ends when the test is over.</summary>
    public CancellationToken Stop => stop;

    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    public async Task SendAsync(byte[] bytes) => await socket.SendAsync(bytes, stop);

    /// <summary>Never answers and never closes.</summary>
    public Task HangAsync() => new TaskCompletionSource().Task.WaitAsync(stop);

    /// <summary>Ends the connection at once with a reset.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    public async Task<byte[]> ReadAsync(int count)
    {
        var bytes = new byte[count];
        for (var got = 0; got < count;)
        {
            var more = await socket.ReceiveAsync(bytes.AsMemory(got), stop);
            got += more > 0 ? more : throw new IOException("closed");
        }

        return bytes;
    }

    public async Task ReadHeadAsync()
    {
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            head.Append((char)(await ReadAsync(1))[0]);
        }

        Head = head.ToString();
    }
}
