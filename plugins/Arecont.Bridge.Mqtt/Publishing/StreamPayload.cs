using System.Text.Json;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Contract.Video;

namespace Arecont.Bridge.Mqtt.Publishing;

/// <summary>A <c>stream</c> topic: how the stream from one channel of the camera is.</summary>
/// <param name="Status"><c>idle</c> while nobody watches, else <c>starting</c>, <c>live</c> or <c>lost</c>.</param>
/// <param name="Profiles">The profiles that this stream serves.</param>
/// <param name="Fps">Frames per second, to one decimal.</param>
/// <param name="Kbps">Kilobits per second.</param>
/// <param name="Viewers">How many watch this stream.</param>
/// <param name="Dropped">Frames dropped since it began.</param>
/// <param name="Reconnects">How often the camera was asked again since it began.</param>
/// <param name="Problem">Why it does not run; left out while it does.</param>
internal sealed record StreamPayload(string Status, string[] Profiles, double Fps, long Kbps, int Viewers, long Dropped, long Reconnects, string? Problem)
{
    /// <summary>Nobody watches.</summary>
    public static StreamPayload Idle { get; } = new("idle", [], 0, 0, 0, 0, 0, null);

    /// <summary>Of the stream that serves <c>main</c>, or of the first where only others run.</summary>
    public static StreamPayload Of(ChannelState channel)
        => (channel.Streams.FirstOrDefault(stream => stream.Profiles.Contains(VideoProfile.Main)) ?? channel.Streams.FirstOrDefault()) is { } leading
            ? Of(leading)
            : Idle;

    private static StreamPayload Of(VideoStreamState stream) => new(
        JsonNamingPolicy.SnakeCaseLower.ConvertName(stream.Status.ToString()),
        [.. stream.Profiles],
        Math.Round(stream.FramesPerSecond, 1),
        stream.KilobitsPerSecond,
        stream.Viewers,
        stream.DroppedFrames,
        stream.Reconnects,
        stream.Problem);
}
