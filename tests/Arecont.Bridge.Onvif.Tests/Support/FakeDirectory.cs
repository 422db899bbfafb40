using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Arecont.Bridge.Contract.Cameras;

namespace Arecont.Bridge.Onvif.Tests.Support;

/// <summary>The cameras of a test, and the feed of what the test lets happen to them.</summary>
internal sealed class FakeDirectory : ICameraDirectory
{
    private readonly Lock _gate = new();
    private readonly List<Channel<CameraNotification>> _readers = [];
    private ImmutableArray<ICamera> _cameras = [];

    public FakeDirectory(params FakeCamera[] cameras)
    {
        foreach (var camera in cameras)
        {
            Add(camera);
        }
    }

    public ImmutableArray<ICamera> Cameras => _cameras;

    public ICamera? Find(string cameraId) => _cameras.FirstOrDefault(camera => camera.Id == cameraId);

    /// <summary>Adds a camera, or puts it in the place of the one with its id.</summary>
    public void Add(FakeCamera camera)
    {
        lock (_gate)
        {
            var old = Find(camera.Id);
            _cameras = old is null ? _cameras.Add(camera) : _cameras.Replace(old, camera);
            camera.Directory = this;
            Tell(new CameraAdded(camera, camera.State));
        }
    }

    public void Remove(string id)
    {
        lock (_gate)
        {
            _cameras = _cameras.RemoveAll(camera => camera.Id == id);
            Tell(new CameraRemoved(id));
        }
    }

    /// <summary>Tells every reader.</summary>
    public void Tell(CameraNotification notification)
    {
        lock (_gate)
        {
            foreach (var reader in _readers)
            {
                reader.Writer.TryWrite(notification);
            }
        }
    }

    /// <summary>Ends every feed, as a program does that stops, before its services are told.</summary>
    public void End()
    {
        lock (_gate)
        {
            foreach (var reader in _readers)
            {
                reader.Writer.TryComplete();
            }
        }
    }

    public IAsyncEnumerable<CameraNotification> SubscribeAsync(CancellationToken cancellationToken)
    {
        var feed = Channel.CreateUnbounded<CameraNotification>();
        lock (_gate)
        {
            foreach (var camera in _cameras)
            {
                feed.Writer.TryWrite(new CameraAdded(camera, camera.State));
            }

            _readers.Add(feed);
        }

        return ReadAsync(feed, cancellationToken);
    }

    private async IAsyncEnumerable<CameraNotification> ReadAsync(Channel<CameraNotification> feed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var notification in feed.Reader.ReadAllAsync(cancellationToken))
            {
                yield return notification;
            }
        }
        finally
        {
            lock (_gate)
            {
                _readers.Remove(feed);
            }
        }
    }
}
