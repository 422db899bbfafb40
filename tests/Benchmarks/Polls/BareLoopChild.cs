using System.Net;
using System.Net.Sockets;
using Arecont.Benchmarks.Measuring;

namespace Arecont.Benchmarks.Polls;

/// <summary>
/// The yardstick: nothing but sockets. The same requests at the same pace as the live cameras send, read to the end and thrown away.
/// </summary>
internal static class BareLoopChild
{
    public const string Role = "child-bare-loop";

    private static readonly byte[] MotionRequest = "GET /get?mdresult HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n"u8.ToArray();
    private static readonly byte[] InputRequest = "GET /get?auxin HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n"u8.ToArray();

    public static async Task<int> RunAsync(int[] ports)
    {
        using var stop = new CancellationTokenSource();
        Task[] loops = [.. ports.Select((port, index) => PollAsync(port, Pace.Interval * index / ports.Length, stop.Token))];
        await Child.ServeAsync("ready", question => Task.FromResult(question));
        await stop.CancelAsync();
        await Task.WhenAll(loops).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    private static async Task PollAsync(int port, TimeSpan offset, CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        var camera = new IPEndPoint(IPAddress.Loopback, port);
        await Task.Delay(offset, TimeProvider.System, cancellationToken);
        using var timer = new PeriodicTimer(Pace.Interval);
        for (var poll = 0; await timer.WaitForNextTickAsync(cancellationToken); poll++)
        {
            await RequestAsync(camera, MotionRequest, buffer, cancellationToken);
            if (poll % Pace.PollsPerInputPoll == 0)
            {
                await RequestAsync(camera, InputRequest, buffer, cancellationToken);
            }
        }
    }

    private static async ValueTask RequestAsync(IPEndPoint camera, byte[] request, byte[] buffer, CancellationToken cancellationToken)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(camera, cancellationToken);
        await socket.SendAsync(request, cancellationToken);
        while (await socket.ReceiveAsync(buffer, cancellationToken) > 0)
        {
        }
    }
}
