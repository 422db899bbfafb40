using System.Net.Sockets;

namespace Arecont.Integration.Tests.Support;

/// <summary>Waits for another process to listen: it gives no other sign.</summary>
internal static class Ready
{
    public static async Task ListeningAsync(int port)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var timer = new Timer(_ => limit.Cancel(), null, Limits.Signal, Timeout.InfiniteTimeSpan);
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", port, limit.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, limit.Token);
            }
        }
    }
}
