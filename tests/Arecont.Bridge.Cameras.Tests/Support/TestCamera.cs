using System.Collections.Immutable;
using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Cameras.Feed;
using Arecont.Bridge.Cameras.Motion;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Cameras.State;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Contract.State;
using Arecont.Camera.Identity;
using Arecont.Camera.Motion;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Cameras.Tests.Support;

/// <summary>The state side of one camera, without a network, on a clock that the test moves.</summary>
internal sealed class TestCamera
{
    private readonly FeedReader _reader;
    private readonly FeedHub _hub = new();

    public TestCamera(CameraConfiguration? configuration = null, int channels = 1, string[]? settings = null, CameraFeatures features = CameraFeatures.MotionDetection)
    {
        Configuration = configuration ?? Describe();
        _reader = _hub.Open(() => []);
        Identity = new CameraIdentity
        {
            Model = channels > 1 ? "AV8185" : "AV5255",
            ModelNumber = "5255",
            Firmware = "65192",
            MacAddress = "001a07000001",
            Channels = channels,
            SensorWidth = 2592,
            SensorHeight = 1944,
            Settings = [.. settings ?? ["brightness", "mdtotalzones", "mdzonesize", "motiondetect"]],
            Features = features,
        };
        State = new CameraStateStore(
            new CameraState
            {
                CameraId = Configuration.Id,
                Version = 0,
                Connection = new ConnectionState(ConnectionStatus.Online, Time.GetUtcNow()),
                Identity = Identity,
                Channels = [.. Enumerable.Range(1, channels).Select(number => new ChannelState(number))],
                Zones = Configuration.Motion.Zones.ToImmutableSortedDictionary(zone => zone.Key, zone => new ZoneState(zone.Key, zone.Value.Channel, false, null)),
            },
            _hub,
            Time);
        Context = new CameraContext(Configuration, State, new SessionTimings(), Time, NullLogger.Instance);
        Tracker = new MotionTracker(Context);
        Tracker.Configure(channels);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    public CameraConfiguration Configuration { get; }

    public CameraIdentity Identity { get; }

    public CameraStateStore State { get; }

    public CameraContext Context { get; }

    public MotionTracker Tracker { get; }

    public static CameraConfiguration Describe(MotionConfiguration? motion = null)
        => new() { Id = "front-door", Name = "Front door", Host = "192.0.2.1", Motion = motion ?? new MotionConfiguration() };

    public static MotionGrid Grid(params (int Column, int Row)[] moving)
    {
        var counts = new byte[64];
        foreach (var (column, row) in moving)
        {
            counts[(row * 8) + column] = 1;
        }

        return new MotionGrid(8, 8, [.. counts]);
    }

    public void Poll(MotionGrid? grid, int channel = 1) => Tracker.Observe(Tracker.Channels[channel - 1], grid);

    /// <summary>What the feed gave since the last call.</summary>
    public async Task<List<CameraNotification>> TakeAllAsync()
    {
        _reader.Complete();
        var all = new List<CameraNotification>();
        await foreach (var notification in _reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            all.Add(notification);
        }

        return all;
    }

    public async Task<List<CameraEvent>> TakeEventsAsync()
        => [.. (await TakeAllAsync()).OfType<CameraEventRaised>().Select(raised => raised.Event)];
}
