using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.State;
using Arecont.Onvif.Metadata;
using Arecont.Onvif.Metadata.Events;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Rtsp.Streams;

/// <summary>Tells a metadata track of its channel's motion, from the first viewer of it to the stream's end.</summary>
internal sealed partial class MetadataFeed(MetadataTrack track, ICameraDirectory cameras, ViewerSettings settings, CancellationToken stop)
{
    private readonly Lock _gate = new();
    private Task? _running;
    private bool? _active;

    /// <summary>Completes when nothing more is told.</summary>
    public Task Running => _running ?? Task.CompletedTask;

    /// <summary>Begins, unless it has.</summary>
    public void Start()
    {
        lock (_gate)
        {
            if (_running is not null || stop.IsCancellationRequested)
            {
                return;
            }

            Tell(cameras.Find(settings.Stream.CameraId)?.State);
            _running = Task.Run(RunAsync, CancellationToken.None);
        }
    }

    private async Task RunAsync()
    {
        try
        {
            await foreach (var notification in cameras.SubscribeAsync(stop).ConfigureAwait(false))
            {
                switch (notification)
                {
                    case CameraAdded added:
                        Tell(added.State);
                        break;
                    case CameraStateChanged changed:
                        Tell(changed.State);
                        break;
                    default:
                        break;
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The stream ended.
        }
#pragma warning disable CA1031 // The video goes on without it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(settings.Logger, exception, settings.Stream);
        }
    }

    private void Tell(CameraState? state)
    {
        if (state is null || state.CameraId != settings.Stream.CameraId)
        {
            return;
        }

        var motion = state.Channels.FirstOrDefault(one => one.Number == settings.Stream.Channel)?.Motion ?? state.Motion;
        if (motion.Active == _active)
        {
            return;
        }

        var first = _active is null;
        _active = motion.Active;
        var now = Document(motion, PropertyOperation.Initialized);
        track.Publish(first ? now : Document(motion, PropertyOperation.Changed), first ? null : now);
    }

    private byte[] Document(MotionState motion, PropertyOperation operation) => MetadataWriter.Write(
    [
        OnvifEvents.MotionAlarm($"{settings.Stream.CameraId}-{settings.Stream.Channel}", motion.Active, motion.Since ?? settings.Time.GetUtcNow(), operation),
    ]);

    [LoggerMessage(Level = LogLevel.Error, Message = "the metadata of {Stream} ended by a fault")]
    private static partial void LogFailed(ILogger logger, Exception exception, StreamKey stream);
}
