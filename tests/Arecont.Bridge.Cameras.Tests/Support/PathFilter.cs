using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Arecont.Bridge.Cameras.Tests.Support;

/// <summary>Stands before a simulated camera and answers 404 for some paths, as firmware does that lacks them.</summary>
internal sealed class PathFilter : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly IPEndPoint _camera;
    private readonly string[] _missing;
    private readonly Task _running;

    public PathFilter(IPEndPoint camera, params string[] missing)
    {
        _camera = camera;
        _missing = missing;
        _listener.Start();
        _running = Task.Run(RunAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            using (var camera = new TcpClient())
            {
                var head = new byte[4096];
                var length = await client.GetStream().ReadAsync(head, _stop.Token);
                var path = Encoding.ASCII.GetString(head, 0, length).Split(' ', '?')[1];
                if (_missing.Contains(path))
                {
                    await client.GetStream().WriteAsync("HTTP/1.0 404 Not Found\r\n\r\n"u8.ToArray(), _stop.Token);
                    return;
                }

                await camera.ConnectAsync(_camera, _stop.Token);
                await camera.GetStream().WriteAsync(head.AsMemory(0, length), _stop.Token);
                await camera.GetStream().CopyToAsync(client.GetStream(), _stop.Token);
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
        {
            // The other side has gone.
        }
    }
}
