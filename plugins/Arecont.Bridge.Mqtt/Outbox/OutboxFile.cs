using Arecont.Bridge.Mqtt.Storage;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Mqtt.Outbox;

/// <summary>
/// The outbox on disk. A disk that fails is told once and costs the survival of a crash, never the delivery of a message.
/// </summary>
internal sealed partial class OutboxFile(string path, ILogger logger) : IDisposable
{
    private const long SmallFile = 1024 * 1024;
    private readonly RecordLog _log = new(path);
    private bool _failing;
    private long _lengthWhenRewritten;

    /// <summary>What an earlier run left, in order.</summary>
    public List<OutboxRecord> Open()
    {
        var left = new SortedDictionary<long, OutboxRecord>();
        try
        {
            foreach (var bytes in _log.Open())
            {
                if (OutboxRecord.TryRead(bytes, out var record))
                {
                    if (record.Message is null)
                    {
                        left.Remove(record.Sequence);
                    }
                    else
                    {
                        left[record.Sequence] = record;
                    }
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Fail(error);
        }

        return [.. left.Values];
    }

    /// <summary>Writes an accepted message.</summary>
    public void Store(OutboxEntry entry) => entry.Stored = Try(() => _log.Append(OutboxRecord.OfEntry(entry)));

    /// <summary>Writes that a stored message is done with.</summary>
    public void Remove(OutboxEntry entry) => Try(() => _log.Append(OutboxRecord.OfDone(entry.Sequence)));

    /// <summary>True when most of the file is about messages that are done with.</summary>
    public bool IsWasteful(int stored) => _log.Length > SmallFile && (stored == 0 || _log.Length > SmallFile + (2 * _lengthWhenRewritten));

    /// <summary>Writes the file anew with what is still waiting, and waits for the device.</summary>
    public void Rewrite(IEnumerable<OutboxEntry> entries)
    {
        Try(() => _log.Rewrite(entries.Where(entry => entry.Stored).Select(OutboxRecord.OfEntry)));
        _lengthWhenRewritten = _log.Length;
    }

    /// <summary>Waits for the device.</summary>
    public void Flush() => Try(_log.Flush);

    /// <inheritdoc/>
    public void Dispose() => _log.Dispose();

    private bool Try(Action action)
    {
        try
        {
            action();
            if (_failing)
            {
                _failing = false;
                LogRecovered(path);
            }

            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            Fail(error);
            return false;
        }
    }

    private void Fail(Exception error)
    {
        if (!_failing)
        {
            _failing = true;
            LogFailed(error, path);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox {Path} cannot be written: messages that wait for the broker would not survive a crash of the bridge")]
    private partial void LogFailed(Exception error, string path);

    [LoggerMessage(Level = LogLevel.Information, Message = "The outbox {Path} can be written again")]
    private partial void LogRecovered(string path);
}
