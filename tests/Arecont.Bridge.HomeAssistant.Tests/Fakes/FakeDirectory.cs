using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.State;

namespace Arecont.Bridge.HomeAssistant.Tests.Fakes;

/// <summary>A directory whose feed is what the test makes happen.</summary>
internal sealed class FakeDirectory : ICameraDirectory
{
    private readonly Channel<CameraNotification> _feed = Channel.CreateUnbounded<CameraNotification>();

    public ImmutableArray<ICamera> Cameras { get; private set; } = [];

    public ICamera? Find(string cameraId) => Cameras.FirstOrDefault(camera => camera.Id == cameraId);

    public void Show(CameraState state, string? name = null)
    {
        var camera = NSubstitute.Substitute.For<ICamera>();
        NSubstitute.SubstituteExtensions.Returns(camera.Id, state.CameraId);
        NSubstitute.SubstituteExtensions.Returns(camera.Name, name ?? state.CameraId);
        NSubstitute.SubstituteExtensions.Returns(camera.State, state);
        Cameras = [.. Cameras.Where(one => one.Id != state.CameraId), camera];
        _feed.Writer.TryWrite(new CameraAdded(camera, state));
    }

    public void Change(CameraState state)
    {
        NSubstitute.SubstituteExtensions.Returns(Find(state.CameraId)!.State, state);
        _feed.Writer.TryWrite(new CameraStateChanged(state));
    }

    public void Remove(string id)
    {
        Cameras = Cameras.RemoveAll(camera => camera.Id == id);
        _feed.Writer.TryWrite(new CameraRemoved(id));
    }

    /// <summary>Waits until the reader has handled everything so far.</summary>
    public Task HandledAsync()
    {
        var marker = new Marker(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _feed.Writer.TryWrite(marker);
        return marker.Handled.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    public async IAsyncEnumerable<CameraNotification> SubscribeAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var notification in _feed.Reader.ReadAllAsync(cancellationToken))
        {
            yield return notification;
            (notification as Marker)?.Handled.TrySetResult();
        }
    }

    private sealed record Marker(TaskCompletionSource Handled) : CameraNotification;
}
