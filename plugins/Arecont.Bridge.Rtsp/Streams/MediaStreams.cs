using System.Security.Cryptography;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Rtsp.Packets;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Rtsp.Streams;

/// <inheritdoc cref="IMediaStreams"/>
internal sealed class MediaStreams(ICameraDirectory cameras, TimeProvider time, ILogger<MediaStreams> logger) : IMediaStreams
{
    // How long what a camera sent is held against a stream that cannot be carried.
    private static readonly TimeSpan RefusalMemory = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<StreamKey, SharedStream> _streams = [];
    private readonly Dictionary<StreamKey, (CommandResult Result, VideoProfile Profile, long At)> _refusals = [];
    private readonly string _canonicalName = Convert.ToBase64String(RandomNumberGenerator.GetBytes(12));

    /// <summary>The memory of all streams' packets.</summary>
    public BlockPool Pool { get; } = new();

    /// <inheritdoc/>
    public async Task<MediaStreamResult> OpenAsync(StreamKey key, CancellationToken cancellationToken)
    {
        if (Find(key, out var problem) is not { } profile)
        {
            return new MediaStreamResult(new CommandResult(CommandCode.Unknown, problem), null);
        }

        if (Refusal(key, profile) is { } refusal)
        {
            return new MediaStreamResult(refusal, null);
        }

        var stream = Claim(key, profile);
        CommandResult result;
        try
        {
            result = await stream.Ready.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        if (result.Succeeded)
        {
            return new MediaStreamResult(result, new MediaStream(stream));
        }

        await stream.DisposeAsync().ConfigureAwait(false);
        return new MediaStreamResult(result, null);
    }

    private VideoProfile? Find(StreamKey key, out string? problem)
    {
        problem = null;
        if (cameras.Find(key.CameraId) is not { } camera)
        {
            problem = $"there is no camera '{key.CameraId}'";
            return null;
        }

        var profiles = camera.Video.Profiles(key.Channel);
        if (profiles.IsDefaultOrEmpty)
        {
            problem = $"{key.CameraId} has no channel {key.Channel}";
            return null;
        }

        var profile = profiles.FirstOrDefault(one => one.Name == key.Profile);
        if (profile is null)
        {
            problem = $"{key.CameraId} has no profile '{key.Profile}' on channel {key.Channel}: there are {string.Join(", ", profiles.Select(one => one.Name))}";
        }

        return profile;
    }

    private CommandResult? Refusal(StreamKey key, VideoProfile profile)
    {
        lock (_gate)
        {
            if (!_refusals.TryGetValue(key, out var refusal))
            {
                return null;
            }

            if (refusal.Profile == profile && time.GetElapsedTime(refusal.At) < RefusalMemory)
            {
                return refusal.Result;
            }

            _refusals.Remove(key);
            return null;
        }
    }

    private SharedStream Claim(StreamKey key, VideoProfile profile)
    {
        lock (_gate)
        {
            if (_streams.TryGetValue(key, out var running) && running.TryClaim(profile.Codec))
            {
                return running;
            }

            var stream = new SharedStream(new ViewerSettings(key, _canonicalName, time, logger), profile, cameras, Pool, Forget);
            _streams[key] = stream;
            stream.Start();
            return stream;
        }
    }

    private void Forget(SharedStream stream)
    {
        lock (_gate)
        {
            if (_streams.TryGetValue(stream.Key, out var known) && known == stream)
            {
                _streams.Remove(stream.Key);
            }

            if (stream.Refusal is { } refusal)
            {
                _refusals[stream.Key] = (refusal, stream.Profile, time.GetTimestamp());
            }
        }
    }
}
