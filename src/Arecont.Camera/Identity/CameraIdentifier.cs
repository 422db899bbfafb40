using System.Collections.Immutable;
using System.Globalization;
using Arecont.Camera.Http;
using Arecont.Camera.Media;
using Arecont.Camera.Settings;

namespace Arecont.Camera.Identity;

/// <summary>Asks a camera who it is and what it can do, one request at a time.</summary>
internal sealed class CameraIdentifier(Questions questions, StillCalls stills, HttpTransport transport)
{
    private const int MaximumChannels = 8;

    private static readonly H264FrameRequest KeyFrame = new() { Resolution = Resolution.Half, KeyFrame = true };

    private static readonly ImmutableArray<(string Name, CameraFeatures Feature)> FeatureNames =
    [
        ("mdresult", CameraFeatures.MotionDetection),
        ("auxin", CameraFeatures.Input),
        ("auxout", CameraFeatures.Output),
        ("focus", CameraFeatures.Focus),
        ("zoom", CameraFeatures.Zoom),
        ("audioinput", CameraFeatures.Audio),
        ("sd_recording", CameraFeatures.Storage),
        ("pmask", CameraFeatures.PrivacyMask),
    ];

    public async Task<CameraIdentity> IdentifyAsync(Action<string, string>? answered, CancellationToken cancellationToken)
    {
        var (model, number) = await ModelAsync(cancellationToken).ConfigureAwait(false);
        var firmware = await TextAsync("fwversion", cancellationToken).ConfigureAwait(false);
        var mac = await TextAsync("mac", cancellationToken).ConfigureAwait(false);
        var channels = await ChannelsAsync(cancellationToken).ConfigureAwait(false);
        var (width, height) = await SensorAsync(cancellationToken).ConfigureAwait(false);
        var settings = await SettingsAsync(channels, answered, cancellationToken).ConfigureAwait(false);
        return new CameraIdentity
        {
            Model = model,
            ModelNumber = number,
            Firmware = firmware ?? "",
            MacAddress = mac is null ? null : MacAddressText.Normalize(mac),
            ProcessorVersion = await TextAsync("procversion", cancellationToken).ConfigureAwait(false),
            NetworkVersion = await TextAsync("netversion", cancellationToken).ConfigureAwait(false),
            BoardRevision = await TextAsync("revision", cancellationToken).ConfigureAwait(false),
            Channels = channels,
            SensorWidth = width,
            SensorHeight = height,
            Settings = settings,
            Features = await FeaturesAsync(settings, channels, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>On old firmware the release name is the plain model again: then the full name tells more.</summary>
    private async Task<(string Model, string Number)> ModelAsync(CancellationToken cancellationToken)
    {
        var plain = await TextAsync("model", cancellationToken).ConfigureAwait(false);
        var release = await TextAsync("model=releasename", cancellationToken).ConfigureAwait(false);
        var best = release is null || release == plain ? await TextAsync("model=fullname", cancellationToken).ConfigureAwait(false) : release;
        best ??= release ?? plain;
        if (best is null)
        {
            throw transport.Address.Failure(CameraError.NotSupported, "/get?model", "the host tells no model: it is no camera of this kind");
        }

        var prefixed = best.StartsWith("AV", StringComparison.OrdinalIgnoreCase) ? $"AV{best[2..]}" : $"AV{best}";
        return (prefixed, plain ?? best);
    }

    /// <summary>What the camera says, confirmed by asking its last channel; without a word from it, as many as answer.</summary>
    private async Task<int> ChannelsAsync(CancellationToken cancellationToken)
    {
        var said = Number(await TextAsync("sensorcount", cancellationToken).ConfigureAwait(false));
        if (said == 1 || (said is > 1 and <= MaximumChannels && await HasChannelAsync(said, cancellationToken).ConfigureAwait(false)))
        {
            return said;
        }

        var channels = 1;
        while (channels < MaximumChannels && await HasChannelAsync(channels + 1, cancellationToken).ConfigureAwait(false))
        {
            channels++;
        }

        return channels;
    }

    private async Task<bool> HasChannelAsync(int channel, CancellationToken cancellationToken)
        => await questions.GetAsync("mdresult", channel, cancellationToken).ConfigureAwait(false) is not null
            || await questions.GetAsync("brightness", channel, cancellationToken).ConfigureAwait(false) is not null;

    private async Task<(int Width, int Height)> SensorAsync(CancellationToken cancellationToken)
    {
        var width = Number(await TextAsync("maxsensorwidth", cancellationToken).ConfigureAwait(false));
        var height = Number(await TextAsync("maxsensorheight", cancellationToken).ConfigureAwait(false));
        if (width > 0 && height > 0)
        {
            return (width, height);
        }

        // Firmware that does not tell shows it: the whole picture at full resolution.
        var picture = await questions.AskAsync(() => stills.ImageAsync(new ImageRequest(), cancellationToken), cancellationToken).ConfigureAwait(false);
        return picture is null ? (0, 0) : (picture.Width, picture.Height);
    }

    private async Task<ImmutableSortedSet<string>> SettingsAsync(int channels, Action<string, string>? answered, CancellationToken cancellationToken)
    {
        var names = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var definition in SettingCatalogue.All.Where(d => d.CanRead))
        {
            if (await questions.GetAsync(definition.Name, null, cancellationToken).ConfigureAwait(false) is { } value)
            {
                answered?.Invoke(definition.Name, value);
                names.Add(definition.Name);
            }
            else if (channels > 1 && definition.Scope == SettingScope.Channel
                && await questions.GetAsync(definition.Name, 1, cancellationToken).ConfigureAwait(false) is not null)
            {
                names.Add(definition.Name);
            }
        }

        return names.ToImmutable();
    }

    private async Task<CameraFeatures> FeaturesAsync(ImmutableSortedSet<string> answered, int channels, CancellationToken cancellationToken)
    {
        var features = CameraFeatures.None;
        foreach (var (name, feature) in FeatureNames)
        {
            if (answered.Contains(name)
                || (!IsReadAsSetting(name) && await TextAsync(name, cancellationToken).ConfigureAwait(false) is not null)
                || (name == "mdresult" && channels > 1 && await questions.GetAsync(name, 1, cancellationToken).ConfigureAwait(false) is not null))
            {
                features |= feature;
            }
        }

        var frame = await questions.AskAsync(() => stills.H264FrameAsync(KeyFrame, cancellationToken), cancellationToken).ConfigureAwait(false);
        return frame is null ? features : features | CameraFeatures.H264;
    }

    /// <summary>What has no value to read as a setting (focus, zoom) may answer all the same, and so shows that it is there.</summary>
    private static bool IsReadAsSetting(string name) => SettingCatalogue.TryFind(name, out var definition) && definition.CanRead;

    private Task<string?> TextAsync(string name, CancellationToken cancellationToken) => questions.GetAsync(name, null, cancellationToken);

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
