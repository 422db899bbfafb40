using Arecont.Bridge.Contract;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Mqtt.Options;

namespace Arecont.Bridge.Mqtt.Publishing;

/// <summary>
/// The retained topics of every camera: what changed as it changes, everything at each connect, motion OFF and streams idle before
/// anything else at the start and at the end. Every method is called by one thread at a time or waits for the others.
/// </summary>
internal sealed class StatePublisher(
    ICameraDirectory directory,
    RetainedTopics retained,
    MqttTopics topics,
    MqttOptions options,
    BridgeInfo bridge,
    StreamAddresses addresses)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (string Name, CameraState State)> _published = new(StringComparer.Ordinal);
    private readonly CameraTopicWriter _writer = new(topics, options, addresses);
    private bool _left;

    /// <summary>Before the first connect: nothing moves as far as anyone can know.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            foreach (var camera in directory.Cameras)
            {
                Quiet(camera.Id);
                Show(camera.Name, null, camera.State);
            }

            ShowBridge();
        }
    }

    /// <summary>At a connect: what belongs to nobody is cleared, and every topic is published.</summary>
    public void ShowAll()
    {
        lock (_gate)
        {
            if (_left)
            {
                return;
            }

            addresses.LookAgain();
            retained.ClearAllBut(_published.Keys.Select(topics.Camera).Append(BridgeOwner).ToHashSet(StringComparer.Ordinal));
            ShowBridge();
            foreach (var (name, state) in _published.Values.ToList())
            {
                Show(name, null, state);
                Reconcile(state);
            }
        }
    }

    /// <summary>A camera is there.</summary>
    public void Add(ICamera camera, CameraState state)
    {
        lock (_gate)
        {
            if (_left)
            {
                return;
            }

            var known = _published.TryGetValue(camera.Id, out var before);
            Show(camera.Name, known && before.Name == camera.Name ? before.State : null, state);
            Reconcile(state);
            ShowBridge();
        }
    }

    /// <summary>A camera is another than before.</summary>
    public void Change(CameraState state)
    {
        lock (_gate)
        {
            if (_left || !_published.TryGetValue(state.CameraId, out var before))
            {
                return;
            }

            Show(before.Name, before.State, state);
            if (!ReferenceEquals(before.State.Identity, state.Identity))
            {
                Reconcile(state);
            }
        }
    }

    /// <summary>A camera is gone, and so is every topic it left.</summary>
    public void Remove(string cameraId)
    {
        lock (_gate)
        {
            if (!_left && _published.Remove(cameraId))
            {
                retained.ClearAll(topics.Camera(cameraId));
                ShowBridge();
            }
        }
    }

    /// <summary>The bridge leaves: no motion, no camera online. Nothing is published after it.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            _left = true;
            foreach (var cameraId in _published.Keys)
            {
                Quiet(cameraId);
                retained.Publish(topics.Camera(cameraId), new TopicChange(topics.Status(cameraId), "offline"u8.ToArray()));
            }
        }
    }

    private string BridgeOwner => topics.Camera("bridge");

    private void Show(string name, CameraState? before, CameraState now)
    {
        var owner = topics.Camera(now.CameraId);
        foreach (var change in _writer.Changes(name, before, now))
        {
            retained.Publish(owner, change);
        }

        _published[now.CameraId] = (name, now);
    }

    /// <summary>Clears what an earlier run or firmware left and this camera does not have.</summary>
    private void Reconcile(CameraState state)
    {
        if (state.Identity is null)
        {
            return;
        }

        var owner = topics.Camera(state.CameraId);
        foreach (var rest in retained.Of(owner).Where(rest => !ExpectedTopics.Includes(state, options.For(state.CameraId), rest)))
        {
            retained.Clear(owner, rest);
        }
    }

    private void ShowBridge()
    {
        var cameras = directory.Cameras.Select(camera => new { id = camera.Id, name = camera.Name });
        var info = new { version = bridge.Version, started = bridge.Started, cameras };
        retained.Publish(BridgeOwner, new TopicChange(topics.BridgeInfo, Json.Bytes(info)));
        retained.Remember(BridgeOwner, topics.BridgeStatus);
    }

    /// <summary>Nothing moves and nobody watches, as far as anyone can know.</summary>
    private void Quiet(string cameraId)
    {
        var owner = topics.Camera(cameraId);
        foreach (var rest in retained.Of(owner))
        {
            if (IsMotion(rest))
            {
                retained.Publish(owner, new TopicChange($"{owner}/{rest}", "OFF"u8.ToArray()));
            }
            else if (StreamTopics.Is(rest))
            {
                retained.Publish(owner, new TopicChange($"{owner}/{rest}", Json.Bytes(StreamPayload.Idle)));
            }
        }
    }

    private static bool IsMotion(string rest) => rest is "motion" || rest.StartsWith("zone/", StringComparison.Ordinal) || rest.EndsWith("/motion", StringComparison.Ordinal);
}
