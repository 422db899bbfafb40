using System.Collections.Immutable;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera.Identity;
using Arecont.Camera.Motion;

namespace Arecont.Bridge.Mqtt.Tests.Fakes;

/// <summary>States for tests.</summary>
internal static class States
{
    public static readonly DateTimeOffset Time = new(2026, 3, 4, 5, 6, 7, 89, TimeSpan.Zero);

    public static CameraState Unknown(string id) => new() { CameraId = id, Version = 1, Connection = new ConnectionState(ConnectionStatus.Unknown, Time) };

    /// <summary>Online, identified, with an input, an output, a zone and a few settings.</summary>
    public static CameraState Online(CameraState state, int channels = 1) => state with
    {
        Connection = new ConnectionState(ConnectionStatus.Online, Time) { ResponseMilliseconds = 12, BootedAt = Time },
        Identity = new CameraIdentity
        {
            Model = channels > 1 ? "AV8185DN" : "AV5255",
            ModelNumber = "5255",
            Firmware = "65192",
            MacAddress = "001a07000001",
            Channels = channels,
            SensorWidth = 2592,
            SensorHeight = 1944,
            Settings = ["brightness", "daynight", "name"],
            Features = CameraFeatures.MotionDetection | CameraFeatures.Input | CameraFeatures.Output | CameraFeatures.H264,
        },
        Channels = [.. Enumerable.Range(1, channels).Select(number => new ChannelState(number)
        {
            Settings = channels > 1 ? Settings(("brightness", $"{number}")) : Settings(),
            Profiles = [new VideoProfile(VideoProfile.Main, VideoCodec.H264), new VideoProfile(VideoProfile.Jpeg, VideoCodec.Jpeg)],
        })],
        Zones = ImmutableSortedDictionary<string, ZoneState>.Empty.Add("driveway", new ZoneState("driveway", 1, false, null)),
        Inputs = [new PortState(1, false, Time)],
        Outputs = [new PortState(1, false, Time)],
        Settings = Settings(("brightness", "5"), ("daynight", "auto")),
    };

    public static ImmutableSortedDictionary<string, string> Settings(params (string Name, string Value)[] settings)
        => settings.ToImmutableSortedDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal);

    /// <summary>With these streams from one channel.</summary>
    public static CameraState Streaming(CameraState state, int channel, params VideoStreamState[] streams)
        => state with { Channels = state.Channels.SetItem(channel - 1, state.Channels[channel - 1] with { Streams = [.. streams] }) };

    public static CameraState Moving(CameraState state, bool moving = true)
    {
        var motion = moving ? new MotionState(true, Time, new MotionGrid(2, 2, [0, 3, 0, 1])) : new MotionState(false, Time, null);
        return state with
        {
            Motion = motion,
            Channels = state.Channels.Length == 0 ? state.Channels : state.Channels.SetItem(0, state.Channels[0] with { Motion = motion }),
            Zones = state.Zones.ContainsKey("driveway") ? state.Zones.SetItem("driveway", new ZoneState("driveway", 1, moving, Time)) : state.Zones,
            LastMotion = moving ? new LastMotion(Time, 1, "driveway") : state.LastMotion,
        };
    }
}
