using System.Diagnostics.CodeAnalysis;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Contract.Video;

namespace Arecont.Bridge.Cameras.Video;

/// <summary>The streams that run from one camera now: one for each distinct request, eight at most (the vendor document's limit).</summary>
internal sealed class UpstreamSet
{
    /// <summary>The most streams of one camera, all its channels together.</summary>
    public const int Maximum = 8;

    private readonly Lock _gate = new();
    private readonly CameraContext _camera;
    private readonly ConnectPlaces _places;
    private readonly VideoMemory _memory;
    private readonly UpstreamListener _listener;
    private readonly Dictionary<StreamRequest, Upstream> _running = [];
    private readonly List<Task> _ending = [];
    private int _streamNumber = Random.Shared.Next(0, 65535);
    private bool _stopped;

    public UpstreamSet(CameraContext camera, ConnectPlaces places, VideoMemory memory, Action changed)
    {
        _camera = camera;
        _places = places;
        _memory = memory;
        _listener = new UpstreamListener(memory.Take, changed, EndIdle);
        Changed = changed;
    }

    private Action Changed { get; }

    /// <summary>What runs now.</summary>
    public IReadOnlyList<Upstream> Running
    {
        get
        {
            lock (_gate)
            {
                return [.. _running.Values];
            }
        }
    }

    /// <summary>The reader of a running or new stream; false where eight others run or everything has stopped.</summary>
    public bool TryOpen(StreamRequest request, VideoProfile profile, [NotNullWhen(true)] out VideoSubscription? subscription)
    {
        lock (_gate)
        {
            subscription = FindOrStart(request)?.Attach(profile);
        }

        Changed();
        return subscription is not null;
    }

    /// <summary>Lets these run whether anybody watches or not, others only while somebody does; answers those for which there is no place.</summary>
    public IReadOnlyList<StreamRequest> KeepOn(IReadOnlySet<StreamRequest> requests)
    {
        lock (_gate)
        {
            foreach (var upstream in _running.Values)
            {
                upstream.KeepOn(requests.Contains(upstream.Request));
            }

            var refused = new List<StreamRequest>();
            foreach (var request in requests)
            {
                if (FindOrStart(request) is { } upstream)
                {
                    upstream.KeepOn(true);
                }
                else
                {
                    refused.Add(request);
                }
            }

            return refused;
        }
    }

    /// <summary>Ends the readers whose profile means another request now, and the streams that nobody wants any more.</summary>
    public void Reconcile(Func<int, string, StreamRequest?> resolve)
    {
        foreach (var upstream in Running)
        {
            foreach (var reader in upstream.Readers)
            {
                if (resolve(upstream.Request.Channel, reader.Profile.Name) != upstream.Request)
                {
                    upstream.Detach(reader);
                    reader.End();
                }
            }

            EndIdle(upstream);
        }

        Changed();
    }

    /// <summary>Ends everything; nothing can be opened any more.</summary>
    public async Task StopAsync()
    {
        Task[] ending;
        lock (_gate)
        {
            _stopped = true;
            foreach (var upstream in _running.Values)
            {
                _ending.Add(upstream.StopAsync());
            }

            _running.Clear();
            ending = [.. _ending];
        }

        await Task.WhenAll(ending).ConfigureAwait(false);
    }

    private Upstream? FindOrStart(StreamRequest request)
    {
        if (_stopped)
        {
            return null;
        }

        if (_running.TryGetValue(request, out var running))
        {
            return running;
        }

        if (_running.Count >= Maximum)
        {
            // One that only lingers makes room.
            if (_running.Values.FirstOrDefault(upstream => upstream.IsIdle) is not { } idle)
            {
                return null;
            }

            Remove(idle);
        }

        _streamNumber = (_streamNumber + 1) % 65535;
        var upstream = new Upstream(request, _camera, _places, _memory.Describe(request), _listener, _streamNumber + 1);
        _running.Add(request, upstream);
        upstream.Start();
        return upstream;
    }

    private void EndIdle(Upstream upstream)
    {
        lock (_gate)
        {
            if (!upstream.IsIdle || !_running.ContainsValue(upstream))
            {
                return;
            }

            Remove(upstream);
        }

        Changed();
    }

    private void Remove(Upstream upstream)
    {
        _running.Remove(upstream.Request);
        _ending.RemoveAll(static task => task.IsCompleted);
        _ending.Add(upstream.StopAsync());
    }
}
