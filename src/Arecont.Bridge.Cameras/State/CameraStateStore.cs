using Arecont.Bridge.Cameras.Feed;
using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Contract.State;

namespace Arecont.Bridge.Cameras.State;

/// <summary>The one place where a camera's state changes: each change is told to the feed in order.</summary>
internal sealed class CameraStateStore(CameraState initial, FeedHub feed, TimeProvider time)
{
    private readonly Lock _gate = new();
    private volatile CameraState _current = initial;

    /// <summary>The latest state.</summary>
    public CameraState Current => _current;

    /// <summary>Replaces the state by a changed one and publishes it; nothing happens where the same object comes back.</summary>
    public void Update(Func<CameraState, CameraState> change)
    {
        lock (_gate)
        {
            var next = change(_current);
            if (ReferenceEquals(next, _current))
            {
                return;
            }

            _current = next with { Version = _current.Version + 1 };
            feed.Publish(_current);
        }
    }

    /// <summary>Publishes an event; the state it belongs to was published before.</summary>
    public void Raise(CameraEventType type, int? channel = null, string? zone = null, int? port = null, string? setting = null, string? detail = null)
    {
        var now = time.GetUtcNow();
        feed.Publish(new CameraEvent
        {
            Id = Guid.CreateVersion7(now),
            CameraId = _current.CameraId,
            Type = type,
            Time = now,
            Channel = channel,
            Zone = zone,
            Port = port,
            Setting = setting,
            Detail = detail,
        });
    }
}
