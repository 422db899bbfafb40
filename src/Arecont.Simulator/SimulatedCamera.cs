using System.Globalization;
using System.Net;
using Arecont.Simulator.Faults;
using Arecont.Simulator.Http;
using Arecont.Simulator.Models;
using Arecont.Simulator.Motion;
using Arecont.Simulator.Recording;

namespace Arecont.Simulator;

/// <summary>
/// A camera that answers the vendor's AV HTTP 1.1 the way real ones were seen to: HTTP/1.0 that ends with the connection,
/// <c>name=value</c> without a line end, refusals nobody tells. All members are safe from any thread.
/// </summary>
public sealed class SimulatedCamera : IAsyncDisposable
{
    private static int _lastMac;

    private readonly CameraState _state;
    private readonly RequestHandler _handler;
    private readonly CameraListener _listener;
    private readonly PowerSwitch _power;
    private readonly ValueWriter _writer;

    private SimulatedCamera(SimulatedCameraOptions options, TimeProvider time)
    {
        _state = new CameraState(options, options.MacAddress ?? NextMac(), time);
        _handler = new RequestHandler(_state);
        _writer = new ValueWriter(_state);
        _listener = new CameraListener(options.Address, options.Port, time, _handler.ServeAsync, _state.Changed.Pulse);
        _power = new PowerSwitch(_state, _handler, _listener);
        _state.SettingChanged = (name, _, value) =>
        {
            if (name == "auxout")
            {
                RelayChanged?.Invoke(this, value == "on");
            }
        };
    }

    /// <summary>The relay was set, over the wire or here; true for on (closed).</summary>
    public event EventHandler<bool>? RelayChanged;

    /// <summary>What the camera is.</summary>
    public CameraModel Model => _state.Model;

    /// <summary>The options it was started with.</summary>
    public SimulatedCameraOptions Options => _state.Options;

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint => new(_state.Options.Address, _listener.Port);

    /// <summary>The address to give to a client, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri BaseAddress => new($"http://{EndPoint}/");

    /// <summary>Twelve hexadecimal digits, unique in this process.</summary>
    public string MacAddress => _state.Mac;

    /// <summary>Whether the relay is on (closed).</summary>
    public bool Relay => _state.Value("auxout") == "on";

    /// <summary>Whether the contact input reads on (open).</summary>
    public bool Input => _state.Surroundings.Input;

    /// <summary>Streams that are open, at most eight.</summary>
    public int OpenStreams => _state.Streams.Open;

    /// <summary>Whether the camera is restarting.</summary>
    public bool IsRestarting => _power.IsRestarting;

    /// <summary>The last requests, oldest first; at most <see cref="SimulatedCameraOptions.JournalCapacity"/>.</summary>
    public IReadOnlyList<SimulatedRequest> Requests => _state.Journal.Last;

    /// <summary>Counters.</summary>
    public SimulatorStatistics Statistics => new(
        _state.Journal.Total, _state.Journal.Paths(), _state.Journal.Parameters(), _handler.MostAtOnce,
        _listener.OpenConnections, _state.Streams.Open, _state.Streams.Pictures, _state.Audio.Total, _handler.LastError);

    /// <summary>The last sound sent to <c>/g711</c>, 64 KiB at most.</summary>
    public byte[] Audio => _state.Audio.Last;

    /// <summary>The faults at work.</summary>
    public IReadOnlyList<InjectedFault> Faults => _state.Faults.Active;

    /// <summary>Starts a camera.</summary>
    /// <param name="options">How it is set up; null for an AV5255 on a free port.</param>
    /// <param name="timeProvider">Clock of scripts, streams, delays and restarts; null for the system's.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="ArgumentException">Unknown model or setting.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The port is in use or not allowed.</exception>
    public static Task<SimulatedCamera> StartAsync(
        SimulatedCameraOptions? options = null, TimeProvider? timeProvider = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var camera = new SimulatedCamera(options ?? new SimulatedCameraOptions(), timeProvider ?? TimeProvider.System);
        camera._listener.Open();
        return Task.FromResult(camera);
    }

    /// <summary>The value as the wire would give it; null for a name the model does not know.</summary>
    /// <param name="name">Name in this firmware's spelling.</param>
    /// <param name="channel">Channel from 1.</param>
    public string? Get(string name, int channel = 1) =>
        _state.Model.Find(name) is { } rule ? new ValueReader(_state).Read(rule, channel) : null;

    /// <summary>Sets a value as the wire would; false when the camera keeps its old one.</summary>
    /// <param name="name">Name in this firmware's spelling.</param>
    /// <param name="value">The value as text.</param>
    /// <param name="channel">Channel from 1, 0 for all.</param>
    public bool Set(string name, string value, int channel = 0) =>
        _state.Model.Find(name) is { } rule && _writer.Write(rule, channel, value);

    /// <summary>Keeps all settings over a restart, as <c>params=save</c>.</summary>
    public void Save() => _state.Settings.Save();

    /// <summary>Restarts: connections end, unsaved settings are lost, the port is gone for <see cref="SimulatedCameraOptions.RebootDuration"/>.</summary>
    public void Reboot() => _power.Reboot();

    /// <summary>Moves zones until told otherwise; ends a running script.</summary>
    /// <param name="channel">Channel from 1, 0 for all.</param>
    /// <param name="zones">The zones.</param>
    /// <param name="level">Strength 0 to 255; below <c>mdlevelthreshold</c> the camera sees nothing.</param>
    public void SetMotion(int channel, IReadOnlyList<MotionZone> zones, int level = 255)
    {
        _state.Surroundings.Set(channel, new MotionScene(zones, level));
        _state.Changed.Pulse();
    }

    /// <summary>Moves zones, one block each, until told otherwise; ends a running script.</summary>
    public void SetMotion(int channel, params int[] zones) => SetMotion(channel, [.. zones.Select(zone => new MotionZone(zone))]);

    /// <summary>Stillness on one channel, or on all for 0; ends a running script.</summary>
    public void ClearMotion(int channel = 0)
    {
        _state.Surroundings.Set(channel, null);
        _state.Changed.Pulse();
    }

    /// <summary>Sets the contact input; true for on (open). Ends a running script.</summary>
    public void SetInput(bool on)
    {
        _state.Surroundings.SetInput(on);
        _state.Changed.Pulse();
    }

    /// <summary>Runs a script from now on, again and again; null ends it.</summary>
    public void Run(SimulatorScript? script) => _state.Surroundings.Run(script);

    /// <summary>A rectangle that walks through each sensor's picture, and the contact input now and then; made for this model.</summary>
    public SimulatorScript DemoScript()
    {
        var zone = int.Parse(_state.Value("mdzonesize"), CultureInfo.InvariantCulture) * 32;
        var (width, height) = (Model.Sensor.Width, Model.Sensor.Height);
        return SimulatorScript.Demo(Model.Channels, Math.Clamp(width / zone, 2, 8), Math.Clamp(height / zone, 2, 8));
    }

    /// <summary>Lets something go wrong until it is used up, disposed of or cleared.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Duration or count out of range.</exception>
    public InjectedFault InjectFault(CameraFault fault) => _state.Faults.Add(fault);

    /// <summary>Lets something go wrong for the next requests.</summary>
    public InjectedFault InjectFault(FaultKind kind, int? count = null, string? pathPrefix = null) =>
        InjectFault(new CameraFault(kind) { Count = count, PathPrefix = pathPrefix });

    /// <summary>Removes every fault.</summary>
    public void ClearFaults() => _state.Faults.Clear();

    /// <summary>Ends every open connection, once.</summary>
    public void DropConnections() => _listener.AbortConnections();

    /// <summary>Requests to a path, of all or with one first query name; counted since the start.</summary>
    public long CountRequests(string path, string? parameter = null) => _state.Journal.CountOf(path, parameter);

    /// <summary>Completes with the next request that fits; earlier ones do not count.</summary>
    public Task<SimulatedRequest> WaitForRequestAsync(Func<SimulatedRequest, bool> matches, CancellationToken cancellationToken = default) =>
        _state.Journal.WaitAsync(matches, cancellationToken);

    /// <summary>Completes when the relay is as told, at once if it is.</summary>
    public Task WaitForRelayAsync(bool on, CancellationToken cancellationToken = default) => WaitUntilAsync(camera => camera.Relay == on, cancellationToken);

    /// <summary>Completes when a setting has a value, at once if it has.</summary>
    public Task WaitForSettingAsync(string name, string value, int channel = 1, CancellationToken cancellationToken = default) =>
        WaitUntilAsync(camera => camera.Get(name, channel) == value, cancellationToken);

    /// <summary>Completes when the condition holds; it is looked at after every request, change, stream, picture of one, restart and end of a connection.</summary>
    public Task WaitUntilAsync(Func<SimulatedCamera, bool> condition, CancellationToken cancellationToken = default) =>
        _state.Changed.WaitUntilAsync(() => condition(this), cancellationToken);

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _power.Dispose();
        _listener.Close(keepPort: false);
        return ValueTask.CompletedTask;
    }

    internal int SwallowedRequests => _handler.Swallowed;

    private static string NextMac() => $"001A07{Interlocked.Increment(ref _lastMac) & 0xFFFFFF:X6}";
}
