using System.Globalization;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Services;
using Arecont.Bridge.Onvif.Soap;

namespace Arecont.Bridge.Onvif.Media.Encoders;

/// <summary>Sets how an encoder works: the whole is checked first, then the camera takes the key frame interval, then the video profile the rest.</summary>
internal sealed class EncoderWriter(MediaChanges changes)
{
    private const string Modify = "ConfigModify";

    /// <summary>Sets it; equal values change nothing and ask nobody.</summary>
    /// <param name="catalogue">What there is.</param>
    /// <param name="encoder">Which.</param>
    /// <param name="wanted">What is wanted; the H.264 profile must be the one it has.</param>
    /// <param name="cancellationToken">The call's.</param>
    /// <exception cref="OnvifFaultException"><c>ter:ConfigModify</c> for what is out of range, and what the camera's refusals become.</exception>
    public async Task SetAsync(MediaCatalogue catalogue, EncoderConfiguration encoder, EncoderValues wanted, CancellationToken cancellationToken)
    {
        var now = EncoderReader.Values(encoder);
        var options = EncoderReader.Options(encoder);
        Check(encoder, now, options, wanted);
        var profile = With(encoder.Profile, now, options, wanted);
        if (wanted.GovLength != now.GovLength)
        {
            var interval = (wanted.GovLength - 1).ToString(CultureInfo.InvariantCulture);
            await encoder.Camera.DemandAsync(new SetSetting("keyframeinterval", interval), Modify, cancellationToken).ConfigureAwait(false);
        }

        if (profile != encoder.Profile)
        {
            (await encoder.Camera.Video.SaveProfileAsync(encoder.Channel, profile, cancellationToken).ConfigureAwait(false)).OrFault(Modify);
        }

        // The key frame interval is the camera's: it is that of its other encoders, too.
        foreach (var changed in catalogue.EncoderConfigurations.Where(other => other.Token == encoder.Token
            ? profile != encoder.Profile || wanted.GovLength != now.GovLength
            : wanted.GovLength != now.GovLength && other.Camera.Id == encoder.Camera.Id && other.Profile.Codec == VideoCodec.H264))
        {
            changes.ConfigurationChanged(changed);
        }
    }

    private static void Check(EncoderConfiguration encoder, EncoderValues now, EncoderOptions options, EncoderValues wanted)
    {
        if (wanted.Codec != now.Codec)
        {
            throw Refused(encoder, "encoding", wanted.Codec, $"{now.Codec}");
        }

        if (!options.Sizes.Any(size => (size.Width, size.Height) == (wanted.Width, wanted.Height)))
        {
            throw Refused(encoder, "resolution", $"{wanted.Width}x{wanted.Height}", string.Join(", ", options.Sizes.Select(size => $"{size.Width}x{size.Height}")));
        }

        InRange(encoder, "quality", wanted.Quality, options.Quality);
        InRange(encoder, "frame rate", wanted.FrameRate, options.FrameRate);
        InRange(encoder, "bit rate", wanted.Bitrate, options.Bitrate);
        InRange(encoder, "GovLength", wanted.GovLength, options.GovLength);
        if (wanted.Codec == VideoCodec.H264 && wanted.H264Profile != now.H264Profile)
        {
            throw Refused(encoder, "H.264 profile", wanted.H264Profile, $"{now.H264Profile}");
        }
    }

    /// <summary>The video profile with what differs: what is as before stays what it was, left to the camera or not.</summary>
    private static VideoProfile With(VideoProfile profile, EncoderValues now, EncoderOptions options, EncoderValues wanted)
    {
        var result = profile;
        if ((wanted.Width, wanted.Height) != (now.Width, now.Height))
        {
            var size = options.Sizes.First(size => (size.Width, size.Height) == (wanted.Width, wanted.Height));
            result = result with { Resolution = size.Resolution, Scaled = size.Scaled };
        }

        if (wanted.FrameRate != now.FrameRate)
        {
            // Above what a camera counts to it gives all it can, which would be more than a limit in between.
            result = result with { FramesPerSecond = wanted.FrameRate == options.FrameRate.Maximum ? null : Math.Min(wanted.FrameRate, EncoderReader.LargestCountedFrameRate) };
        }

        if (wanted.Bitrate != now.Bitrate)
        {
            result = result with { Bitrate = wanted.Bitrate == options.Bitrate.Maximum ? null : wanted.Bitrate };
        }

        var quality = (int)MathF.Round(wanted.Quality);
        return quality == (int)now.Quality ? result
            : profile.Codec == VideoCodec.H264 ? result with { Qp = EncoderReader.ToQuality(quality) }
            : result with { Quality = quality };
    }

    private static void InRange(EncoderConfiguration encoder, string key, float value, (int Minimum, int Maximum) range)
    {
        if (!(value >= range.Minimum && value <= range.Maximum))
        {
            throw Refused(encoder, key, value, $"{range.Minimum} to {range.Maximum}");
        }
    }

    private static OnvifFaultException Refused(EncoderConfiguration encoder, string key, object value, string allowed)
        => Faults.InvalidArgVal(Modify, string.Create(CultureInfo.InvariantCulture, $"{encoder.Camera.Id}: {key} {value} is not allowed for {encoder.Token}, only {allowed}."));
}
