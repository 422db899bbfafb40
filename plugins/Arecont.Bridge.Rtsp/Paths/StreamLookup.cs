using System.Diagnostics.CodeAnalysis;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Rtsp.Messages;
using Arecont.Bridge.Rtsp.Streams;

namespace Arecont.Bridge.Rtsp.Paths;

/// <summary>Finds what an address names among the cameras.</summary>
internal sealed class StreamLookup(ICameraDirectory directory)
{
    /// <summary>The stream, or a 404 that says what there is.</summary>
    public bool TryFind(string target, [NotNullWhen(true)] out StreamTarget? found, [NotNullWhen(false)] out RtspResponse? refusal)
    {
        found = null;
        refusal = null;
        if (!StreamPath.TryParse(target, out var path))
        {
            refusal = NotFound($"the path must be {StreamPath.Form}; {Cameras()}");
            return false;
        }

        if (directory.Find(path.CameraId) is not { } camera)
        {
            refusal = NotFound($"no camera {path.CameraId}; {Cameras()}");
            return false;
        }

        var profiles = camera.Video.Profiles(path.Channel);
        if (profiles.IsDefaultOrEmpty)
        {
            refusal = NotFound($"camera {camera.Id} has no channel {path.Channel}");
            return false;
        }

        if (!profiles.Any(profile => profile.Name == path.Profile))
        {
            refusal = NotFound($"camera {camera.Id} has no profile {path.Profile}; channel {path.Channel} has {string.Join(", ", profiles.Select(profile => profile.Name))}");
            return false;
        }

        found = new StreamTarget(camera, new StreamKey(camera.Id, path.Channel, path.Profile), path);
        return true;
    }

    private string Cameras() => directory.Cameras is { Length: > 0 } cameras ? $"cameras are {string.Join(", ", cameras.Select(camera => camera.Id))}" : "there are no cameras";

    private static RtspResponse NotFound(string detail) => new(RtspStatus.NotFound, detail);
}

/// <summary>What an address names.</summary>
/// <param name="Camera">The camera.</param>
/// <param name="Key">The stream.</param>
/// <param name="Path">The address.</param>
internal sealed record StreamTarget(ICamera Camera, StreamKey Key, StreamPath Path);
