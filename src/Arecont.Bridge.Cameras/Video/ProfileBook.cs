using System.Collections.Immutable;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Cameras.Video;

/// <summary>The profiles of one camera's channels: built in, configured and created. An immutable picture.</summary>
/// <param name="Traits">What the camera has.</param>
/// <param name="Configured">Those of the configuration, for every channel.</param>
/// <param name="Kept">Created ones and altered built-in ones by channel and name.</param>
internal sealed record ProfileBook(
    VideoTraits Traits,
    ImmutableSortedDictionary<string, VideoProfile> Configured,
    ImmutableSortedDictionary<(int Channel, string Name), VideoProfile> Kept)
{
    /// <summary>The most created profiles of one channel.</summary>
    public const int MaximumCreated = 32;

    private static readonly string[] BuiltIn = [VideoProfile.Main, VideoProfile.Sub, VideoProfile.Jpeg];

    /// <summary>The profiles of a channel, the built-in names first; empty where there is no such channel.</summary>
    public ImmutableArray<VideoProfile> Of(int channel)
    {
        if (channel < 1 || channel > Traits.Channels)
        {
            return [];
        }

        var names = BuiltIn.Concat(Configured.Keys).Concat(Kept.Keys.Where(key => key.Channel == channel).Select(key => key.Name)).Distinct(StringComparer.Ordinal);
        return [.. names.Select(name => Find(channel, name)!)];
    }

    /// <summary>One profile, or null.</summary>
    public VideoProfile? Find(int channel, string name)
        => channel < 1 || channel > Traits.Channels ? null
            : Configured.TryGetValue(name, out var configured) ? configured
            : Kept.TryGetValue((channel, name), out var kept) ? kept
            : BuiltInOf(name);

    public static bool IsBuiltIn(string name) => BuiltIn.Contains(name, StringComparer.Ordinal);

    public int CreatedOn(int channel) => Kept.Keys.Count(key => key.Channel == channel && !IsBuiltIn(key.Name));

    public ProfileBook With(int channel, VideoProfile profile)
        => this with { Kept = Kept.SetItem((channel, profile.Name), profile with { Origin = IsBuiltIn(profile.Name) ? VideoProfileOrigin.BuiltIn : VideoProfileOrigin.Created }) };

    public ProfileBook Without(int channel, string name) => this with { Kept = Kept.Remove((channel, name)) };

    private VideoProfile? BuiltInOf(string name)
    {
        var codec = Traits.H264 ? VideoCodec.H264 : VideoCodec.Jpeg;
        return name switch
        {
            VideoProfile.Main => new VideoProfile(name, codec) { Origin = VideoProfileOrigin.BuiltIn },
            VideoProfile.Sub when Traits.Scaled => new VideoProfile(name, codec) { Origin = VideoProfileOrigin.BuiltIn, Scaled = true },
            VideoProfile.Sub => new VideoProfile(name, codec) { Origin = VideoProfileOrigin.BuiltIn, Resolution = Resolution.Half },
            VideoProfile.Jpeg => new VideoProfile(name, VideoCodec.Jpeg) { Origin = VideoProfileOrigin.BuiltIn },
            _ => null,
        };
    }
}
