using System.Text;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Mqtt.Storage;

/// <summary>
/// Which retained topics the bridge has left at the broker, kept on disk so that the next run can clear what is no longer there: removed
/// cameras, vanished settings, another base topic. Topics are kept as an owner (<c>arecont/front-door</c>) and the rest
/// (<c>settings/brightness</c>), and equal rests share one string, since a thousand cameras have the same hundred settings.
/// </summary>
internal sealed partial class TopicMemory(string path, ILogger<TopicMemory> logger) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly RecordLog _log = new(path);
    private readonly Dictionary<string, HashSet<string>> _owners = new(StringComparer.Ordinal);
    private readonly HashSet<string> _rests = new(StringComparer.Ordinal);
    private bool _failing;

    /// <summary>Everyone who left topics.</summary>
    public string[] Owners
    {
        get
        {
            lock (_gate)
            {
                return [.. _owners.Keys];
            }
        }
    }

    /// <summary>Takes up what earlier runs left.</summary>
    public void Load()
    {
        lock (_gate)
        {
            Try(() =>
            {
                foreach (var record in _log.Open())
                {
                    var parts = Encoding.UTF8.GetString(record).Split('\t');
                    if (parts is ["+", var owner, var rest])
                    {
                        Add(owner, rest);
                    }
                    else if (parts is ["-", var formerOwner, var formerRest])
                    {
                        Drop(formerOwner, formerRest);
                    }
                }

                _log.Rewrite(_owners.SelectMany(owner => owner.Value.Select(rest => Record('+', owner.Key, rest))));
            });
        }
    }

    /// <summary>Remembers a topic; on disk before it returns.</summary>
    public void Remember(string owner, ReadOnlySpan<char> rest)
    {
        lock (_gate)
        {
            if (_owners.TryGetValue(owner, out var known) && known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest))
            {
                return;
            }

            var text = rest.ToString();
            Add(owner, text);
            Try(() => _log.Append(Record('+', owner, text)));
        }
    }

    /// <summary>Forgets a topic that was cleared.</summary>
    public void Forget(string owner, string rest)
    {
        lock (_gate)
        {
            if (Drop(owner, rest))
            {
                Try(() => _log.Append(Record('-', owner, rest)));
            }
        }
    }

    /// <summary>What one owner left.</summary>
    public string[] Of(string owner)
    {
        lock (_gate)
        {
            return _owners.TryGetValue(owner, out var rests) ? [.. rests] : [];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _log.Dispose();

    private void Add(string owner, string rest)
    {
        if (!_rests.TryGetValue(rest, out var shared))
        {
            _rests.Add(shared = rest);
        }

        if (!_owners.TryGetValue(owner, out var rests))
        {
            _owners.Add(owner, rests = new HashSet<string>(StringComparer.Ordinal));
        }

        rests.Add(shared);
    }

    private bool Drop(string owner, string rest)
    {
        if (!_owners.TryGetValue(owner, out var rests) || !rests.Remove(rest))
        {
            return false;
        }

        if (rests.Count == 0)
        {
            _owners.Remove(owner);
        }

        return true;
    }

    private static byte[] Record(char kind, string owner, string rest) => Encoding.UTF8.GetBytes($"{kind}\t{owner}\t{rest}");

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            if (!_failing)
            {
                _failing = true;
                LogFailed(error, path);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} cannot be written: topics of cameras removed later may stay at the broker")]
    private partial void LogFailed(Exception error, string path);
}
