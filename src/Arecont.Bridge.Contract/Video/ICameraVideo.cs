using System.Collections.Immutable;
using Arecont.Bridge.Contract.Commands;

namespace Arecont.Bridge.Contract.Video;

/// <summary>A camera's video: which profiles its channels have, and the frames of each.</summary>
public interface ICameraVideo
{
    /// <summary>
    /// The profiles of a channel, <c>main</c> first; empty for a channel the camera does not have. Before the camera has answered for the
    /// first time, channel 1 has what was last known or the built-in ones. A change shows in <see cref="State.ChannelState.Profiles"/>.
    /// </summary>
    /// <param name="channel">From 1.</param>
    ImmutableArray<VideoProfile> Profiles(int channel);

    /// <summary>
    /// Creates a profile, or alters a built-in or created one, and keeps it over restarts. Refused for a configured one and for values
    /// out of range; the message names key, value and what is allowed. Streams of the old form end.
    /// </summary>
    Task<CommandResult> SaveProfileAsync(int channel, VideoProfile profile, CancellationToken cancellationToken);

    /// <summary>Deletes a created profile; takes a built-in one's alterations back. Refused for a configured one.</summary>
    Task<CommandResult> DeleteProfileAsync(int channel, string name, CancellationToken cancellationToken);

    /// <summary>What is known of a profile's stream, from now or an earlier time; null where it was never seen. Asks nobody.</summary>
    VideoDescription? Describe(int channel, string profile);

    /// <summary>
    /// Begins to watch. The first watcher of a distinct request starts the camera's stream, the last one's end stops it some seconds
    /// later; a camera that is away is no failure: frames come when it does. Refused: unknown channel or profile
    /// (<see cref="CommandCode.Unknown"/>), a codec the camera lacks (<see cref="CommandCode.NotSupported"/>), a ninth distinct request
    /// (<see cref="CommandCode.Overloaded"/>).
    /// </summary>
    Task<VideoOpenResult> OpenAsync(int channel, string profile, CancellationToken cancellationToken);

    /// <summary>
    /// The camera's own RTSP address of a profile, for a pass-through that needs what only the camera's server has (sound); without
    /// credentials. Null where the camera has no RTSP.
    /// </summary>
    Uri? CameraStreamUri(int channel, string profile);
}

/// <summary>A begun subscription, or why there is none.</summary>
/// <param name="Result">The outcome.</param>
/// <param name="Subscription">The subscription; null on failure. Dispose it.</param>
public sealed record VideoOpenResult(CommandResult Result, IVideoSubscription? Subscription);
