using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.State;
using NSubstitute;

namespace Arecont.Bridge.Rtsp.Tests.Support;

/// <summary>One camera, and what happens to it as the test tells.</summary>
internal sealed class FakeDirectory : ICameraDirectory
{
    private readonly Channel<(CameraNotification Notification, TaskCompletionSource Read)> _feed = Channel.CreateUnbounded<(CameraNotification, TaskCompletionSource)>();
    private readonly ICamera _camera = Substitute.For<ICamera>();

    public FakeDirectory(string id, FakeVideo video)
    {
        _camera.Id.Returns(id);
        _camera.Video.Returns(video);
        _camera.State.Returns(Motion(id, active: false));
    }

    public ImmutableArray<ICamera> Cameras => [_camera];

    public static CameraState Motion(string id, bool active) => new()
    {
        CameraId = id,
        Version = 1,
        Connection = null!,
        Channels = [new ChannelState(1) { Motion = new MotionState(active, null, null) }, new ChannelState(2) { Motion = new MotionState(true, null, null) }],
    };

    public ICamera? Find(string cameraId) => cameraId == _camera.Id ? _camera : null;

    /// <summary>Tells a state and waits until the reader asks for more.</summary>
    public Task TellAsync(CameraState state)
    {
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _feed.Writer.TryWrite((new CameraStateChanged(state), read));
        return read.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    public async IAsyncEnumerable<CameraNotification> SubscribeAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new CameraAdded(_camera, _camera.State);
        await foreach (var (notification, read) in _feed.Reader.ReadAllAsync(cancellationToken))
        {
            yield return notification;
            read.TrySetResult();
        }
    }
}
