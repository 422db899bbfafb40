using System.Text.Json;
using Arecont.Bridge.Contract.Data;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Cameras.Video;

/// <summary>One camera's file in the data folder; without a data folder nothing is kept.</summary>
internal sealed partial class VideoFile(IDataFolder? data, string cameraId, ILogger log)
{
    private const string Owner = "video";

    private readonly Lock _gate = new();
    private bool _failed;

    private string Name => $"{cameraId}.json";

    /// <summary>What was kept; what cannot be read counts as nothing.</summary>
    public VideoRecord Read()
    {
        try
        {
            return data?.Read(Owner, Name) is { } bytes && JsonSerializer.Deserialize(bytes, VideoRecordJson.Default.VideoRecord) is { } record
                ? Sound(record)
                : new VideoRecord();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            LogUnreadable(log, cameraId, exception.Message);
            return new VideoRecord();
        }
    }

    /// <summary>Keeps it; false, and one line in the log, where the folder cannot be written.</summary>
    public bool Write(VideoRecord record)
    {
        lock (_gate)
        {
            try
            {
                data?.Write(Owner, Name, JsonSerializer.SerializeToUtf8Bytes(record, VideoRecordJson.Default.VideoRecord));
                _failed = false;
            }
            catch (Exception exception)
            {
                // Whatever it is: the streams go on.
                if (!_failed)
                {
                    LogUnwritable(log, cameraId, exception.Message);
                }

                _failed = true;
            }

            return !_failed;
        }
    }

    /// <summary>A file that people have edited may hold anything.</summary>
    private static VideoRecord Sound(VideoRecord record) => record with
    {
        Channels = Math.Clamp(record.Channels, 1, 8),
        Profiles = record.Profiles.IsDefault ? [] : [.. record.Profiles.Where(kept => kept is { Channel: >= 1 and <= 8, Name: not null } && ProfileRules.Problem(kept.ToProfile()) is null)],
        Descriptions = record.Descriptions.IsDefault ? [] : [.. record.Descriptions.Where(kept => kept is { Request: not null, Width: > 0, Height: > 0 })],
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Camera}: what was kept of the video profiles cannot be read and is taken as nothing: {Problem}")]
    private static partial void LogUnreadable(ILogger logger, string camera, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Camera}: video profiles and stream descriptions cannot be kept on disk: {Problem}")]
    private static partial void LogUnwritable(ILogger logger, string camera, string problem);
}
