using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Arecont.Bridge.Contract.Data;
using Arecont.Bridge.Onvif.Soap;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Onvif.Ptz;

/// <summary>How long a continuous move without a time of its own lasts, by camera: all that clients can set of a PTZ configuration. Kept over restarts.</summary>
internal sealed partial class ZoomTimeouts
{
    private const string Owner = "onvif";
    private const string FileName = "ptz.json";
    private static readonly TimeSpan Default = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly IDataFolder _data;
    private readonly ILogger _logger;
    private volatile ImmutableSortedDictionary<string, TimeSpan> _byCamera;

    public ZoomTimeouts(IDataFolder data, ILogger<ZoomTimeouts> logger)
    {
        _data = data;
        _logger = logger;
        _byCamera = Read();
    }

    /// <summary>The time of one camera.</summary>
    public TimeSpan Of(string cameraId) => _byCamera.GetValueOrDefault(cameraId, Default);

    /// <summary>Keeps a camera's time, on disk first.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:Action</c> where the disk refuses; nothing has changed then.</exception>
    public void Save(string cameraId, TimeSpan timeout)
    {
        lock (_gate)
        {
            var after = _byCamera.SetItem(cameraId, timeout);
            try
            {
                _data.Write(Owner, FileName, JsonSerializer.SerializeToUtf8Bytes(after.ToDictionary(), ZoomTimeoutsJson.Default.DictionaryStringTimeSpan));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                LogUnwritable(exception.Message);
                throw Faults.Action(null, "The configuration cannot be written to the data folder; the bridge's log says why.");
            }

            _byCamera = after;
        }
    }

    private ImmutableSortedDictionary<string, TimeSpan> Read()
    {
        try
        {
            var kept = _data.Read(Owner, FileName) is { } bytes ? JsonSerializer.Deserialize(bytes, ZoomTimeoutsJson.Default.DictionaryStringTimeSpan) : null;
            return (kept ?? []).Where(one => one.Value >= ZoomSpaces.ShortestTimeout && one.Value <= ZoomSpaces.LongestTimeout).ToImmutableSortedDictionary(StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            LogUnreadable(exception.Message);
            return ImmutableSortedDictionary<string, TimeSpan>.Empty.WithComparers(StringComparer.Ordinal);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The PTZ configurations that clients set cannot be read and are as they came: {Problem}")]
    private partial void LogUnreadable(string problem);

    [LoggerMessage(LogLevel.Warning, "The PTZ configurations that clients set cannot be kept on disk: {Problem}")]
    private partial void LogUnwritable(string problem);
}

/// <summary>How they are written.</summary>
[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(Dictionary<string, TimeSpan>))]
internal sealed partial class ZoomTimeoutsJson : JsonSerializerContext;
