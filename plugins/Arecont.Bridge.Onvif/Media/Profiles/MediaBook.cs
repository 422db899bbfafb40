using System.Collections.Immutable;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Soap;

namespace Arecont.Bridge.Onvif.Media.Profiles;

/// <summary>The media profiles of every device: those that the bridge makes of video profiles, and those that clients create.</summary>
internal sealed class MediaBook(CreatedProfiles created, MediaChanges changes)
{
    /// <summary>The most profiles that clients may create on one device.</summary>
    public const int MaximumCreated = 32;

    private const int LongestName = 64;

    private readonly Lock _gate = new();

    /// <summary>Everything that a device has now.</summary>
    public MediaCatalogue Of(OnvifDevice device) => MediaCatalogueBuilder.Build(device, created.Of(device.Id));

    /// <summary>The most profiles a device can have: its fixed ones and <see cref="MaximumCreated"/>.</summary>
    public int MaximumOf(OnvifDevice device) => Of(device).EncoderConfigurations.Count() + MaximumCreated;

    /// <summary>Creates a profile and keeps it.</summary>
    /// <param name="device">On which device.</param>
    /// <param name="name">Its name for people.</param>
    /// <param name="token">Its token; null makes one up.</param>
    /// <param name="configurations">What it holds from the beginning.</param>
    /// <exception cref="OnvifFaultException">
    /// <c>ter:InvalidArgVal</c> for a name or token that is empty or too long, <c>ter:ProfileExists</c>, <c>ter:MaxNVTProfiles</c>, and what <see cref="Add"/> throws.
    /// </exception>
    public MediaProfile Create(OnvifDevice device, string? name, string? token, params IEnumerable<(ConfigurationKind Kind, string? Token)> configurations)
    {
        lock (_gate)
        {
            var catalogue = Of(device);
            var profile = new MediaProfile(NewToken(catalogue, token), Name(name));
            if (catalogue.Profiles.Count(known => !known.IsFixed) >= MaximumCreated)
            {
                throw Faults.Action("MaxNVTProfiles", $"There are {MaximumCreated} created profiles already.");
            }

            profile = With(catalogue, profile, configurations);
            created.Save(device.Id, [.. created.Of(device.Id), profile]);
            changes.ProfileChanged(device, profile.Token);
            return profile;
        }
    }

    /// <summary>Deletes a created profile.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:NoProfile</c>, <c>ter:DeletionOfFixedProfile</c>.</exception>
    public void Delete(OnvifDevice device, string? token)
    {
        lock (_gate)
        {
            if (Of(device).Profile(token).IsFixed)
            {
                throw new OnvifFaultException(isSender: true, ["Action", "DeletionOfFixedProfile"], $"Profile {token} is fixed and cannot be deleted.");
            }

            created.Save(device.Id, created.Of(device.Id).RemoveAll(profile => profile.Token == token));
            changes.ProfileChanged(device, token!);
        }
    }

    /// <summary>Adds configurations to a profile, in place of those of the same kind; all or none.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:NoProfile</c>, <c>ter:NoConfig</c>, <c>ter:ConfigurationConflict</c>.</exception>
    public void Add(OnvifDevice device, string? profileToken, params IEnumerable<(ConfigurationKind Kind, string? Token)> configurations)
        => Change(device, profileToken, (catalogue, profile) => With(catalogue, profile, configurations));

    /// <summary>Gives a profile another name where there is one, and adds configurations; both or neither.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:InvalidArgVal</c> for a name that is empty or too long, and what <see cref="Add"/> throws.</exception>
    public void Alter(OnvifDevice device, string? profileToken, string? name, params IEnumerable<(ConfigurationKind Kind, string? Token)> configurations)
        => Change(device, profileToken, (catalogue, profile) => With(catalogue, name is null ? profile : profile with { Name = Name(name) }, configurations));

    /// <summary>Takes configurations out of a profile; those it does not hold have no effect.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:NoProfile</c>.</exception>
    public void Remove(OnvifDevice device, string? profileToken, params IEnumerable<ConfigurationKind> kinds)
        => Change(device, profileToken, (_, profile) => profile with { Configurations = profile.Configurations.RemoveRange(kinds) });

    private void Change(OnvifDevice device, string? profileToken, Func<MediaCatalogue, MediaProfile, MediaProfile> change)
    {
        lock (_gate)
        {
            var catalogue = Of(device);
            var before = catalogue.Profile(profileToken);
            var after = change(catalogue, before);
            if (after.Name == before.Name && after.Configurations.SequenceEqual(before.Configurations))
            {
                return;
            }

            // Fixed is what cannot be deleted; what it holds is the clients' to choose (ONVIF Media2, "Media profiles").
            var kept = created.Of(device.Id);
            var known = kept.Find(one => one.Token == profileToken && one.IsFixed == before.IsFixed);
            var changed = Changed(known, before, after);
            created.Save(device.Id, known is null ? kept.Add(changed) : kept.Replace(known, changed));
            changes.ProfileChanged(device, after.Token);
        }
    }

    /// <summary>
    /// What is kept of a changed profile. Of a fixed one only what differs, an empty token for what was taken out. What is not there now
    /// (a camera has not answered yet) and so does not show is not lost by a change of the rest.
    /// </summary>
    private static MediaProfile Changed(MediaProfile? kept, MediaProfile before, MediaProfile after)
    {
        var held = kept?.Configurations ?? ImmutableSortedDictionary<ConfigurationKind, string>.Empty;
        return after with
        {
            Configurations = before.IsFixed
                ? held.SetItems(Enum.GetValues<ConfigurationKind>().Where(kind => after[kind] != before[kind]).Select(kind => KeyValuePair.Create(kind, after[kind] ?? string.Empty)))
                : held.RemoveRange(before.Configurations.Keys).SetItems(after.Configurations),
        };
    }

    private static MediaProfile With(MediaCatalogue catalogue, MediaProfile profile, IEnumerable<(ConfigurationKind Kind, string? Token)> configurations)
    {
        var added = configurations.Select(asked => catalogue.Configuration(asked.Kind, asked.Token)).ToList();
        var result = profile with { Configurations = profile.Configurations.SetItems(added.Select(configuration => KeyValuePair.Create(configuration.Kind, configuration.Token))) };
        var held = result.Configurations.Select(pair => catalogue.Find(pair.Key, pair.Value)).OfType<MediaConfiguration>().ToList();
        foreach (var configuration in added)
        {
            if (held.Find(other => !configuration.FitsWith(other)) is { } other)
            {
                throw Faults.Action("ConfigurationConflict", $"{configuration.Kind} configuration {configuration.Token} does not go with {other.Kind} configuration {other.Token} in one profile.");
            }
        }

        return result;
    }

    private static string Name(string? name)
        => name is { Length: > 0 and <= LongestName } ? name : throw Faults.InvalidArgVal(null, $"The name of a profile has 1 to {LongestName} characters.");

    private static string NewToken(MediaCatalogue catalogue, string? token)
    {
        if (token is null)
        {
            return Enumerable.Range(1, int.MaxValue).Select(number => $"profile-{number}").First(free => catalogue.FindProfile(free) is null);
        }

        if (token.Length is 0 or > LongestName || token.Any(char.IsControl))
        {
            throw Faults.InvalidArgVal(null, $"A profile's token has 1 to {LongestName} characters.");
        }

        return catalogue.FindProfile(token) is null ? token : throw Faults.InvalidArgVal("ProfileExists", $"There is a profile {token} already.");
    }
}
