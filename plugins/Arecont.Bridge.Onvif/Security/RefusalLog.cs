using System.Net;
using Arecont.Bridge.Onvif.Soap;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Onvif.Security;

/// <summary>Tells the log why callers are refused: each address and reason once, and again after a pause with how many there were meanwhile.</summary>
internal sealed partial class RefusalLog(TimeProvider time, ILogger<RefusalLog> logger)
{
    /// <summary>How long the same is not told again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private const int Most = 256;
    private const int LongestName = 64;

    private readonly Lock _gate = new();
    private readonly Dictionary<(IPAddress? Address, string Reason), (long Told, int More)> _told = [];

    /// <summary>Tells a refusal, or counts it.</summary>
    /// <param name="device">Who was asked.</param>
    /// <param name="address">Who asked.</param>
    /// <param name="name">The name that the caller gave, or null.</param>
    /// <param name="reason">Why, without any secret.</param>
    public void Tell(string device, IPAddress? address, string? name, string reason)
    {
        int more;
        lock (_gate)
        {
            // A clock's seconds change with every request and are no reason of their own.
            var key = (address, string.Concat(reason.Where(letter => !char.IsAsciiDigit(letter))));
            if (_told.TryGetValue(key, out var entry) && time.GetElapsedTime(entry.Told) < Pause)
            {
                _told[key] = entry with { More = entry.More + 1 };
                return;
            }

            if (_told.Count >= Most)
            {
                _told.Clear();
            }

            more = entry.More;
            _told[key] = (time.GetTimestamp(), 0);
        }

        LogRefused(device, address, name is null ? "-" : XmlCharacters.Quotable(name, LongestName), reason, more);
    }

    [LoggerMessage(LogLevel.Warning, "ONVIF device {Device} refused {Address} (user {Name}): {Reason}. {More} more like it since it was last told")]
    private partial void LogRefused(string device, IPAddress? address, string name, string reason, int more);
}
