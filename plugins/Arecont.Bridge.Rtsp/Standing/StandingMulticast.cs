using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Rtsp.Options;
using Arecont.Bridge.Rtsp.Streams;
using Arecont.Bridge.Rtsp.Transports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Rtsp.Standing;

/// <summary>Streams that are sent to their multicast groups though no session asks for them, over restarts too.</summary>
internal sealed class StandingMulticast(
    RtspOptions options,
    MulticastGroups groups,
    IMediaStreams streams,
    ICameraDirectory cameras,
    StandingFile file,
    TimeProvider time,
    ILogger<StandingStream> logger) : IHostedService
{
    private readonly Lock _gate = new();
    private readonly Dictionary<StreamKey, StandingStream> _standing = [];

    /// <summary>Begins or ends to send a stream; doing either twice is no error.</summary>
    public async Task<CommandResult> KeepAsync(StreamKey key, bool keep)
    {
        StandingStream? ended = null;
        lock (_gate)
        {
            if (keep && Refusal(key) is { } refusal)
            {
                return refusal;
            }

            if (_standing.ContainsKey(key) != keep)
            {
                if (!file.Write(keep ? _standing.Keys.Append(key) : _standing.Keys.Where(other => other != key)))
                {
                    return new CommandResult(CommandCode.Failed, $"{key.CameraId}: it cannot be written to the data folder; the log says why.");
                }

                if (keep)
                {
                    Begin(key);
                }
                else
                {
                    _standing.Remove(key, out ended);
                }
            }
        }

        if (ended is not null)
        {
            await ended.DisposeAsync().ConfigureAwait(false);
        }

        return CommandResult.Done();
    }

    /// <summary>Begins with what was kept.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Multicast is not null)
        {
            lock (_gate)
            {
                foreach (var key in file.Read())
                {
                    Begin(key);
                }
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Ends them; they are kept.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        List<StandingStream> all;
        lock (_gate)
        {
            all = [.. _standing.Values];
            _standing.Clear();
        }

        foreach (var stream in all)
        {
            await stream.DisposeAsync().ConfigureAwait(false);
        }
    }

    private void Begin(StreamKey key) => _standing[key] = new StandingStream(key, options.Multicast!, groups, streams, time, logger);

    private CommandResult? Refusal(StreamKey key)
        => options.Multicast is null ? new CommandResult(CommandCode.NotSupported, $"{key.CameraId}: multicast is not configured (rtsp.multicast).")
            : options.PassThrough.Contains(key.CameraId) ? new CommandResult(CommandCode.NotSupported, $"{key.CameraId}: the camera's own RTSP is handed out (rtsp.source), which is not sent by multicast.")
            : cameras.Find(key.CameraId)?.Video.Profiles(key.Channel).Any(profile => profile.Name == key.Profile) != true
                ? new CommandResult(CommandCode.Unknown, $"there is no stream {key}")
            : null;
}
