using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Arecont.Bridge.Contract.Data;
using Arecont.Bridge.Onvif.Soap;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Onvif.Media.Profiles;

/// <summary>The profiles that clients created, and what they altered of fixed ones, by device, oldest first; kept in one file over restarts.</summary>
internal sealed partial class CreatedProfiles
{
    private const string Owner = "onvif";
    private const string FileName = "profiles.json";

    // Of a file that somebody wrote by hand: the created ones and as many fixed ones as any device has.
    private const int Largest = 2 * MediaBook.MaximumCreated;

    private readonly IDataFolder _data;
    private readonly ILogger _logger;
    private volatile ImmutableSortedDictionary<string, ImmutableList<MediaProfile>> _byDevice;

    public CreatedProfiles(IDataFolder data, ILogger<CreatedProfiles> logger)
    {
        _data = data;
        _logger = logger;
        _byDevice = Read();
    }

    /// <summary>The profiles of one device.</summary>
    public ImmutableList<MediaProfile> Of(string deviceId) => _byDevice.GetValueOrDefault(deviceId, []);

    /// <summary>Keeps the profiles of one device, on disk first.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:Action</c> where the disk refuses; nothing has changed then.</exception>
    public void Save(string deviceId, ImmutableList<MediaProfile> profiles)
    {
        var after = profiles.IsEmpty ? _byDevice.Remove(deviceId) : _byDevice.SetItem(deviceId, profiles);
        try
        {
            _data.Write(Owner, FileName, JsonSerializer.SerializeToUtf8Bytes(ToRecords(after), KeptProfilesJson.Default.DictionaryStringKeptProfileArray));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogUnwritable(exception.Message);
            throw Faults.Action(null, "The profile cannot be written to the data folder; the bridge's log says why.");
        }

        _byDevice = after;
    }

    private ImmutableSortedDictionary<string, ImmutableList<MediaProfile>> Read()
    {
        var byDevice = ImmutableSortedDictionary.CreateBuilder<string, ImmutableList<MediaProfile>>(StringComparer.Ordinal);
        try
        {
            var records = _data.Read(Owner, FileName) is { } bytes ? JsonSerializer.Deserialize(bytes, KeptProfilesJson.Default.DictionaryStringKeptProfileArray) : null;
            foreach (var (deviceId, profiles) in records ?? [])
            {
                byDevice[deviceId] = [.. (profiles ?? []).Where(profile => profile is { Token: not null, Name: not null }).DistinctBy(profile => profile.Token).Take(Largest).Select(ToProfile)];
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            LogUnreadable(exception.Message);
        }

        return byDevice.ToImmutable();
    }

    private static Dictionary<string, KeptProfile[]> ToRecords(ImmutableSortedDictionary<string, ImmutableList<MediaProfile>> byDevice)
        => byDevice.ToDictionary(
            device => device.Key,
            device => device.Value.Select(profile => new KeptProfile(profile.Token, profile.Name, profile.IsFixed, profile.Configurations.ToDictionary())).ToArray());

    private static MediaProfile ToProfile(KeptProfile kept)
        => new(kept.Token, kept.Name) { IsFixed = kept.Fixed, Configurations = (kept.Configurations ?? []).Where(held => held.Value is not null).ToImmutableSortedDictionary() };

    [LoggerMessage(LogLevel.Warning, "The ONVIF profiles that clients created cannot be read and are taken as none: {Problem}")]
    private partial void LogUnreadable(string problem);

    [LoggerMessage(LogLevel.Warning, "The ONVIF profiles that clients create cannot be kept on disk: {Problem}")]
    private partial void LogUnwritable(string problem);
}

/// <summary>A created or altered profile on disk.</summary>
internal sealed record KeptProfile(string Token, string Name, bool Fixed, Dictionary<ConfigurationKind, string>? Configurations);

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(Dictionary<string, KeptProfile[]>))]
internal sealed partial class KeptProfilesJson : JsonSerializerContext;
