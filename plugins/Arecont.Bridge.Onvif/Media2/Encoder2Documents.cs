using System.Collections.Immutable;
using System.Globalization;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Media.Configurations;
using Arecont.Bridge.Onvif.Media.Encoders;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Media.Streaming;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Media2;

namespace Arecont.Bridge.Onvif.Media2;

/// <summary>Video encoders as Media2 writes and reads them.</summary>
internal sealed class Encoder2Documents(StreamAddresses addresses)
{
    private const string Modify = "ConfigModify";

    /// <summary>How an encoder works now.</summary>
    public VideoEncoder2Configuration Configuration(MediaCatalogue catalogue, EncoderConfiguration encoder)
    {
        var values = EncoderReader.Values(encoder);
        var isH264 = values.Codec == VideoCodec.H264;
        return ConfigurationDocuments.Common(catalogue, encoder, new VideoEncoder2Configuration
        {
            Encoding = Encoding(values.Codec),
            Resolution = new VideoResolution { Width = values.Width, Height = values.Height },
            RateControl = new VideoRateControl2 { FrameRateLimit = values.FrameRate, BitrateLimit = values.Bitrate },
            Multicast = addresses.MulticastOf(encoder),
            Quality = values.Quality,
            GovLength = values.GovLength,
            GovLengthSpecified = isH264,
            Profile = isH264 ? values.H264Profile.ToString() : null,
        });
    }

    /// <summary>What encoders can be set to, an entry for each encoding; of several encoders what all of them take.</summary>
    public static IEnumerable<VideoEncoder2ConfigurationOptions> Options(IEnumerable<EncoderConfiguration> encoders)
        => encoders.GroupBy(encoder => encoder.Profile.Codec).OrderBy(codec => codec.Key != VideoCodec.H264).Select(codec => Options(codec.Key, [.. codec]));

    /// <summary>What a client wants, with what it leaves out as it is now.</summary>
    /// <remarks>A bit rate out of range is not refused: Media2 has devices take the nearest.</remarks>
    /// <exception cref="OnvifFaultException"><c>ter:ConfigModify</c> for what no encoder of the bridge does.</exception>
    public EncoderValues Wanted(EncoderConfiguration encoder, VideoEncoder2Configuration wanted)
    {
        var now = EncoderReader.Values(encoder);
        var bitrates = EncoderReader.Options(encoder).Bitrate;
        if (wanted.GuaranteedFrameRate || wanted.RateControl is { ConstantBitRate: true })
        {
            throw Faults.InvalidArgVal(Modify, $"{wanted.Token}: neither a guaranteed frame rate nor a constant bit rate can be set.");
        }

        if (MulticastRule.Problem(wanted.Multicast, addresses.MulticastOf(encoder)) is { } problem)
        {
            throw Faults.InvalidArgVal(Modify, $"{wanted.Token}: {problem}.");
        }

        var isH264 = now.Codec == VideoCodec.H264;
        return now with
        {
            Codec = wanted.Encoding == Encoding(now.Codec) ? now.Codec : throw Refused(wanted, "Encoding", wanted.Encoding, Encoding(now.Codec)),
            Width = wanted.Resolution?.Width ?? now.Width,
            Height = wanted.Resolution?.Height ?? now.Height,
            Quality = wanted.Quality,
            FrameRate = wanted.RateControl is { } rate ? WholeRate(wanted, rate.FrameRateLimit) : now.FrameRate,
            Bitrate = wanted.RateControl is { } limit ? Math.Clamp(limit.BitrateLimit, bitrates.Minimum, bitrates.Maximum) : now.Bitrate,
            GovLength = isH264 && wanted.GovLengthSpecified ? wanted.GovLength : now.GovLength,
            H264Profile = !isH264 || wanted.Profile is null || wanted.Profile == now.H264Profile.ToString()
                ? now.H264Profile
                : throw Refused(wanted, "Profile", wanted.Profile, now.H264Profile.ToString()),
        };
    }

    /// <summary>The name of a codec.</summary>
    public static string Encoding(VideoCodec codec) => codec == VideoCodec.H264 ? "H264" : "JPEG";

    private static VideoEncoder2ConfigurationOptions Options(VideoCodec codec, ImmutableArray<EncoderConfiguration> encoders)
    {
        var options = encoders.Select(EncoderReader.Options).ToList();
        var isH264 = codec == VideoCodec.H264;
        var quality = EncoderOptions.Shared([.. options.Select(one => one.Quality)]);
        var bitrate = EncoderOptions.Shared([.. options.Select(one => one.Bitrate)]);
        var govLength = EncoderOptions.Shared([.. options.Select(one => one.GovLength)]);
        return new VideoEncoder2ConfigurationOptions
        {
            Encoding = Encoding(codec),
            QualityRange = new FloatRange { Min = quality.Minimum, Max = quality.Maximum },
            ResolutionsAvailable =
            [
                .. options.SelectMany(one => one.Sizes).Select(size => (size.Width, size.Height)).Distinct().OrderByDescending(size => size.Width * size.Height)
                    .Select(size => new VideoResolution { Width = size.Width, Height = size.Height }),
            ],
            BitrateRange = new IntRange { Min = bitrate.Minimum, Max = bitrate.Maximum },
            GovLengthRange = isH264 ? [govLength.Minimum, govLength.Maximum] : null,
            FrameRatesSupported = [.. FrameRates(EncoderOptions.Shared([.. options.Select(one => one.FrameRate)]))],
            ProfilesSupported = isH264 ? [.. encoders.Select(encoder => EncoderReader.Values(encoder).H264Profile.ToString()).Distinct()] : null,
        };
    }

    // What a camera counts to, and all it can give; between the two it gives less than is asked for.
    private static IEnumerable<float> FrameRates((int Minimum, int Maximum) range)
        => Enumerable.Range(range.Minimum, range.Maximum - range.Minimum + 1)
            .Where(rate => rate <= EncoderReader.LargestCountedFrameRate || rate == range.Maximum)
            .Select(rate => (float)rate);

    private static int WholeRate(VideoEncoder2Configuration wanted, float rate)
        => rate is >= 0.5f and < int.MaxValue / 2 ? (int)MathF.Round(rate) : throw Refused(wanted, "FrameRateLimit", rate.ToString(CultureInfo.InvariantCulture), "1 or more");

    private static OnvifFaultException Refused(VideoEncoder2Configuration wanted, string key, string? value, string allowed)
        => Faults.InvalidArgVal(Modify, $"{wanted.Token}: {key} \"{value}\" is not allowed, only {allowed}.");
}
