using Arecont.Bridge.Cameras.Scheduling;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Cameras.Video;

/// <summary>
/// Makes a stream's frames out of what the camera sends: numbers and positions that run on over every connection, key frame first on
/// each, parameter sets before every IDR. One connection at a time; not safe for concurrent use.
/// </summary>
internal sealed class FrameStamper(TimeProvider time, VideoDescription? known)
{
    /// <summary>The least between two positions: frames that came in one piece keep their order in every clock.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    private TimeSpan? _first;
    private TimeSpan _position;
    private long _sequence;
    private bool _begins = true;

    /// <summary>What the stream is, as the latest key frame tells it.</summary>
    public VideoDescription? Description { get; private set; } = known;

    /// <summary>A new connection: the next frame must be a key frame.</summary>
    public void Begin() => _begins = true;

    /// <summary>The frame to pass on; null for one that nobody can decode.</summary>
    public VideoFrame? Stamp(CameraFrame frame)
    {
        var arrived = time.Elapsed();
        if (_begins && frame.Type == FrameType.H264Predicted)
        {
            return null;
        }

        var data = frame.Type switch
        {
            FrameType.H264Idr => TakeKey(frame),
            FrameType.Jpeg => TakePicture(frame),
            _ => frame.Data,
        };
        if (data is not { } bytes)
        {
            return null;
        }

        _position = _first is { } first ? Later(arrived - first, _position + Step) : TimeSpan.Zero;
        _first ??= arrived;
        var interrupted = _begins && _sequence > 0;
        _begins = false;
        return new VideoFrame
        {
            Type = frame.Type,
            Data = bytes,
            Time = frame.Time,
            Position = _position,
            Sequence = ++_sequence,
            Width = Description?.Width ?? frame.Width,
            Height = Description?.Height ?? frame.Height,
            Discontinuity = interrupted,
        };
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private ReadOnlyMemory<byte> TakePicture(CameraFrame frame)
    {
        if (Description is null || Description.Width != frame.Width || Description.Height != frame.Height)
        {
            Description = new VideoDescription(VideoCodec.Jpeg, frame.Width, frame.Height);
        }

        return frame.Data;
    }

    /// <summary>Some firmware sends parameter sets with its first IDR alone; without any the picture cannot be decoded.</summary>
    private ReadOnlyMemory<byte>? TakeKey(CameraFrame frame)
    {
        var sets = ParameterSets.Find(frame.Data);
        if (sets.Sequence.IsEmpty || sets.Picture.IsEmpty)
        {
            return Description is { SequenceParameterSet.IsEmpty: false, PictureParameterSet.IsEmpty: false } last
                ? ParameterSets.Insert(frame.Data, sets.DelimiterEnd, last.SequenceParameterSet, last.PictureParameterSet)
                : default(ReadOnlyMemory<byte>?);
        }

        if (Description is not { } before || before.Width != frame.Width || before.Height != frame.Height
            || !before.SequenceParameterSet.Span.SequenceEqual(sets.Sequence.Span) || !before.PictureParameterSet.Span.SequenceEqual(sets.Picture.Span))
        {
            Description = new VideoDescription(VideoCodec.H264, frame.Width, frame.Height)
            {
                SequenceParameterSet = sets.Sequence.ToArray(),
                PictureParameterSet = sets.Picture.ToArray(),
            };
        }

        return frame.Data;
    }
}
