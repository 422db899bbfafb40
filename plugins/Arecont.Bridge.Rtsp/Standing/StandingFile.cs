using System.Text.Json;
using System.Text.Json.Serialization;
using Arecont.Bridge.Contract.Data;
using Arecont.Bridge.Rtsp.Streams;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Rtsp.Standing;

/// <summary>Which streams are sent without a session, on disk; without a data folder nothing is kept.</summary>
internal sealed partial class StandingFile(ILogger<StandingFile> logger, IDataFolder? data = null)
{
    private const string Owner = "rtsp";
    private const string Name = "multicast.json";

    /// <summary>What was kept; what cannot be read counts as nothing.</summary>
    public IReadOnlyList<StreamKey> Read()
    {
        try
        {
            var keys = data?.Read(Owner, Name) is { } bytes ? JsonSerializer.Deserialize(bytes, StandingJson.Default.StreamKeyArray) : null;
            return [.. (keys ?? []).Where(key => key is { CameraId: not null, Profile: not null }).Distinct()];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            LogUnreadable(exception.Message);
            return [];
        }
    }

    /// <summary>Keeps them; false, and a line in the log, where the folder cannot be written.</summary>
    public bool Write(IEnumerable<StreamKey> keys)
    {
        try
        {
            data?.Write(Owner, Name, JsonSerializer.SerializeToUtf8Bytes([.. keys], StandingJson.Default.StreamKeyArray));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogUnwritable(exception.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Which streams are sent by multicast cannot be read and is taken as none: {Problem}")]
    private partial void LogUnreadable(string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Which streams are sent by multicast cannot be kept on disk: {Problem}")]
    private partial void LogUnwritable(string problem);
}

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(StreamKey[]))]
internal sealed partial class StandingJson : JsonSerializerContext;
