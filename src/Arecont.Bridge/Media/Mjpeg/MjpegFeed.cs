using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Video;

namespace Arecont.Bridge.Media.Mjpeg;

/// <summary>One profile's pictures for all its viewers: one subscription, each picture composed once. It ends with its last viewer.</summary>
internal sealed partial class MjpegFeed(ICamera camera, int channel, string profile, CancellationTokenSource stop, ILogger logger)
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource<CommandResult> _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private MjpegViewer[] _viewers = [];
    private IVideoSubscription? _subscription;
    private MjpegPart? _latest;
    private bool _over;

    /// <summary>Whether the camera's video could be subscribed to.</summary>
    public Task<CommandResult> Opened => _opened.Task;

    /// <summary>Takes a viewer in, who gets the latest picture at once; false where the feed is over.</summary>
    public bool TryAdd(MjpegViewer viewer)
    {
        lock (_gate)
        {
            if (_over)
            {
                return false;
            }

            _viewers = [.. _viewers, viewer];
            CountViewers();
            if (_latest is not null)
            {
                viewer.Offer(_latest);
            }

            return true;
        }
    }

    /// <summary>Lets a viewer go.</summary>
    public void Remove(MjpegViewer viewer)
    {
        bool last;
        lock (_gate)
        {
            _viewers = [.. _viewers.Where(other => other != viewer)];
            CountViewers();
            last = !_over && _viewers.Length == 0;
            _over |= last;
        }

        if (last)
        {
            stop.Cancel();
        }
    }

    /// <summary>Runs until the last viewer or the camera's video goes.</summary>
    public async Task RunAsync()
    {
        try
        {
            await ReadAsync();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        catch (Exception exception)
        {
            LogFailed(camera.Id, channel, profile, exception);
            _opened.TrySetResult(new CommandResult(CommandCode.Failed, $"{camera.Id}: the pictures of the profile {profile} failed."));
        }
        finally
        {
            Close();
        }
    }

    private async Task ReadAsync()
    {
        var (result, subscription) = await camera.Video.OpenAsync(channel, profile, stop.Token);
        if (subscription is null)
        {
            _opened.TrySetResult(result);
            return;
        }

        await using (subscription)
        {
            lock (_gate)
            {
                _subscription = subscription;
                CountViewers();
            }

            _opened.TrySetResult(result);
            await foreach (var frame in subscription.ReadAsync(stop.Token))
            {
                Publish(MjpegPart.Of(frame.Data.Span, frame.Time));
            }
        }
    }

    private void Publish(MjpegPart part)
    {
        MjpegViewer[] viewers;
        MjpegPart? before;
        lock (_gate)
        {
            (before, _latest) = (_latest, part.Hold());
            viewers = _viewers;
        }

        before?.Release();
        foreach (var viewer in viewers)
        {
            viewer.Offer(part);
        }

        part.Release();
    }

    private void Close()
    {
        MjpegViewer[] viewers;
        MjpegPart? latest;
        lock (_gate)
        {
            _over = true;
            _subscription = null;
            viewers = _viewers;
            (latest, _latest) = (_latest, null);
        }

        latest?.Release();
        _opened.TrySetResult(new CommandResult(CommandCode.Offline, $"{camera.Id}: the profile {profile} has ended."));
        foreach (var viewer in viewers)
        {
            viewer.End();
        }
    }

    private void CountViewers() => _subscription?.Viewers = _viewers.Length;

    [LoggerMessage(1, LogLevel.Error, "{Camera}, channel {Channel}: the MJPEG of the profile {Profile} ended with an error; its viewers are let go")]
    private partial void LogFailed(string camera, int channel, string profile, Exception exception);
}
