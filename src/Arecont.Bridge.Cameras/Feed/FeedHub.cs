using System.Collections.Immutable;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Contract.State;

namespace Arecont.Bridge.Cameras.Feed;

/// <summary>Hands what happens to every reader's own queue; it never waits for one.</summary>
internal sealed class FeedHub
{
    private readonly Lock _gate = new();
    private ImmutableArray<FeedReader> _readers = [];
    private bool _completed;

    /// <summary>Adds a reader that first sees the present cameras.</summary>
    /// <param name="cameras">The present cameras; asked for while no change can slip in between.</param>
    public FeedReader Open(Func<ImmutableArray<ICamera>> cameras)
    {
        var reader = new FeedReader();
        lock (_gate)
        {
            foreach (var camera in cameras())
            {
                reader.Add(camera, camera.State);
            }

            if (_completed)
            {
                reader.Complete();
            }
            else
            {
                _readers = _readers.Add(reader);
            }
        }

        return reader;
    }

    /// <summary>Forgets a reader.</summary>
    public void Close(FeedReader reader)
    {
        lock (_gate)
        {
            _readers = _readers.Remove(reader);
        }
    }

    /// <summary>A camera came, or came back with another configuration.</summary>
    public void Add(ICamera camera) => ForEach(reader => reader.Add(camera, camera.State));

    /// <summary>A camera left.</summary>
    public void Remove(string cameraId) => ForEach(reader => reader.Remove(cameraId));

    /// <summary>A state changed.</summary>
    public void Publish(CameraState state)
    {
        lock (_gate)
        {
            foreach (var reader in _readers)
            {
                reader.Change(state);
            }
        }
    }

    /// <summary>Something happened.</summary>
    public void Publish(CameraEvent occurrence)
    {
        lock (_gate)
        {
            foreach (var reader in _readers)
            {
                reader.Raise(occurrence);
            }
        }
    }

    /// <summary>Ends every reader's feed once it has read what it still has.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _completed = true;
            foreach (var reader in _readers)
            {
                reader.Complete();
            }
        }
    }

    private void ForEach(Action<FeedReader> action)
    {
        lock (_gate)
        {
            foreach (var reader in _readers)
            {
                action(reader);
            }
        }
    }
}
