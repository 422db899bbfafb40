using System.Globalization;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Services;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Camera.Media;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Bridge.Onvif.Media.Configurations;

/// <summary>Sets the window that video profiles share, and says which windows there can be.</summary>
internal sealed class SourceWriter(MediaChanges changes)
{
    private const string Modify = "ConfigModify";

    /// <summary>The smallest window: what a half picture is rounded to (the vendor's manual).</summary>
    private const int SmallestEdge = 64;

    /// <summary>The windows that can be set; only the present one where the configuration holds a video profile that has it.</summary>
    public static VideoSourceConfigurationOptions Options(MediaCatalogue catalogue, SourceConfiguration configuration)
    {
        var (width, height) = SensorWindow.SizeOf(configuration.Source);
        var now = SensorWindow.BoundsOf(configuration.Source, configuration.Window);
        var isHeld = IsHeld(catalogue, configuration);
        return new VideoSourceConfigurationOptions
        {
            BoundsRange = new IntRectangleRange
            {
                XRange = Range(isHeld, now.X, 0, width - SmallestEdge),
                YRange = Range(isHeld, now.Y, 0, height - SmallestEdge),
                WidthRange = Range(isHeld, now.Width, SmallestEdge, width),
                HeightRange = Range(isHeld, now.Height, SmallestEdge, height),
            },
            VideoSourceTokensAvailable = [configuration.Source.Token],
        };
    }

    /// <summary>Sets the window of every video profile that shares it, or of none. Names are the bridge's and stay.</summary>
    /// <exception cref="OnvifFaultException">
    /// <c>ter:NoConfig</c>, <c>ter:ConfigModify</c> for another sensor, a rotation, or a window outside of the sensor, <c>ter:ConfigurationConflict</c> where the
    /// bridge's configuration holds a video profile with this window.
    /// </exception>
    public async Task SetAsync(MediaCatalogue catalogue, VideoSourceConfiguration? wanted, CancellationToken cancellationToken)
    {
        var configuration = catalogue.SourceConfiguration(wanted?.Token);
        var window = Checked(configuration, wanted!);
        if (window == configuration.Window)
        {
            return;
        }

        if (IsHeld(catalogue, configuration))
        {
            var names = string.Join(", ", Sharing(catalogue, configuration).Where(IsConfigured).Select(encoder => encoder.Profile.Name));
            throw Faults.Action("ConfigurationConflict", $"The window belongs to the bridge's configuration (video.profiles: {names}) and can only be altered there.");
        }

        var done = new List<EncoderConfiguration>();
        foreach (var encoder in Sharing(catalogue, configuration))
        {
            var saved = await encoder.Camera.Video.SaveProfileAsync(encoder.Channel, encoder.Profile with { Window = window }, cancellationToken).ConfigureAwait(false);
            if (!saved.Succeeded)
            {
                await TakeBackAsync(done).ConfigureAwait(false);
                saved.OrFault(Modify);
            }

            done.Add(encoder);
        }

        changes.ConfigurationChanged(configuration);
        done.ForEach(changes.ConfigurationChanged);
    }

    private static async Task TakeBackAsync(List<EncoderConfiguration> done)
    {
        foreach (var encoder in done)
        {
            await encoder.Camera.Video.SaveProfileAsync(encoder.Channel, encoder.Profile, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static ImageWindow Checked(SourceConfiguration configuration, VideoSourceConfiguration wanted)
    {
        if (wanted.SourceToken != configuration.Source.Token)
        {
            throw Faults.InvalidArgVal(Modify, $"SourceToken {wanted.SourceToken} is not allowed for {configuration.Token}, only {configuration.Source.Token}.");
        }

        if (wanted.Extension?.Rotate is { Mode: not RotateMode.OFF })
        {
            throw Faults.InvalidArgVal(Modify, $"{configuration.Token} cannot be rotated.");
        }

        var now = SensorWindow.BoundsOf(configuration.Source, configuration.Window);
        if (wanted.Bounds is not { } bounds)
        {
            throw Faults.InvalidArgVal(Modify, $"{configuration.Token}: Bounds are missing.");
        }

        if ((bounds.X, bounds.Y, bounds.Width, bounds.Height) == (now.X, now.Y, now.Width, now.Height))
        {
            return configuration.Window;
        }

        var (width, height) = SensorWindow.SizeOf(configuration.Source);
        if (bounds.X < 0 || bounds.Y < 0 || bounds.Width < SmallestEdge || bounds.Height < SmallestEdge || bounds.Width > width - bounds.X || bounds.Height > height - bounds.Y)
        {
            throw Faults.InvalidArgVal(Modify, string.Create(
                CultureInfo.InvariantCulture,
                $"{configuration.Token}: bounds {bounds.X},{bounds.Y} {bounds.Width}x{bounds.Height} are not allowed, only windows of {SmallestEdge}x{SmallestEdge} or more within {width}x{height}."));
        }

        return (bounds.X, bounds.Y, bounds.Width, bounds.Height) == (0, 0, width, height)
            ? ImageWindow.Whole
            : new ImageWindow(bounds.X, bounds.Y, bounds.X + bounds.Width, bounds.Y + bounds.Height);
    }

    private static bool IsHeld(MediaCatalogue catalogue, SourceConfiguration configuration) => Sharing(catalogue, configuration).Any(IsConfigured);

    private static bool IsConfigured(EncoderConfiguration encoder) => encoder.Profile.Origin == VideoProfileOrigin.Configured;

    private static IEnumerable<EncoderConfiguration> Sharing(MediaCatalogue catalogue, SourceConfiguration configuration)
        => catalogue.EncoderConfigurations.Where(encoder => encoder.SourceConfiguration == configuration.Token);

    private static IntRange Range(bool isHeld, int now, int minimum, int maximum)
        => isHeld || maximum < minimum ? new IntRange { Min = now, Max = now } : new IntRange { Min = minimum, Max = maximum };
}
