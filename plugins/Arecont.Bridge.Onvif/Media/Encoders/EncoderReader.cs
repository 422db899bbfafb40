using System.Globalization;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Bridge.Onvif.Media.Encoders;

/// <summary>Reads how an encoder works, and what it can be set to, out of what the bridge knows; it asks nobody.</summary>
internal static class EncoderReader
{
    /// <summary>The vendor's document: a camera's streams over HTTP count up to 15 frames a second; without that they give what they can.</summary>
    public const int LargestCountedFrameRate = 15;

    /// <summary>The vendor's document: kbit/s of a stream over HTTP. As a limit it is none.</summary>
    public const int LargestBitrate = 51200;

    private const int LargestJpegQuality = 21;
    private const int WorstQuantisation = 36;
    private const int BestQuantisation = 4;
    private const int UsualFrameRate = 30;
    private const int DocumentedKeyFrameInterval = 50;
    private const int LargestKeyFrameInterval = 100;
    private const int LargestKeyFrameInterval4K = 65535;
    private const int Width4K = 3840;

    /// <summary>How an encoder works now.</summary>
    public static EncoderValues Values(EncoderConfiguration encoder)
    {
        var (camera, profile) = (encoder.Camera, encoder.Profile);
        var size = PictureSizes.Now(encoder);
        return new EncoderValues
        {
            Codec = profile.Codec,
            Width = size.Width,
            Height = size.Height,
            Quality = Quality(camera, profile),
            FrameRate = profile.FramesPerSecond ?? LargestFrameRate(camera),
            Bitrate = profile.Codec == VideoCodec.H264 && profile.Bitrate is { } bitrate ? bitrate : LargestBitrate,
            GovLength = profile.Codec == VideoCodec.H264 ? (KeyFrameInterval(camera) ?? DocumentedKeyFrameInterval) + 1 : 0,
            H264Profile = ProfileOf(encoder),
        };
    }

    /// <summary>What an encoder can be set to: of a video profile that the configuration holds only the key frame interval, which is the camera's.</summary>
    public static EncoderOptions Options(EncoderConfiguration encoder)
    {
        var values = Values(encoder);
        var sizes = PictureSizes.All(encoder);
        if (encoder.Profile.Origin == VideoProfileOrigin.Configured)
        {
            var quality = (int)values.Quality;
            return new EncoderOptions(sizes, (quality, quality), (values.FrameRate, values.FrameRate), (values.Bitrate, values.Bitrate), GovLengths(encoder, values));
        }

        return encoder.Profile.Codec == VideoCodec.H264
            ? new EncoderOptions(sizes, (1, ToQuality(BestQuantisation)), (1, LargestFrameRate(encoder.Camera)), (1, LargestBitrate), GovLengths(encoder, values))
            : new EncoderOptions(sizes, (1, LargestJpegQuality), (1, LargestFrameRate(encoder.Camera)), (LargestBitrate, LargestBitrate), (0, 0));
    }

    /// <summary>The camera's setting <c>keyframeinterval</c>: frames between two key frames; null where it has none.</summary>
    public static int? KeyFrameInterval(ICamera camera) => Number(camera, "keyframeinterval");

    /// <summary>H.264 quantisation as quality, and back.</summary>
    public static int ToQuality(int quantisation) => WorstQuantisation + 1 - quantisation;

    /// <summary>The frame rate that stands for "as many as the camera gives": its setting <c>fps</c>, or the usual one where that says less than it can.</summary>
    public static int LargestFrameRate(ICamera camera) => Number(camera, "fps") is { } rate and > LargestCountedFrameRate ? rate : UsualFrameRate;

    private static int Quality(ICamera camera, VideoProfile profile) => profile.Codec == VideoCodec.H264
        ? ToQuality(Math.Clamp(profile.Qp ?? Number(camera, "qp") ?? (BestQuantisation + WorstQuantisation) / 2, BestQuantisation, WorstQuantisation))
        : Math.Clamp(profile.Quality ?? Number(camera, "imgquality") ?? (LargestJpegQuality + 1) / 2, 1, LargestJpegQuality);

    private static (int Minimum, int Maximum) GovLengths(EncoderConfiguration encoder, EncoderValues values)
    {
        if (values.Codec != VideoCodec.H264 || KeyFrameInterval(encoder.Camera) is not { } now)
        {
            return (values.GovLength, values.GovLength);
        }

        var largest = now > LargestKeyFrameInterval || encoder.Camera.State.Identity?.SensorWidth >= Width4K ? LargestKeyFrameInterval4K : LargestKeyFrameInterval;
        return (1, largest + 1);
    }

    /// <summary>As the sequence parameter set says (ITU-T H.264, 7.4.2.1.1 and A.2); Main before a stream was seen.</summary>
    private static H264Profile ProfileOf(EncoderConfiguration encoder)
        => encoder.Camera.Video.Describe(encoder.Channel, encoder.Profile.Name)?.SequenceParameterSet is { Length: > 1 } parameters
            ? parameters.Span[1] switch
            {
                66 => H264Profile.Baseline,
                88 => H264Profile.Extended,
                100 => H264Profile.High,
                _ => H264Profile.Main,
            }
            : H264Profile.Main;

    private static int? Number(ICamera camera, string setting)
        => int.TryParse(camera.State.Settings.GetValueOrDefault(setting), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
