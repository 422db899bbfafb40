using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Media.Profiles;

namespace Arecont.Bridge.Onvif.Media.Encoders;

/// <summary>How many encoders of a window can always run at a time.</summary>
/// <param name="Total">Of both codecs together.</param>
/// <param name="ByCodec">How many encoders of each codec there are.</param>
internal sealed record EncoderInstances(int Total, ILookup<VideoCodec, EncoderConfiguration> ByCodec)
{
    /// <summary>A camera gives eight different streams at a time (vendor's manual), which its sensors share.</summary>
    private const int StreamsOfCamera = 8;

    /// <summary>Of one codec, were all of them of this one.</summary>
    public int Of(VideoCodec codec) => Math.Min(Total, ByCodec[codec].Count());

    /// <summary>Those of a window.</summary>
    public static EncoderInstances Of(MediaCatalogue catalogue, SourceConfiguration configuration)
    {
        var windows = catalogue.SourceConfigurations.Count(other => other.Camera.Id == configuration.Camera.Id);
        var encoders = catalogue.EncoderConfigurations.Where(encoder => encoder.SourceConfiguration == configuration.Token).ToLookup(encoder => encoder.Profile.Codec);
        return new EncoderInstances(Math.Min(Math.Max(1, StreamsOfCamera / windows), encoders.Sum(group => group.Count())), encoders);
    }
}
