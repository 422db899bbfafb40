using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Events;

namespace Arecont.Bridge.Webhook.Tests;

/// <summary>The feed of all cameras, driven by hand.</summary>
internal sealed class FakeFeed : ICameraDirectory
{
    private readonly Channel<CameraNotification> _feed = Channel.CreateUnbounded<CameraNotification>();
    private int _faults;

    public ImmutableArray<ICamera> Cameras => [];

    public ICamera? Find(string cameraId) => null;

    /// <summary>The next reading of the feed throws.</summary>
    public void FailOnce() => Interlocked.Increment(ref _faults);

    public void Raise(params IEnumerable<CameraEvent> events)
    {
        foreach (var cameraEvent in events)
        {
            Tell(new CameraEventRaised(cameraEvent));
        }
    }

    public void Tell(CameraNotification notification) => Assert.True(_feed.Writer.TryWrite(notification));

    /// <summary>Waits until the reader has handled everything told so far.</summary>
    public Task HandledAsync()
    {
        var marker = new Marker(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        Tell(marker);
        return marker.Handled.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    public async IAsyncEnumerable<CameraNotification> SubscribeAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _faults, 0) > 0)
        {
            throw new InvalidOperationException("The feed broke.");
        }

        await foreach (var notification in _feed.Reader.ReadAllAsync(cancellationToken))
        {
            yield return notification;
            (notification as Marker)?.Handled.TrySetResult();
        }
    }

    private sealed record Marker(TaskCompletionSource Handled) : CameraNotification;
}
