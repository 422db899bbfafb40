using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Contract.State;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Cameras.Sessions;

/// <summary>Tells online and offline once each, in the state, as events and in the log.</summary>
internal sealed partial class Presence(CameraContext camera)
{
    /// <summary>The camera is ready.</summary>
    /// <param name="restarted">True where it has restarted meanwhile.</param>
    public void Online(bool restarted)
    {
        var now = camera.Time.GetUtcNow();
        camera.State.Update(state => state with
        {
            Connection = new ConnectionState(ConnectionStatus.Online, now)
            {
                BootedAt = restarted ? now : state.Connection.BootedAt,
                ResponseMilliseconds = state.Connection.ResponseMilliseconds,
            },
        });
        camera.State.Raise(CameraEventType.Online);
        if (restarted)
        {
            camera.State.Raise(CameraEventType.Rebooted);
        }

        var identity = camera.Identity!;
        LogOnline(camera.Log, identity.Model, identity.Firmware, identity.MacAddress ?? "unknown", identity.Channels);
    }

    /// <summary>The camera turns out to have restarted during the loss that it came back from.</summary>
    public void Restarted()
    {
        var now = camera.Time.GetUtcNow();
        camera.State.Update(state => state with { Connection = state.Connection with { BootedAt = now } });
        camera.State.Raise(CameraEventType.Rebooted);
    }

    /// <summary>The camera is lost, or still lost for another reason.</summary>
    /// <param name="reason">For people.</param>
    /// <param name="detail">For the log.</param>
    public void Offline(string reason, string? detail)
    {
        var before = camera.State.Current.Connection;
        if (before.Status == ConnectionStatus.Offline && before.Reason == reason)
        {
            return;
        }

        var now = camera.Time.GetUtcNow();
        var began = before.Status != ConnectionStatus.Offline;
        camera.State.Update(state => state with
        {
            Connection = state.Connection with { Status = ConnectionStatus.Offline, Since = began ? now : before.Since, Reason = reason },
        });
        if (began)
        {
            camera.State.Raise(CameraEventType.Offline, detail: reason);
        }

        if (reason == LossReasons.Stopped)
        {
            LogStopped(camera.Log);
        }
        else if (!began)
        {
            LogStillOffline(camera.Log, reason, detail ?? "-");
        }
        else
        {
            LogOffline(camera.Log, reason, detail ?? "-");
        }
    }

    /// <summary>An error of the bridge itself.</summary>
    public void Broken(Exception exception)
    {
        LogBroken(camera.Log, exception);
        Offline($"an internal error of the bridge ({exception.GetType().Name}); see the log", null);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Online: {Model}, firmware {Firmware}, MAC {Mac}, {Channels} channel(s).")]
    private static partial void LogOnline(ILogger logger, string model, string firmware, string mac, int channels);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Offline: {Reason} ({Detail}).")]
    private static partial void LogOffline(ILogger logger, string reason, string detail);

    [LoggerMessage(Level = LogLevel.Information, Message = "Still offline, now for another reason: {Reason} ({Detail}).")]
    private static partial void LogStillOffline(ILogger logger, string reason, string detail);

    [LoggerMessage(Level = LogLevel.Information, Message = "No longer watched.")]
    private static partial void LogStopped(ILogger logger);

    [LoggerMessage(Level = LogLevel.Error, Message = "The session failed by an internal error and starts again.")]
    private static partial void LogBroken(ILogger logger, Exception exception);
}
