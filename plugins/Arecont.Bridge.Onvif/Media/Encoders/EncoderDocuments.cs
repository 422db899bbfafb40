using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Media.Configurations;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Media.Streaming;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Bridge.Onvif.Media.Encoders;

/// <summary>Encoders as the first media service writes and reads them.</summary>
internal sealed class EncoderDocuments(StreamAddresses addresses)
{
    private const string Modify = "ConfigModify";

    /// <summary>How an encoder works.</summary>
    public VideoEncoderConfiguration Configuration(MediaCatalogue catalogue, EncoderConfiguration encoder)
    {
        var values = EncoderReader.Values(encoder);
        return ConfigurationDocuments.Common(catalogue, encoder, new VideoEncoderConfiguration
        {
            Encoding = Encoding(values.Codec),
            Resolution = new VideoResolution { Width = values.Width, Height = values.Height },
            Quality = values.Quality,
            RateControl = new VideoRateControl { FrameRateLimit = values.FrameRate, EncodingInterval = 1, BitrateLimit = values.Bitrate },
            H264 = values.Codec == VideoCodec.H264 ? new H264Configuration { GovLength = values.GovLength, H264Profile = values.H264Profile } : null,
            Multicast = addresses.MulticastOf(encoder),
            SessionTimeout = ConfigurationDocuments.SessionTimeout,
        });
    }

    /// <summary>What encoders can be set to: of one codec its ranges, of several what all of them take.</summary>
    public static VideoEncoderConfigurationOptions Options(IReadOnlyCollection<EncoderConfiguration> encoders)
    {
        var h264 = encoders.Where(encoder => encoder.Profile.Codec == VideoCodec.H264).ToList();
        var jpeg = encoders.Where(encoder => encoder.Profile.Codec == VideoCodec.Jpeg).ToList();
        return new VideoEncoderConfigurationOptions
        {
            QualityRange = Common(encoders.Select(encoder => EncoderReader.Options(encoder).Quality)),
            JPEG = jpeg.Count == 0 ? null : Jpeg(jpeg, new JpegOptions()),
            H264 = h264.Count == 0 ? null : H264(h264, new H264Options()),
            Extension = new VideoEncoderOptionsExtension
            {
                JPEG = jpeg.Count == 0 ? null : Jpeg(jpeg, new JpegOptions2 { BitrateRange = Bitrates(jpeg) }),
                H264 = h264.Count == 0 ? null : H264(h264, new H264Options2 { BitrateRange = Bitrates(h264) }),
            },
        };
    }

    /// <summary>What a request wants; what it leaves out stays as it is.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:ConfigModify</c>.</exception>
    public EncoderValues Wanted(EncoderConfiguration encoder, VideoEncoderConfiguration wanted)
    {
        var now = EncoderReader.Values(encoder);
        var problem = wanted.Encoding != Encoding(now.Codec) ? $"encoding {wanted.Encoding} is not allowed, only {Encoding(now.Codec)}"
            : wanted.Resolution is null ? "Resolution is missing"
            : wanted.RateControl is { EncodingInterval: not 1 } rate ? $"EncodingInterval {rate.EncodingInterval} is not allowed, only 1"
            : wanted is { GuaranteedFrameRateSpecified: true, GuaranteedFrameRate: true } ? "the frame rate cannot be guaranteed"
            : MulticastRule.Problem(wanted.Multicast, addresses.MulticastOf(encoder));
        return problem is not null
            ? throw Faults.InvalidArgVal(Modify, $"{encoder.Token}: {problem}.")
            : now with
            {
                Width = wanted.Resolution!.Width,
                Height = wanted.Resolution.Height,
                Quality = wanted.Quality,
                FrameRate = wanted.RateControl?.FrameRateLimit ?? now.FrameRate,
                Bitrate = wanted.RateControl?.BitrateLimit ?? now.Bitrate,
                GovLength = wanted.H264?.GovLength ?? now.GovLength,
                H264Profile = wanted.H264?.H264Profile ?? now.H264Profile,
            };
    }

    private static VideoEncoding Encoding(VideoCodec codec) => codec == VideoCodec.H264 ? VideoEncoding.H264 : VideoEncoding.JPEG;

    private static JpegOptions2 Jpeg(List<EncoderConfiguration> encoders, JpegOptions2 options) => (JpegOptions2)Jpeg(encoders, (JpegOptions)options);

    private static JpegOptions Jpeg(List<EncoderConfiguration> encoders, JpegOptions options)
    {
        options.ResolutionsAvailable = Resolutions(encoders);
        options.FrameRateRange = Common(encoders.Select(encoder => EncoderReader.Options(encoder).FrameRate));
        options.EncodingIntervalRange = new IntRange { Min = 1, Max = 1 };
        return options;
    }

    private static H264Options2 H264(List<EncoderConfiguration> encoders, H264Options2 options) => (H264Options2)H264(encoders, (H264Options)options);

    private static H264Options H264(List<EncoderConfiguration> encoders, H264Options options)
    {
        options.ResolutionsAvailable = Resolutions(encoders);
        options.GovLengthRange = Common(encoders.Select(encoder => EncoderReader.Options(encoder).GovLength));
        options.FrameRateRange = Common(encoders.Select(encoder => EncoderReader.Options(encoder).FrameRate));
        options.EncodingIntervalRange = new IntRange { Min = 1, Max = 1 };
        options.H264ProfilesSupported = [.. encoders.Select(encoder => EncoderReader.Values(encoder).H264Profile).Distinct()];
        return options;
    }

    private static IntRange Bitrates(List<EncoderConfiguration> encoders) => Common(encoders.Select(encoder => EncoderReader.Options(encoder).Bitrate));

    private static List<VideoResolution> Resolutions(List<EncoderConfiguration> encoders) =>
    [
        .. encoders.SelectMany(encoder => EncoderReader.Options(encoder).Sizes).Select(size => (size.Width, size.Height)).Distinct()
            .OrderByDescending(size => size.Width * size.Height).Select(size => new VideoResolution { Width = size.Width, Height = size.Height }),
    ];

    private static IntRange Common(IEnumerable<(int Minimum, int Maximum)> ranges)
    {
        var (minimum, maximum) = EncoderOptions.Shared([.. ranges]);
        return new IntRange { Min = minimum, Max = maximum };
    }
}
