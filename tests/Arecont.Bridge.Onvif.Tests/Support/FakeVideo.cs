using System.Collections.Concurrent;
using System.Collections.Immutable;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Onvif.Tests.Support;

/// <summary>The profiles of a fake camera; there are no frames.</summary>
internal sealed class FakeVideo(FakeCamera camera) : ICameraVideo
{
    /// <summary>What saving and deleting answer instead of doing it; null does it.</summary>
    public CommandResult? Answer { get; set; }

    /// <summary>The profiles that were saved.</summary>
    public ConcurrentQueue<(int Channel, VideoProfile Profile)> Saved { get; } = [];

    /// <summary>Descriptions that differ from the sensor's size; null says that nothing is known.</summary>
    public Dictionary<(int Channel, string Profile), VideoDescription?> Known { get; } = [];

    public ImmutableArray<VideoProfile> Profiles(int channel)
        => camera.State.Channels.FirstOrDefault(state => state.Number == channel)?.Profiles ?? [];

    public Task<CommandResult> SaveProfileAsync(int channel, VideoProfile profile, CancellationToken cancellationToken)
    {
        if (Answer is not null)
        {
            return Task.FromResult(Answer);
        }

        Saved.Enqueue((channel, profile));
        Change(channel, profiles => profiles.Any(one => one.Name == profile.Name)
            ? [.. profiles.Select(one => one.Name == profile.Name ? profile : one)]
            : profiles.Add(profile));
        return Task.FromResult(CommandResult.Done());
    }

    public Task<CommandResult> DeleteProfileAsync(int channel, string name, CancellationToken cancellationToken)
    {
        if (Answer is null)
        {
            Change(channel, profiles => profiles.RemoveAll(one => one.Name == name));
        }

        return Task.FromResult(Answer ?? CommandResult.Done());
    }

    public VideoDescription? Describe(int channel, string profile)
    {
        if (Known.TryGetValue((channel, profile), out var known))
        {
            return known;
        }

        if (Profiles(channel).FirstOrDefault(one => one.Name == profile) is not { } found || camera.State.Identity is not { SensorWidth: > 0 } identity)
        {
            return null;
        }

        var divisor = found.Scaled || found.Resolution == Resolution.Half ? 2 : 1;
        return new VideoDescription(found.Codec, identity.SensorWidth / divisor, identity.SensorHeight / divisor);
    }

    public Task<VideoOpenResult> OpenAsync(int channel, string profile, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Uri? CameraStreamUri(int channel, string profile) => null;

    private void Change(int channel, Func<ImmutableArray<VideoProfile>, ImmutableArray<VideoProfile>> change)
        => camera.Change(state => state with
        {
            Channels = [.. state.Channels.Select(one => one.Number == channel ? one with { Profiles = change(one.Profiles) } : one)],
        });
}
