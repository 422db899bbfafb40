using Arecont.Bridge.Contract.Cameras;

namespace Arecont.Bridge.Onvif.Devices;

/// <summary>One sensor of a camera: a video source of ONVIF.</summary>
/// <param name="Camera">The camera.</param>
/// <param name="Channel">The sensor's channel, from 1.</param>
internal sealed record VideoSource(ICamera Camera, int Channel)
{
    /// <summary>The token, <c>camera-channel</c>: the same in metadata over RTSP.</summary>
    public string Token => Tokens.VideoSource(Camera.Id, Channel);

    /// <summary>The sensors of a camera; one for a camera that was not identified yet.</summary>
    public static IEnumerable<VideoSource> Of(ICamera camera)
        => Enumerable.Range(1, Math.Max(1, camera.State.Channels.Length)).Select(channel => new VideoSource(camera, channel));
}
