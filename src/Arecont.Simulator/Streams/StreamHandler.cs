using System.Globalization;
using Arecont.Simulator.Http;

namespace Arecont.Simulator.Streams;

/// <summary>Answers <c>/mjpeg</c> and <c>/h264stream</c>, with or without a channel number.</summary>
internal sealed class StreamHandler(CameraState camera, StillHandler stills)
{
    private const string Multipart = "multipart/x-mixed-replace;boundary=fbdr";
    private const int FramesOnCard = 60;

    internal async ValueTask AnswerJpegAsync(Connection connection, CameraRequest request, ResponseWriter response, VideoRequest wanted)
    {
        var parts = Begin(connection, request, response);
        var clock = new FrameClock(camera.Time, wanted.FrameRate, connection.AbortToken);
        for (var frame = 0; IsGoing(connection, wanted, frame); frame++)
        {
            var picture = Jpeg(stills.Picture(IsHalf(wanted, response, frame)), wanted.FrameRate);
            await parts.WriteAsync(picture, "image/jpeg", stills.ChannelField(wanted.Channel));
            await PaceAsync(clock, wanted);
        }

        await response.EndAsync();
    }

    internal async ValueTask AnswerVideoAsync(Connection connection, CameraRequest request, ResponseWriter response, VideoRequest wanted)
    {
        var parts = Begin(connection, request, response);
        var clock = new FrameClock(camera.Time, wanted.FrameRate, connection.AbortToken);
        var position = 0;
        for (var frame = 0; IsGoing(connection, wanted, frame); frame++)
        {
            var half = IsHalf(wanted, response, frame);
            position = half != IsHalf(wanted, response, frame - 1) ? 0 : position;
            var frames = MediaLibrary.For(camera.Model, half).Frames;
            await parts.WriteAsync(Frame(frames, position, wanted), FrameType(position), string.Empty);
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
        return position + 1 >= GroupLength(length) ? 0 : position + 1;
    }

    /// <summary>One picture of the loop, with what the camera is told to add.</summary>
    internal OutgoingPicture Frame(byte[][] frames, int position, VideoRequest wanted)
    {
        // A key frame weighs as much as six others.
        const int KeyFrameWeight = 6;
        var group = GroupLength(frames.Length);
        var other = wanted.Bitrate / 8.0 / wanted.FrameRate * group / (group - 1 + KeyFrameWeight);
        return new OutgoingPicture(
            frames[position], IsJpeg: false, (int)(position == 0 ? other * KeyFrameWeight : other), camera.Options.Video is { Stamped: true });
    }

    private int GroupLength(int loop) =>
        Math.Min(loop, int.Parse(camera.Value("keyframeinterval"), CultureInfo.InvariantCulture) + 1);

    private OutgoingPicture Jpeg(byte[] still, int frameRate) =>
        new(still, IsJpeg: true, (camera.Options.Video?.JpegBitrate ?? 0) / 8 / frameRate, camera.Options.Video is { Stamped: true });

    private static bool IsGoing(Connection connection, VideoRequest wanted, int frame) =>
        !connection.IsAborted && (wanted.Storage is null or "off" || frame < FramesOnCard);

    private static bool IsHalf(VideoRequest wanted, ResponseWriter response, int frame) =>
        wanted.Half ^ (frame >= response.Shape?.ChangesSizeAfter);

    private static Task PaceAsync(FrameClock clock, VideoRequest wanted) =>
        wanted.Storage == "download" ? Task.CompletedTask : clock.NextAsync();

    private PartWriter Begin(Connection connection, CameraRequest request, ResponseWriter response)
    {
        connection.SendAtOnce();
        response.Head(200, Multipart);
        return new PartWriter(connection, request, response, camera);
    }
}
