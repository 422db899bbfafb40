using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Rtsp.Server;

/// <summary>So many connections at a time over every port, told once when they are reached.</summary>
internal sealed partial class ConnectionLimit(ILogger<ConnectionLimit> logger)
{
    /// <summary>The most there may be.</summary>
    public const int Most = 4096;

    private int _count;
    private int _told;

    /// <summary>One more; false where there are too many.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _count) <= Most)
        {
            return true;
        }

        Interlocked.Decrement(ref _count);
        if (Interlocked.Exchange(ref _told, 1) == 0)
        {
            LogFull(Most);
        }

        return false;
    }

    /// <summary>One less.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref _count) < Most / 2)
        {
            Volatile.Write(ref _told, 0);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "RTSP: {Count} connections are open and no more are taken")]
    private partial void LogFull(int count);
}
