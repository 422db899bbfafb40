using System.Collections.Concurrent;
using Arecont.Simulator;

namespace Arecont.Benchmarks.Viewing;

/// <summary>The thread that reads for every viewer.</summary>
internal sealed class ViewerLoop : IDisposable
{
    private readonly Epoll _epoll = new();
    private readonly ConcurrentDictionary<int, Viewer> _reading = new();
    private readonly ConcurrentDictionary<int, Viewer> _stopped = new();
    private readonly Thread _thread;
    private volatile bool _ends;

    public ViewerLoop()
    {
        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    public void Start(Viewer viewer)
    {
        viewer.Socket.Blocking = false;
        _reading[(int)viewer.Socket.Handle] = viewer;
        _epoll.Watch(viewer.Socket, Epoll.Readable);
    }

    /// <summary>Reads no more; only the end of the connection is noted.</summary>
    public void StopReading(Viewer viewer)
    {
        _epoll.Forget(viewer.Socket);
        _reading.TryRemove((int)viewer.Socket.Handle, out _);
        _stopped[(int)viewer.Socket.Handle] = viewer;
        _epoll.Watch(viewer.Socket, Epoll.Closed);
    }

    /// <summary>Whether the viewer was told to stop.</summary>
    public bool HasStopped(Viewer viewer) => _stopped.Values.Contains(viewer);

    /// <summary>Forgets every viewer.</summary>
    public void Clear(IEnumerable<Viewer> viewers)
    {
        foreach (var viewer in viewers)
        {
            _epoll.Forget(viewer.Socket);
            _reading.TryRemove((int)viewer.Socket.Handle, out _);
        }

        _stopped.Clear();
    }

    public void Dispose()
    {
        _ends = true;
        _thread.Join();
        _epoll.Dispose();
    }

    private void Run()
    {
        var buffer = new byte[1024 * 1024];
        Span<int> ready = stackalloc int[256];
        while (!_ends)
        {
            foreach (var descriptor in ready[.._epoll.Wait(ready)])
            {
                if (_reading.TryGetValue(descriptor, out var viewer))
                {
                    Take(viewer, buffer);
                }
                else if (_stopped.TryGetValue(descriptor, out var stopped))
                {
                    stopped.Closed = SendStamp.Now(TimeProvider.System);
                    _epoll.Forget(stopped.Socket);
                }
            }
        }
    }

    private void Take(Viewer viewer, byte[] buffer)
    {
        try
        {
            viewer.Receive(buffer);
            if (viewer.Closed != 0)
            {
                _epoll.Forget(viewer.Socket);
            }
        }
        catch (ObjectDisposedException)
        {
            // Closed by the other thread meanwhile.
        }
    }
}
