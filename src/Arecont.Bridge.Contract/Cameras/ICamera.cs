using Arecont.Bridge.Contract.Audio;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Contract.Video;

namespace Arecont.Bridge.Contract.Cameras;

/// <summary>
/// One camera as adapters see it. Everything is a message, so that a camera may live in another process; nothing here waits for the
/// network but the two calls that say so.
/// </summary>
public interface ICamera
{
    /// <summary>The configured id, <c>[a-z0-9][a-z0-9_-]*</c>; stable, and never <c>bridge</c>.</summary>
    string Id { get; }

    /// <summary>The name for people.</summary>
    string Name { get; }

    /// <summary>The latest state; an immutable picture that never tears.</summary>
    CameraState State { get; }

    /// <summary>
    /// Carries out a command, after those given before it, and answers when the camera's read-back has proven it or its time is over.
    /// Never throws for what a user or a camera did wrong: see <see cref="CommandResult.Code"/>.
    /// </summary>
    Task<CommandResult> ExecuteAsync(CameraCommand command, CancellationToken cancellationToken);

    /// <summary>A still picture; equal requests within <see cref="SnapshotRequest.MaximumAge"/> share one.</summary>
    Task<SnapshotResult> TakeSnapshotAsync(SnapshotRequest request, CancellationToken cancellationToken);

    /// <summary>Its video.</summary>
    ICameraVideo Video { get; }

    /// <summary>Sound to it.</summary>
    ICameraAudio Audio { get; }
}
