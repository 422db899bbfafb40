using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Contract.State;

namespace Arecont.Bridge.Mqtt.Tests.Fakes;

/// <summary>A directory whose feed is what the test makes happen.</summary>
internal sealed class FakeDirectory(params FakeCamera[] cameras) : ICameraDirectory
{
    private readonly Lock _gate = new();
    private readonly List<Channel<CameraNotification>> _readers = [];
    private ImmutableArray<ICamera> _cameras = [.. cameras];

    public ImmutableArray<ICamera> Cameras => _cameras;

    /// <summary>How many read the feed.</summary>
    public int Readers
    {
        get
        {
            lock (_gate)
            {
                return _readers.Count;
            }
        }
    }

    public ICamera? Find(string cameraId) => _cameras.FirstOrDefault(camera => camera.Id == cameraId);

    public async IAsyncEnumerable<CameraNotification> SubscribeAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateUnbounded<CameraNotification>();
        lock (_gate)
        {
            foreach (var camera in _cameras)
            {
                channel.Writer.TryWrite(new CameraAdded(camera, camera.State));
            }

            _readers.Add(channel);
        }

        await foreach (var notification in channel.Reader.ReadAllAsync(cancellationToken))
        {
            yield return notification;
        }
    }

    /// <summary>Gives a camera another state and tells everyone.</summary>
    public void Change(FakeCamera camera, Func<CameraState, CameraState> change) => Tell(() => new CameraStateChanged(camera.Become(change)));

    public void Raise(FakeCamera camera, CameraEventType type, DateTimeOffset? time = null, string? detail = null, int? channel = null) => Tell(() => new CameraEventRaised(new CameraEvent
    {
        Id = Guid.CreateVersion7(),
        CameraId = camera.Id,
        Type = type,
        Time = time ?? States.Time,
        Channel = channel,
        Detail = detail,
    }));

    public void Add(FakeCamera camera) => Tell(() =>
    {
        _cameras = _cameras.Add(camera);
        return new CameraAdded(camera, camera.State);
    });

    public void Remove(FakeCamera camera) => Tell(() =>
    {
        _cameras = _cameras.Remove(camera);
        return new CameraRemoved(camera.Id);
    });

    public void Tell(CameraNotification notification) => Tell(() => notification);

    private void Tell(Func<CameraNotification> make)
    {
        lock (_gate)
        {
            var notification = make();
            _readers.ForEach(reader => reader.Writer.TryWrite(notification));
        }
    }
}
