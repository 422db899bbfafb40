using System.Net.Sockets;
using Arecont.Bridge.Cameras.Configuration;
using Arecont.Camera;

namespace Arecont.Bridge.Cameras.Sessions;

/// <summary>Says in words for people why a camera is offline; the same words for the same cause, so that nothing is told twice.</summary>
internal static class LossReasons
{
    public const string Restarting = "it was told to restart";
    public const string Stopped = "the bridge has stopped watching it";

    /// <summary>The reason behind a failed request.</summary>
    public static string Of(CameraException exception, CameraConfiguration camera) => exception.Error switch
    {
        CameraError.Unreachable => $"no connection to {camera.Host}:{camera.Port}",
        CameraError.TimedOut => $"no answer from {camera.Host}:{camera.Port} in time",
        CameraError.ConnectionLost => $"{camera.Host}:{camera.Port} breaks connections off",
        CameraError.Unauthorized => camera.UserName is { } user
            ? $"it refuses the user {user} or the password: correct them in the configuration"
            : "it asks for a user name and password: write them into the configuration",
        CameraError.Busy => "it answers only that it is busy",
        CameraError.NotSupported or CameraError.BadAnswer => $"what answers at {camera.Host}:{camera.Port} does not speak like a camera",
        _ => $"{camera.Host}:{camera.Port} answers with errors",
    };

    /// <summary>True where nothing listens at the address any more, as during a restart: the network itself is there.</summary>
    public static bool LooksLikeRestart(CameraException exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
            {
                return true;
            }
        }

        return false;
    }
}
