using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Camera.Identity;
using Arecont.Onvif.Metadata.Events;

namespace Arecont.Bridge.Onvif.Events.Feed;

/// <summary>What the state and the events of a camera say in ONVIF's words. Every motion message has one item of data: some clients read no more.</summary>
internal static class CameraMessages
{
    /// <summary>The one rule of a sensor's motion detection.</summary>
    public const string MotionRule = "MotionDetector";

    /// <summary>The value of every property that a camera has now.</summary>
    public static IEnumerable<OnvifNotification> Values(CameraState state)
    {
        var camera = state.CameraId;
        var connection = state.Connection;
        for (var channel = 1; channel <= Channels(state) && connection.Status != ConnectionStatus.Unknown; channel++)
        {
            yield return SignalLoss(camera, channel, connection.Status == ConnectionStatus.Offline, connection.Since);
        }

        if (state.Identity is { } identity && identity.Features.HasFlag(CameraFeatures.MotionDetection))
        {
            foreach (var channel in state.Channels)
            {
                var since = channel.Motion.Since ?? connection.Since;
                yield return MotionAlarm(camera, channel.Number, channel.Motion.Active, since);
                yield return CellMotion(camera, channel.Number, channel.Motion.Active, since);
            }
        }

        foreach (var port in state.Inputs.Where(port => port.On is not null))
        {
            yield return Input(camera, port.Number, port.On == true, port.Since ?? connection.Since);
        }

        foreach (var port in state.Outputs.Where(port => port.On is not null))
        {
            yield return Relay(camera, port.Number, port.On == true, port.Since ?? connection.Since);
        }
    }

    /// <summary>When a camera that is a device of its own last started.</summary>
    public static OnvifNotification LastReboot(ConnectionState connection)
        => OnvifEvents.LastReboot(connection.BootedAt ?? DateTimeOffset.UnixEpoch, connection.BootedAt ?? connection.Since, PropertyOperation.Changed);

    /// <summary>The properties that an event gives new values, with the event's time; empty for what no property tells.</summary>
    public static OnvifNotification[] Of(CameraEvent occurrence, CameraState state)
    {
        var (camera, time, channel, port) = (occurrence.CameraId, occurrence.Time, occurrence.Channel ?? 1, occurrence.Port ?? 1);
        return occurrence.Type switch
        {
            CameraEventType.MotionStart or CameraEventType.MotionEnd =>
            [
                MotionAlarm(camera, channel, occurrence.Type == CameraEventType.MotionStart, time),
                CellMotion(camera, channel, occurrence.Type == CameraEventType.MotionStart, time),
            ],
            CameraEventType.InputOn or CameraEventType.InputOff => [Input(camera, port, occurrence.Type == CameraEventType.InputOn, time)],
            CameraEventType.OutputOn or CameraEventType.OutputOff => [Relay(camera, port, occurrence.Type == CameraEventType.OutputOn, time)],
            CameraEventType.Online or CameraEventType.Offline =>
            [
                .. Enumerable.Range(1, Channels(state)).Select(number => SignalLoss(camera, number, occurrence.Type == CameraEventType.Offline, time)),
            ],
            _ => [],
        };
    }

    /// <summary>A camera that was not identified yet has one sensor at least.</summary>
    private static int Channels(CameraState state) => Math.Max(1, state.Channels.Length);

    private static OnvifNotification MotionAlarm(string camera, int channel, bool motion, DateTimeOffset time)
        => OnvifEvents.MotionAlarm(Tokens.VideoSource(camera, channel), motion, time, PropertyOperation.Changed);

    private static OnvifNotification CellMotion(string camera, int channel, bool motion, DateTimeOffset time)
        => OnvifEvents.CellMotion(
            Tokens.VideoSourceConfiguration(camera, channel),
            Tokens.VideoAnalyticsConfiguration(camera, channel),
            MotionRule,
            motion,
            time,
            PropertyOperation.Changed);

    private static OnvifNotification SignalLoss(string camera, int channel, bool lost, DateTimeOffset time)
        => OnvifEvents.SignalLoss(Tokens.VideoSource(camera, channel), lost, time, PropertyOperation.Changed);

    private static OnvifNotification Input(string camera, int number, bool on, DateTimeOffset time)
        => OnvifEvents.DigitalInput(Tokens.DigitalInput(camera, number), on, time, PropertyOperation.Changed);

    private static OnvifNotification Relay(string camera, int number, bool on, DateTimeOffset time)
        => OnvifEvents.Relay(Tokens.RelayOutput(camera, number), on, time, PropertyOperation.Changed);
}
