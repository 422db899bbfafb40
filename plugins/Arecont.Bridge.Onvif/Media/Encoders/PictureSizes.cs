using System.Collections.Immutable;
using System.Globalization;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Media.Configurations;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Onvif.Media.Encoders;

/// <summary>
/// The sizes an encoder's picture can have. A camera rounds them as it likes, so the size of a stream that was seen goes before the size
/// that follows from sensor and window.
/// </summary>
internal static class PictureSizes
{
    /// <summary>How the encoder's picture is now.</summary>
    public static PictureVariant Now(EncoderConfiguration encoder) => Of(encoder, encoder.Profile.Resolution, encoder.Profile.Scaled);

    /// <summary>Every size that the encoder can be set to, the largest first; only the present one where the configuration holds the video profile.</summary>
    public static ImmutableArray<PictureVariant> All(EncoderConfiguration encoder)
    {
        var now = Now(encoder);
        if (encoder.Profile.Origin == VideoProfileOrigin.Configured || now is { Width: 0 })
        {
            return [now];
        }

        PictureVariant[] others = [Of(encoder, Resolution.Full, scaled: false), Of(encoder, Resolution.Half, scaled: false), .. Scaled(encoder)];
        return [.. others.Prepend(now).DistinctBy(variant => (variant.Width, variant.Height)).OrderByDescending(variant => variant.Width * variant.Height)];
    }

    /// <summary>The down-scaled picture, where the camera offers one; it is always the whole one.</summary>
    private static IEnumerable<PictureVariant> Scaled(EncoderConfiguration encoder)
        => encoder.Profile.Window == ImageWindow.Whole && encoder.Camera.State.Settings.GetValueOrDefault("scaling") == "on" && ScaledSize(encoder) is not null
            ? [Of(encoder, Resolution.Full, scaled: true)]
            : [];

    private static PictureVariant Of(EncoderConfiguration encoder, Resolution resolution, bool scaled)
    {
        var (width, height) = Seen(encoder, resolution, scaled)
            ?? (scaled ? ScaledSize(encoder) : null)
            ?? Computed(encoder, resolution, scaled);
        return new PictureVariant(resolution, scaled, width, height);
    }

    /// <summary>The size of a stream that was seen, of this encoder or of another one that asks for the same picture.</summary>
    private static (int Width, int Height)? Seen(EncoderConfiguration encoder, Resolution resolution, bool scaled)
    {
        var wanted = encoder.Profile with { Resolution = resolution, Scaled = scaled };
        return encoder.Camera.Video.Profiles(encoder.Channel)
            .Where(profile => (profile.Codec, profile.Resolution, profile.Scaled, profile.Window) == (wanted.Codec, wanted.Resolution, wanted.Scaled, wanted.Window))
            .OrderBy(profile => profile.Name != wanted.Name)
            .Select(profile => encoder.Camera.Video.Describe(encoder.Channel, profile.Name))
            .Where(description => description?.Codec == wanted.Codec)
            .Select(description => ((int Width, int Height)?)(description!.Width, description.Height))
            .FirstOrDefault();
    }

    private static (int Width, int Height) Computed(EncoderConfiguration encoder, Resolution resolution, bool scaled)
    {
        var bounds = SensorWindow.BoundsOf(encoder.Source, new ImageRequest { Window = encoder.Profile.Window, Resolution = resolution }.EffectiveWindow);
        var divisor = resolution == Resolution.Half || scaled ? 2 : 1;
        return (bounds.Width / divisor, bounds.Height / divisor);
    }

    /// <summary>The camera's setting <c>scaling_size</c>, <c>width,height</c>.</summary>
    private static (int Width, int Height)? ScaledSize(EncoderConfiguration encoder)
        => encoder.Camera.State.Settings.GetValueOrDefault("scaling_size")?.Split([',', 'x'], StringSplitOptions.TrimEntries) is [var width, var height]
            && int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out var columns)
            && int.TryParse(height, NumberStyles.None, CultureInfo.InvariantCulture, out var rows)
                ? (columns, rows)
                : null;
}
