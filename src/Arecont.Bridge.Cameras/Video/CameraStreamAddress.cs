using System.Globalization;
using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Cameras.Video;

/// <summary>
/// The camera's own RTSP address of a request (vendor manual): H.264 only. Multi-sensor cameras give no known address of
/// one sensor (seen on real cameras), so they have none here.
/// </summary>
internal static class CameraStreamAddress
{
    private const int DefaultPort = 554;

    public static Uri? Of(CameraConfiguration camera, CameraState state, VideoProfile profile, StreamRequest request)
    {
        if (profile.Codec != VideoCodec.H264 || request.WireChannel is not null
            || state.Identity is { } identity && !identity.Features.HasFlag(Arecont.Camera.Identity.CameraFeatures.H264))
        {
            return null;
        }

        var port = state.Settings.TryGetValue("rtspport", out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var told) && told is > 0 and <= 65535
            ? told
            : DefaultPort;
        var window = request.Window;
        var query = string.Create(
            CultureInfo.InvariantCulture,
            $"res={(request.Resolution == Resolution.Half ? "half" : "full")}&x0={window.Left}&y0={window.Top}&x1={window.Right}&y1={window.Bottom}{Part("qp", request.Qp)}{Part("bitrate", request.Bitrate)}{Part("fps", request.FramesPerSecond)}");
        return new UriBuilder("rtsp", camera.Host, port, "/h264.sdp") { Query = query }.Uri;
    }

    private static string Part(string name, int? value) => value is { } number ? string.Create(CultureInfo.InvariantCulture, $"&{name}={number}") : "";
}
