using System.Collections.Immutable;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Camera.Identity;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Onvif.Media.Profiles;

/// <summary>Makes the picture of a device's profiles and configurations out of its cameras' video profiles and what clients created.</summary>
internal static class MediaCatalogueBuilder
{
    private const int LongestName = 64;

    public static MediaCatalogue Build(OnvifDevice device, ImmutableList<MediaProfile> kept)
    {
        var severalCameras = device.Cameras.Skip(1).Any();
        var configurations = ImmutableArray.CreateBuilder<MediaConfiguration>();
        var profiles = ImmutableArray.CreateBuilder<MediaProfile>();
        foreach (var source in device.Sources)
        {
            var own = OfSource(source, Prefix(source, severalCameras)).ToList();
            configurations.AddRange(own);
            var camera = configurations.Where(known => known.Camera.Id == source.Camera.Id).ToList();
            profiles.AddRange(own.OfType<EncoderConfiguration>().Select(encoder => Fixed(encoder, camera)));
        }

        var catalogue = new MediaCatalogue(configurations.ToImmutable(), profiles.ToImmutable());
        var fixedOnes = catalogue.Profiles.Select(profile => kept.Find(one => one.IsFixed && one.Token == profile.Token) is { } changes ? Known(Altered(profile, changes), catalogue) : profile);

        // A fixed profile that came later goes before a created one of the same token.
        var others = kept.Where(profile => !profile.IsFixed && catalogue.FindProfile(profile.Token) is null).Select(profile => Known(profile, catalogue));
        return catalogue with { Profiles = [.. fixedOnes, .. others] };
    }

    /// <summary>The configurations of one sensor, and with the first sensor those of the camera.</summary>
    private static IEnumerable<MediaConfiguration> OfSource(VideoSource source, string prefix)
    {
        var (camera, channel) = source;
        var videoProfiles = camera.Video.Profiles(channel).OrderBy(profile => profile.Codec != VideoCodec.H264).ToList();
        var features = camera.State.Identity?.Features ?? CameraFeatures.None;
        var shared = new SourceConfiguration(Tokens.VideoSourceConfiguration(camera.Id, channel), Named(prefix, "picture"), source, SharedWindow(camera.Video.Profiles(channel)));
        yield return shared;
        foreach (var profile in videoProfiles.Where(profile => profile.Window != shared.Window))
        {
            yield return new SourceConfiguration(Tokens.VideoSourceConfiguration(camera.Id, channel, profile.Name), Named(prefix, $"{profile.Name} picture"), source, profile.Window);
        }

        foreach (var profile in videoProfiles)
        {
            var window = profile.Window == shared.Window ? shared.Token : Tokens.VideoSourceConfiguration(camera.Id, channel, profile.Name);
            yield return new EncoderConfiguration(Tokens.VideoEncoderConfiguration(camera.Id, channel, profile.Name), Named(prefix, profile.Name), source, profile, window);
        }

        yield return new(ConfigurationKind.Metadata, Tokens.MetadataConfiguration(camera.Id, channel), Named(prefix, "metadata"), source);
        if (features.HasFlag(CameraFeatures.MotionDetection))
        {
            yield return new(ConfigurationKind.Analytics, Tokens.VideoAnalyticsConfiguration(camera.Id, channel), Named(prefix, "motion detection"), source);
        }

        if (channel != 1)
        {
            yield break;
        }

        if (features.HasFlag(CameraFeatures.Zoom))
        {
            yield return new(ConfigurationKind.PTZ, Tokens.PtzConfiguration(camera.Id), Named(prefix, "lens"), source);
        }

        if (features.HasFlag(CameraFeatures.Audio))
        {
            yield return new(ConfigurationKind.AudioOutput, Tokens.AudioOutputConfiguration(camera.Id), Named(prefix, "loudspeaker"), source);
            yield return new(ConfigurationKind.AudioDecoder, Tokens.AudioDecoderConfiguration(camera.Id), Named(prefix, "G.711"), source);
        }
    }

    /// <summary>The window of <c>main</c>: video profiles with the same one share a video source configuration.</summary>
    private static ImageWindow SharedWindow(ImmutableArray<VideoProfile> profiles) => profiles is [var main, ..] ? main.Window : ImageWindow.Whole;

    private static MediaProfile Fixed(EncoderConfiguration encoder, List<MediaConfiguration> ofCamera)
    {
        var held = ImmutableSortedDictionary.CreateBuilder<ConfigurationKind, string>();
        held[ConfigurationKind.VideoSource] = encoder.SourceConfiguration;
        held[ConfigurationKind.VideoEncoder] = encoder.Token;
        foreach (var other in ofCamera.Where(other => other is not SourceConfiguration and not EncoderConfiguration && encoder.FitsWith(other)))
        {
            held[other.Kind] = other.Token;
        }

        return new MediaProfile(Tokens.Profile(encoder.Camera.Id, encoder.Channel, encoder.Profile.Name), encoder.Name) { IsFixed = true, Configurations = held.ToImmutable() };
    }

    /// <summary>A fixed profile with what clients put into it and without what they took out, which is kept as an empty token.</summary>
    private static MediaProfile Altered(MediaProfile profile, MediaProfile changes) => profile with
    {
        Name = changes.Name,
        Configurations = profile.Configurations.SetItems(changes.Configurations).RemoveRange(changes.Configurations.Where(change => change.Value.Length == 0).Select(change => change.Key)),
    };

    /// <summary>A profile without what is not there now: a camera that has not answered yet, a video profile that was deleted.</summary>
    private static MediaProfile Known(MediaProfile profile, MediaCatalogue catalogue)
        => profile with { Configurations = profile.Configurations.RemoveRange(profile.Configurations.Where(held => catalogue.Find(held.Key, held.Value) is null).Select(held => held.Key)) };

    private static string Prefix(VideoSource source, bool severalCameras) => string.Join(
        ' ',
        new[] { severalCameras ? source.Camera.Name : null, source.Camera.State.Channels.Length > 1 ? $"sensor {source.Channel}" : null }.OfType<string>());

    private static string Named(string prefix, string name)
    {
        var whole = prefix.Length == 0 ? name : $"{prefix} {name}";
        return whole.Length <= LongestName ? whole : whole[..LongestName];
    }
}
