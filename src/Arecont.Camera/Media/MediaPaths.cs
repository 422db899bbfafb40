using System.Globalization;
using System.Text;
using Arecont.Camera.Http;

namespace Arecont.Camera.Media;

/// <summary>Turns typed requests into paths; values out of range are refused before anything is sent.</summary>
internal static class MediaPaths
{
    public static string Image(ImageRequest request)
        => Begin("image", request).Append(Quality(request)).Append(Common(request)).ToString();

    public static string Mjpeg(MjpegRequest request)
        => request.StoragePlayback is { } word
            ? Storage("mjpeg", request, word)
            : Begin("mjpeg", request).Append(Quality(request)).Append(Common(request)).Append(Stream(request.FramesPerSecond, request.Chunked)).ToString();

    public static string H264Frame(string name, H264FrameRequest request, int streamNumber)
        => Begin(name, request)
            .Append(Rate(request))
            .Append(Common(request with { StreamNumber = H264Number(request.StreamNumber ?? streamNumber) }))
            .Append(request.KeyFrame ? "&iframe=1" : "")
            .Append(Part("intra_period", request.IntraPeriod, 1, 65535))
            .ToString();

    public static string H264Stream(H264StreamRequest request, int streamNumber)
        => request.StoragePlayback is { } word
            ? Storage("h264stream", request, word)
            : Begin("h264stream", request)
                .Append(Rate(request))
                .Append(Common(request with { StreamNumber = H264Number(request.StreamNumber ?? streamNumber) }))
                .Append(Stream(request.FramesPerSecond, request.Chunked))
                .ToString();

    private static StringBuilder Begin(string name, VideoRequest request)
    {
        var window = request.EffectiveWindow;
        var resolution = request.Resolution == Resolution.Half ? "half" : "full";
        return new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"/{name}{Requests.Channel(request.Channel)}?res={resolution}&x0={window.Left}&y0={window.Top}&x1={window.Right}&y1={window.Bottom}");
    }

    /// <summary>The SD card's recording takes no other parameter.</summary>
    private static string Storage(string name, VideoRequest request, string word)
        => $"/{name}{Requests.Channel(request.Channel)}?sd={PercentEncoding.Value(word)}";

    private static string Quality(ImageRequest request) => Part("quality", request.Quality, 1, 21);

    private static string Rate(H264Request request) => Part("qp", request.Qp, 4, 36) + Part("bitrate", request.Bitrate, 1, 51200);

    private static string Common(VideoRequest request)
        => (request.WaitForNew is { } wait ? $"&doublescan={(wait ? 0 : 1)}" : "")
            + Part("ssn", request.StreamNumber, 0, 65535)
            + (request.Scaled ? "&channel=scaled" : "");

    private static string Stream(int? framesPerSecond, bool chunked)
        => Part("fps", framesPerSecond, 0, 15) + (chunked ? "&ver=HTTP/1.1" : "");

    private static int H264Number(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1, "ssn");
        return number;
    }

    private static string Part(string name, int? value, int minimum, int maximum)
    {
        if (value is not { } number)
        {
            return "";
        }

        return number >= minimum && number <= maximum
            ? string.Create(CultureInfo.InvariantCulture, $"&{name}={number}")
            : throw new ArgumentOutOfRangeException(name, number, $"{name} must be a whole number from {minimum} to {maximum}.");
    }
}
