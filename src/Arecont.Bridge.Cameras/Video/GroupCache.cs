using Arecont.Bridge.Contract.Video;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Cameras.Video;

/// <summary>
/// The frames since the last key frame, so that a new reader has a picture at once. A group of pictures longer than the bounds is not kept:
/// readers then wait for the next key frame. Not safe for concurrent use.
/// </summary>
internal sealed class GroupCache
{
    /// <summary>The most frames kept.</summary>
    public const int MaximumFrames = 600;

    /// <summary>The most bytes kept.</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    /// <summary>How old a JPEG may be to be shown as the present.</summary>
    public static readonly TimeSpan LongestPictureAge = TimeSpan.FromSeconds(2);

    private readonly List<VideoFrame> _frames = [];
    private long _bytes;

    public void Add(VideoFrame frame)
    {
        if (frame.IsKey)
        {
            Clear();
        }
        else if (_frames.Count == 0)
        {
            return;
        }

        _frames.Add(frame);
        _bytes += frame.Data.Length;
        if (_frames.Count > MaximumFrames || _bytes > MaximumBytes)
        {
            Clear();
        }
    }

    /// <summary>What is kept is no longer the present.</summary>
    public void Clear()
    {
        _frames.Clear();
        _bytes = 0;
    }

    /// <summary>The frames for a new reader, marked as such.</summary>
    public VideoFrame[] CatchUp(DateTimeOffset now)
        => _frames is [{ Type: FrameType.Jpeg } picture] && now - picture.Time > LongestPictureAge
            ? []
            : [.. _frames.Select(frame => frame with { CatchUp = true })];
}
