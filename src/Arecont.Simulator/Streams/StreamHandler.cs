using System.Globalization;
using Arecont.Simulator.Http;

namespace Arecont.Simulator.Streams;

/// <summary>Answers <c>/mjpeg</c> and <c>/h264stream</c>, with or without a channel number.</summary>
internal sealed class StreamHandler(CameraState camera, StillHandler stills)
{
    private const string Multipart = "multipart/x-mixed-replace;boundary=fbdr";
    private const int FramesBeforeSizeChange = 3;
    private const int FramesOnCard = 60;

    internal async ValueTask AnswerJpegAsync(Connection connection, ResponseWriter response, VideoRequest wanted)
    {
        var parts = Begin(connection, response);
        var clock = new FrameClock(camera.Time, wanted.FrameRate, connection.AbortToken);
        for (var frame = 0; IsGoing(connection, wanted, frame); frame++)
        {
            await parts.WriteAsync(stills.Picture(IsHalf(wanted, response, frame)), "image/jpeg", stills.ChannelField(wanted.Channel));
            await PaceAsync(clock, wanted);
        }

        await response.EndAsync();
    }

    internal async ValueTask AnswerVideoAsync(Connection connection, ResponseWriter response, VideoRequest wanted)
    {
        var parts = Begin(connection, response);
        var clock = new FrameClock(camera.Time, wanted.FrameRate, connection.AbortToken);
        var position = 0;
        for (var frame = 0; IsGoing(connection, wanted, frame); frame++)
        {
            var half = IsHalf(wanted, response, frame);
            position = half != IsHalf(wanted, response, frame - 1) ? 0 : position;
            var frames = MediaLibrary.For(camera.Model, half).Frames;
            await parts.WriteAsync(frames[position], FrameType(position), string.Empty);
            position = NextPosition(position, frames.Length);
            await PaceAsync(clock, wanted);
        }

        await response.EndAsync();
    }

    /// <summary>The content type that tells a key frame from the others.</summary>
    internal static string FrameType(int position) => position == 0 ? "video/H.264I" : "video/H.264P";

    /// <summary>The loop starts again with its key frame at its end, or earlier where the camera is set so.</summary>
    internal int NextPosition(int position, int length)
    {
        var interval = int.Parse(camera.Value("keyframeinterval"), CultureInfo.InvariantCulture);
        return position + 1 >= length || position >= interval ? 0 : position + 1;
    }

    private static bool IsGoing(Connection connection, VideoRequest wanted, int frame) =>
        !connection.IsAborted && (wanted.Storage is null or "off" || frame < FramesOnCard);

    private static bool IsHalf(VideoRequest wanted, ResponseWriter response, int frame) =>
        wanted.Half ^ (response.Shape is { ChangesSize: true } && frame >= FramesBeforeSizeChange);

    private static Task PaceAsync(FrameClock clock, VideoRequest wanted) =>
        wanted.Storage == "download" ? Task.CompletedTask : clock.NextAsync();

    private PartWriter Begin(Connection connection, ResponseWriter response)
    {
        connection.SendAtOnce();
        response.Head(200, Multipart);
        return new PartWriter(response, camera.Options);
    }
}
