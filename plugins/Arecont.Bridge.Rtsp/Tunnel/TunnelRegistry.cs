using System.Collections.Concurrent;

namespace Arecont.Bridge.Rtsp.Tunnel;

/// <summary>Joins the halves of tunnels by the cookie that the client made; either half may come first.</summary>
internal sealed class TunnelRegistry(TimeProvider time)
{
    /// <summary>The longest cookie.</summary>
    public const int LongestCookie = 128;

    /// <summary>How long a POST waits for its GET.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<RtspTunnel>> _tunnels = new(StringComparer.Ordinal);

    /// <summary>Adds a GET's tunnel; false where another one has the cookie.</summary>
    public bool TryAdd(string cookie, RtspTunnel tunnel) => Entry(cookie).TrySetResult(tunnel);

    /// <summary>Forgets a tunnel that has ended.</summary>
    public void Remove(string cookie) => _tunnels.TryRemove(cookie, out _);

    /// <summary>The tunnel of a POST; null where no GET comes in time.</summary>
    public async Task<RtspTunnel?> FindAsync(string cookie, CancellationToken cancellationToken)
    {
        var entry = Entry(cookie);
        try
        {
            return await entry.Task.WaitAsync(Patience, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return null;
        }
        finally
        {
            // An entry that no GET has filled does not stay.
            if (!entry.Task.IsCompleted)
            {
                _tunnels.TryRemove(KeyValuePair.Create(cookie, entry));
            }
        }
    }

    private TaskCompletionSource<RtspTunnel> Entry(string cookie)
        => _tunnels.GetOrAdd(cookie, static _ => new TaskCompletionSource<RtspTunnel>(TaskCreationOptions.RunContinuationsAsynchronously));
}
