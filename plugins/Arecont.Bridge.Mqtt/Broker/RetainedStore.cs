using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Mqtt.Storage;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Mqtt.Broker;

/// <summary>
/// The embedded broker's retained messages on disk. Changes are gathered and written once a second, the latest of each topic; the bridge's
/// own states, which come with each start anyway, lose nothing by that.
/// </summary>
internal sealed partial class RetainedStore(string path, ILogger<RetainedStore> logger) : IDisposable
{
    private const long SmallFile = 4 * 1024 * 1024;
    private readonly Lock _gate = new();
    private readonly Lock _file = new();
    private readonly RecordLog _log = new(path);
    private readonly Dictionary<string, MqttMessage> _all = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private long _lengthWhenRewritten;
    private bool _failing;

    /// <summary>What the last run kept.</summary>
    public IReadOnlyCollection<MqttMessage> Load()
    {
        lock (_file)
        {
            Try(() =>
            {
                foreach (var record in _log.Open())
                {
                    using var reader = new BinaryReader(new MemoryStream(record));
                    Put(MessageCodec.Read(reader));
                }

                Rewrite();
            });
            return [.. _all.Values];
        }
    }

    /// <summary>A retained message is new, another or, with an empty payload, gone.</summary>
    public void Change(MqttMessage message)
    {
        lock (_gate)
        {
            Put(message);
            _changed.Add(message.Topic);
        }
    }

    /// <summary>Writes what changed since the last call.</summary>
    public void Save()
    {
        lock (_file)
        {
            List<MqttMessage> changed;
            lock (_gate)
            {
                changed = [.. _changed.Select(topic => _all.GetValueOrDefault(topic) ?? new MqttMessage(topic, ReadOnlyMemory<byte>.Empty) { Retain = true })];
                _changed.Clear();
            }

            Try(() =>
            {
                foreach (var message in changed)
                {
                    _log.Append(Bytes(message));
                }

                if (_log.Length > SmallFile + (2 * _lengthWhenRewritten))
                {
                    Rewrite();
                }
            });
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Save();
        _log.Dispose();
    }

    private void Rewrite()
    {
        List<MqttMessage> all;
        lock (_gate)
        {
            all = [.. _all.Values];
        }

        _log.Rewrite(all.Select(Bytes));
        _lengthWhenRewritten = _log.Length;
    }

    private void Put(MqttMessage message)
    {
        if (message.Payload.IsEmpty)
        {
            _all.Remove(message.Topic);
        }
        else
        {
            _all[message.Topic] = message;
        }
    }

    private static byte[] Bytes(MqttMessage message)
    {
        using var stream = new MemoryStream(64 + message.Payload.Length);
        using var writer = new BinaryWriter(stream);
        MessageCodec.Write(writer, message);
        writer.Flush();
        return stream.ToArray();
    }

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ObjectDisposedException or ArgumentException)
        {
            if (!_failing)
            {
                _failing = true;
                LogFailed(error, path);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} cannot be read or written: the embedded broker would forget retained messages with a restart")]
    private partial void LogFailed(Exception error, string path);
}
