using System.Collections.Immutable;
using Arecont.Bridge.Cameras.Ports;
using Arecont.Bridge.Cameras.Settings;
using Arecont.Bridge.Cameras.Video;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera;
using Arecont.Camera.Identity;

namespace Arecont.Bridge.Cameras.Sessions;

/// <summary>
/// Brings a camera from unknown or lost to ready. The first time, or when another camera or firmware answers, it is identified and read
/// in full; a camera that merely comes back is asked for its model, MAC address and what motion depends on, and the rest is read
/// between the polls.
/// </summary>
internal sealed class Connector(CameraContext camera, SessionParts parts, SharedLimits limits)
{
    private string? _firstMac = camera.Identity?.MacAddress;
    private (string Model, string? Mac, string? Firmware)? _known;

    /// <summary>Completes when the camera is ready; fails with <see cref="CameraException"/>.</summary>
    public async Task ConnectAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(camera.Timings.ConnectLimit, camera.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await ConnectWithinLimitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CameraException(CameraError.TimedOut, $"{camera.Link.Client.Options}: not identified within {camera.Timings.ConnectLimit.TotalSeconds:0} s");
        }
    }

    private async Task ConnectWithinLimitAsync(CancellationToken cancellationToken)
    {
        var link = camera.Link;
        var answer = (
            await link.GetAsync(SettingNames.Model, null, cancellationToken).ConfigureAwait(false),
            await link.TryGetAsync(SettingNames.MacAddress, null, cancellationToken).ConfigureAwait(false),
            await link.TryGetAsync(SettingNames.Firmware, null, cancellationToken).ConfigureAwait(false));
        if (_known == answer && camera.Identity is { } known)
        {
            await ReturnAsync(known, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await IdentifyAsync(cancellationToken).ConfigureAwait(false);
            _known = answer;
        }

        await new DetectionSwitch(camera, parts.Keeper).ApplyAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task IdentifyAsync(CancellationToken cancellationToken)
    {
        await limits.Identifications.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var told = new Dictionary<string, string>(StringComparer.Ordinal);
            var identity = await camera.Link.Client.IdentifyAsync((name, value) => told[name] = value, cancellationToken).ConfigureAwait(false);
            var values = await ReadRestAsync(SettingPlan.Of(identity), told, cancellationToken).ConfigureAwait(false);
            await TryMotionAsync(identity, cancellationToken).ConfigureAwait(false);
            var profiles = camera.Identified(VideoTraits.Of(identity, values.Exists(value => value.Key.Name == SettingNames.Scaling && value.Value == "on")));
            camera.State.Update(state => Shape(state, identity, profiles));
            _firstMac ??= identity.MacAddress;
            camera.Problems.Set("identity", MacProblem(identity));
            parts.Tracker.Configure(identity.Channels);
            parts.Keeper.ClearUnsaved();
            parts.Keeper.TakeFirst(values);
            parts.Start(identity);
        }
        finally
        {
            limits.Identifications.Release();
        }
    }

    /// <summary>What identification has not told already: the settings of single channels.</summary>
    private async Task<List<KeyValuePair<SettingKey, string>>> ReadRestAsync(
        IReadOnlyList<SettingKey> plan, Dictionary<string, string> told, CancellationToken cancellationToken)
    {
        var rest = await parts.Reading.ReadAsync(plan.Where(key => !IsTold(key)), cancellationToken).ConfigureAwait(false);
        return [.. plan.Where(IsTold).Select(key => KeyValuePair.Create(key, told[key.Name])), .. rest];

        bool IsTold(SettingKey key) => key.Channel is null && told.ContainsKey(key.Name);
    }

    private async Task ReturnAsync(CameraIdentity identity, CancellationToken cancellationToken)
    {
        var essential = SettingPlan.Of(identity).Where(key => SettingPlan.IsEssential(key.Name));
        var values = await parts.Reading.ReadAsync(essential, cancellationToken).ConfigureAwait(false);
        await TryMotionAsync(identity, cancellationToken).ConfigureAwait(false);
        values.ForEach(value => parts.Keeper.Take(value.Key, value.Value));
        parts.Start(identity);
        parts.Reading.Hurry();
    }

    /// <summary>A camera whose motion cannot be asked for is not ready, whatever else it answers.</summary>
    private async Task TryMotionAsync(CameraIdentity identity, CancellationToken cancellationToken)
    {
        if (identity.Features.HasFlag(CameraFeatures.MotionDetection))
        {
            await camera.Link.PatientlyAsync(
                token => camera.Link.Client.GetMotionAsync(identity.Channels > 1 ? 1 : null, default, token), cancellationToken).ConfigureAwait(false);
        }
    }

    private string? MacProblem(CameraIdentity identity)
        => _firstMac is null || identity.MacAddress is null || identity.MacAddress == _firstMac
            ? null
            : $"another camera answers at {camera.Configuration.Host}: its MAC address is {identity.MacAddress}, before it was {_firstMac}";

    private static CameraState Shape(CameraState state, CameraIdentity identity, Func<int, ImmutableArray<VideoProfile>> profiles) => state with
    {
        Identity = identity,
        Settings = state.Settings.Clear(),
        Channels = [.. Enumerable.Range(1, identity.Channels).Select(number => ChannelOf(state, number) with { Profiles = profiles(number) })],
        Inputs = PortStates.Of(identity.Features.HasFlag(CameraFeatures.Input), state.Inputs),
        Outputs = PortStates.Of(identity.Features.HasFlag(CameraFeatures.Output), state.Outputs),
    };

    /// <summary>A channel without what another firmware or camera told of it; its streams go on.</summary>
    private static ChannelState ChannelOf(CameraState state, int number)
        => new(number) { Streams = number <= state.Channels.Length ? state.Channels[number - 1].Streams : [] };
}
