using System.Net.Sockets;

namespace Arecont.Testing;

/// <summary>Waits for another process to listen: it gives no other sign.</summary>
internal static class Ready
{
    /// <summary>Connects again and again until somebody listens there, and fails at once where the process that should has ended.</summary>
    public static async Task ListeningAsync(int port, ChildProcess process)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limits.Signal);
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
                Assert.False(process.HasExited, $"It ended at its start:\n{process.Output}");
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, limit.Token);
            }
        }
    }
}
