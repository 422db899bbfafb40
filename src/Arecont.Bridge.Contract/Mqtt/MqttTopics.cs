namespace Arecont.Bridge.Contract.Mqtt;

/// <summary>
/// Every topic name the bridge uses. Levels are camera ids, channel numbers from 1 and canonical setting names; they are joined as
/// given, so that a wildcard in place of one (<c>+</c>) makes a topic filter.
/// </summary>
/// <param name="baseTopic">
/// The configured base, by default <c>arecont</c>: one or more levels, none of them empty, without wildcards (<c>+</c>, <c>#</c>) and
/// not below <c>$</c>, where brokers keep their own topics (MQTT 5, 4.7). Anything else is an <see cref="ArgumentException"/>.
/// </param>
public sealed class MqttTopics(string baseTopic)
{
    /// <summary>The base.</summary>
    public string Base { get; } = IsBase(baseTopic)
        ? baseTopic
        : throw new ArgumentException($"\"{baseTopic}\" cannot begin a topic: levels must not be empty or hold + or #, and the first must not begin with $.", nameof(baseTopic));

    /// <summary><c>online</c> or <c>offline</c>, retained; the will.</summary>
    public string BridgeStatus => $"{Base}/bridge/status";

    /// <summary>Version, cameras, start time; JSON, retained.</summary>
    public string BridgeInfo => $"{Base}/bridge/info";

    /// <summary>How many cameras are online, retained; there while Home Assistant discovery is on.</summary>
    public string BridgeCamerasOnline => $"{Base}/bridge/cameras_online";

    /// <summary>Log-worthy events and errors of the bridge; JSON.</summary>
    public string BridgeEvent => $"{Base}/bridge/event";

    /// <summary>Requests of one operation.</summary>
    public string BridgeRequest(string operation) => $"{Base}/bridge/request/{operation}";

    /// <summary>Answers of one operation.</summary>
    public string BridgeResponse(string operation) => $"{Base}/bridge/response/{operation}";

    /// <summary>Everything below one camera.</summary>
    public string Camera(string cameraId) => $"{Base}/{cameraId}";

    /// <summary><c>online</c> or <c>offline</c>, retained.</summary>
    public string Status(string cameraId) => $"{Base}/{cameraId}/status";

    /// <summary>Model, MAC, firmware, channels, sensor size, where streams and pictures are; JSON, retained.</summary>
    public string Info(string cameraId) => $"{Base}/{cameraId}/info";

    /// <summary><c>ON</c> or <c>OFF</c>, retained; of one channel where given.</summary>
    public string Motion(string cameraId, int? channel = null) => $"{Place(cameraId, channel)}/motion";

    /// <summary>Counts per zone; JSON, retained.</summary>
    public string MotionGrid(string cameraId, int? channel = null) => $"{Place(cameraId, channel)}/motion/grid";

    /// <summary>Attributes of the motion topic; JSON, retained.</summary>
    public string MotionAttributes(string cameraId, int? channel = null) => $"{Place(cameraId, channel)}/motion/attributes";

    /// <summary>The picture at the start of motion; JPEG, retained.</summary>
    public string MotionSnapshot(string cameraId, int? channel = null) => $"{Place(cameraId, channel)}/motion/snapshot";

    /// <summary><c>ON</c> or <c>OFF</c> of a user-named zone, retained.</summary>
    public string Zone(string cameraId, string zone) => $"{Base}/{cameraId}/zone/{zone}";

    /// <summary>Events; JSON with <c>event_type</c>, never retained.</summary>
    public string Event(string cameraId) => $"{Base}/{cameraId}/event";

    /// <summary>A contact input, retained.</summary>
    public string Input(string cameraId, int number) => $"{Base}/{cameraId}/input/{number}";

    /// <summary>A relay, retained.</summary>
    public string Output(string cameraId, int number) => $"{Base}/{cameraId}/output/{number}";

    /// <summary>A setting, retained; of one channel where given.</summary>
    public string Setting(string cameraId, string name, int? channel = null) => $"{Place(cameraId, channel)}/settings/{name}";

    /// <summary>The latest picture; JPEG, retained.</summary>
    public string Snapshot(string cameraId, int? channel = null) => $"{Place(cameraId, channel)}/snapshot";

    /// <summary>How the stream from the camera is; JSON, retained; of one channel where given.</summary>
    public string Stream(string cameraId, int? channel = null) => $"{Place(cameraId, channel)}/stream";

    /// <summary>The latest start of motion as an ISO 8601 time; retained.</summary>
    public string LastMotion(string cameraId) => $"{Base}/{cameraId}/last_motion";

    /// <summary>When the camera restarted, as an ISO 8601 time; retained.</summary>
    public string Booted(string cameraId) => $"{Base}/{cameraId}/booted";

    /// <summary>The response time in ms; retained.</summary>
    public string Latency(string cameraId) => $"{Base}/{cameraId}/latency";

    /// <summary>Refused commands; JSON.</summary>
    public string Error(string cameraId) => $"{Base}/{cameraId}/error";

    /// <summary>The command topic below a state topic, or of an action (<c>reboot</c>, <c>save</c>, <c>focus</c>, <c>zoom</c>).</summary>
    public static string Set(string topic) => $"{topic}/set";

    /// <summary>An action without state: <c>reboot</c>, <c>save</c>, <c>factory</c>, <c>focus</c>, <c>zoom</c>; takes <c>/set</c>.</summary>
    public string Action(string cameraId, string action) => $"{Base}/{cameraId}/{action}";

    private string Place(string cameraId, int? channel)
        => channel is { } number ? $"{Base}/{cameraId}/channel/{number}" : $"{Base}/{cameraId}";

    private static bool IsBase(string? text)
        => text is { Length: > 0 } && !text.StartsWith('$') && text.AsSpan().IndexOfAny('+', '#', '\0') < 0 && !text.Split('/').Contains(string.Empty);
}
