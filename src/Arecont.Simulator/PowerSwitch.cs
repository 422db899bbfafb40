using System.Net.Sockets;
using Arecont.Simulator.Http;

namespace Arecont.Simulator;

/// <summary>Takes the camera off the network and back: restarts and refused ports.</summary>
internal sealed class PowerSwitch : IDisposable
{
    private static readonly TimeSpan RetryBind = TimeSpan.FromMilliseconds(200);

    private readonly Lock _gate = new();
    private readonly CameraState _camera;
    private readonly RequestHandler _handler;
    private readonly CameraListener _listener;
    private readonly ITimer _timer;
    private bool _restarting;
    private bool _disposed;

    internal PowerSwitch(CameraState camera, RequestHandler handler, CameraListener listener)
    {
        _camera = camera;
        _handler = handler;
        _listener = listener;
        _timer = camera.Time.CreateTimer(_ => Finish(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        camera.RebootAsked = Reboot;
        camera.FaultsChanged = Apply;
    }

    internal bool IsRestarting
    {
        get
        {
            lock (_gate)
            {
                return _restarting;
            }
        }
    }

    internal void Reboot()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            _restarting = true;
            _camera.Settings.Restart();
            _handler.Silent = _camera.Options.SilentWhileRebooting;
            _timer.Change(_camera.Options.RebootDuration, Timeout.InfiniteTimeSpan);
        }

        Apply();
        _listener.AbortConnections();
        _camera.Changed.Pulse();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
        }

        _timer.Dispose();
    }

    private void Finish()
    {
        lock (_gate)
        {
            _restarting = false;
            _handler.Silent = false;
        }

        Apply();
        _camera.Changed.Pulse();
    }

    // The port is open unless the camera restarts (and is not the silent kind) or a fault closes it.
    private void Apply()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            if ((_restarting && !_camera.Options.SilentWhileRebooting) || _camera.Faults.Refuses)
            {
                _listener.Close();
                return;
            }

            try
            {
                _listener.Open();
            }
            catch (SocketException)
            {
                // Somebody took the port meanwhile; a camera would not know, and this one tries again.
                _timer.Change(RetryBind, Timeout.InfiniteTimeSpan);
            }
        }
    }
}
