using System.Text.Json;
using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Data;
using Arecont.Bridge.HomeAssistant.Payloads;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.HomeAssistant.Announcing;

/// <summary>
/// What Home Assistant was told, kept on disk in a file per device, so that whatever is there no longer (a component, a camera, another
/// discovery prefix) can be taken back by any later run. Used by one thread at a time.
/// </summary>
internal sealed partial class AnnouncementMemory(IDataFolder data, ILogger<AnnouncementMemory> logger)
{
    private const string Owner = "homeassistant";
    private const string Extension = ".json";
    private readonly Dictionary<string, AnnouncedDevice> _devices = new(StringComparer.Ordinal);
    private bool _failing;

    /// <summary>Every device, as of now.</summary>
    public IReadOnlyList<AnnouncedDevice> All => [.. _devices.Values];

    /// <summary>The devices announced of one camera; more than one only where another camera took its id.</summary>
    public IReadOnlyList<AnnouncedDevice> Of(string cameraId) => [.. _devices.Values.Where(device => device.CameraId == cameraId)];

    /// <summary>Takes up what earlier runs announced; a file that cannot be understood is told and left alone.</summary>
    public void Load() => Try(() =>
    {
        foreach (var path in Directory.EnumerateFiles(data.PathOf(Owner), "*" + Extension))
        {
            var objectId = Path.GetFileNameWithoutExtension(path);
            if (ReadFile(objectId) is { } file)
            {
                _devices[objectId] = file.Summary(objectId);
            }
        }
    });

    /// <summary>A device, or null.</summary>
    public AnnouncedDevice? Find(string objectId) => _devices.GetValueOrDefault(objectId);

    /// <summary>What was announced of a device, or null where it cannot be read.</summary>
    public JsonObject? Payload(string objectId) => ReadFile(objectId)?.Payload;

    /// <summary>Remembers what is about to be announced; on disk before it returns.</summary>
    public void Remember(DevicePayload device, string topic, string? cameraId, string baseTopic)
    {
        var file = new AnnouncementFile(topic, cameraId, baseTopic, device.Content);
        var summary = file.Summary(device.ObjectId);
        if (IsSame(summary))
        {
            return;
        }

        _devices[device.ObjectId] = summary;
        Try(() => data.Write(Owner, device.ObjectId + Extension, file.Write()));
    }

    /// <summary>True where this is not what was announced last.</summary>
    public bool IsNew(DevicePayload device, string topic, string? cameraId, string baseTopic)
        => !IsSame(new AnnouncementFile(topic, cameraId, baseTopic, device.Content).Summary(device.ObjectId));

    /// <summary>Forgets a device that was taken back.</summary>
    public void Forget(string objectId)
    {
        _devices.Remove(objectId);
        Try(() => File.Delete(Path.Combine(data.PathOf(Owner), objectId + Extension)));
    }

    private bool IsSame(AnnouncedDevice one)
        => Find(one.ObjectId) is { } known && known.Fingerprint == one.Fingerprint && known.Topic == one.Topic && known.CameraId == one.CameraId && known.BaseTopic == one.BaseTopic;

    private AnnouncementFile? ReadFile(string objectId)
    {
        AnnouncementFile? file = null;
        Try(() =>
        {
            try
            {
                file = data.Read(Owner, objectId + Extension) is { } content ? AnnouncementFile.Read(content) : null;
            }
            catch (JsonException error)
            {
                LogUnreadable(error, objectId + Extension);
            }
        });
        return file;
    }

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (!_failing)
            {
                _failing = true;
                LogFailed(error);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What Home Assistant was told cannot be kept in the data folder: devices of cameras removed later may stay")]
    private partial void LogFailed(Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} in the data folder of homeassistant is damaged and is not used")]
    private partial void LogUnreadable(Exception error, string file);
}
