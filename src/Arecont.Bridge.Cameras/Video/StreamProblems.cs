using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Camera;

namespace Arecont.Bridge.Cameras.Video;

/// <summary>Why a stream does not run, in words for people.</summary>
internal static class StreamProblems
{
    public static string Of(Exception? failure, CameraConfiguration camera) => failure switch
    {
        null => "the camera ended the stream",
        CameraException { Error: CameraError.NotSupported } => "the camera does not have this kind of stream",
        CameraException { Error: CameraError.TimedOut } => "the camera sends no frames",
        CameraException known => LossReasons.Of(known, camera),
        _ => "the bridge failed with it; the log says how",
    };
}
