namespace Arecont.Bridge.Rtsp.Streams;

/// <summary>What a path names.</summary>
/// <param name="CameraId">The camera.</param>
/// <param name="Channel">The channel from 1.</param>
/// <param name="Profile">The profile's name.</param>
internal readonly record struct StreamKey(string CameraId, int Channel, string Profile)
{
    /// <inheritdoc/>
    public override string ToString() => $"{CameraId}/{Channel}/{Profile}";
}
