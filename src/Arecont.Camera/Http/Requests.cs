using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Arecont.Camera.Http;

/// <summary>Writes request heads. Those of repeated gets are kept, so that a poll builds none.</summary>
internal sealed class Requests
{
    // A camera has some two hundred parameters; what callers invent beyond is built each time.
    private const int MaximumKept = 1024;

    private readonly ConcurrentDictionary<(string Name, int Channel), (string Path, byte[] Bytes)> _gets = new();
    private readonly string _headers;

    public Requests(CameraClientOptions options)
    {
        var host = options.Host.Contains(':', StringComparison.Ordinal) && options.Host[0] != '[' ? $"[{options.Host}]" : options.Host;
        var authorization = string.IsNullOrEmpty(options.UserName)
            ? ""
            : $"Authorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.UserName}:{options.Password}"))}\r\n";
        _headers = $" HTTP/1.0\r\nHost: {host}{(options.Port == 80 ? "" : $":{options.Port}")}\r\n{authorization}";
    }

    /// <summary>A get by its parameter; the name may carry a value as in <c>model=releasename</c>.</summary>
    public (string Path, byte[] Bytes) Get(string name, int? channel)
    {
        var key = (name, channel ?? 0);
        if (_gets.TryGetValue(key, out var kept))
        {
            return kept;
        }

        var path = $"/get{Channel(channel)}?{PercentEncoding.Name(name)}";
        var made = (path, Head("GET", path));
        if (_gets.Count < MaximumKept)
        {
            _gets[key] = made;
        }

        return made;
    }

    /// <summary>A whole request head without a body.</summary>
    public byte[] Head(string method, string path, string extraHeaders = "")
        => Encoding.ASCII.GetBytes($"{method} {path}{_headers}{extraHeaders}\r\n");

    /// <summary>What stands after a path that has a form per channel; empty for the whole camera.</summary>
    public static string Channel(int? channel)
    {
        if (channel is < 1 or > 64)
        {
            throw new ArgumentOutOfRangeException(nameof(channel), channel, "A channel is a number from 1 to 64.");
        }

        return channel?.ToString(CultureInfo.InvariantCulture) ?? "";
    }
}
