namespace Arecont.Camera.Media;

/// <summary>Makes frames of one stream out of raw bytes; remembers the size, which may change in mid-stream.</summary>
internal sealed class FrameParser(FrameFormat format, TimeProvider time)
{
    private int _width;
    private int _height;

    public FrameFormat Format => format;

    /// <summary>True where the bytes so far may be a whole frame. For H.264 that is likely, not sure: slices do not tell their length.</summary>
    public bool MayBeWhole(ReadOnlySpan<byte> data)
        => format == FrameFormat.Jpeg ? JpegPicture.IsWhole(Trim(data)) : H264AccessUnit.Parse(data).HasSlice;

    /// <summary>The frame, or null where the bytes are none: cameras send short broken ones now and then (seen on real cameras).</summary>
    public CameraFrame? Parse(ReadOnlySpan<byte> data, int? channel)
    {
        data = Trim(data);
        var type = format == FrameFormat.Jpeg ? Jpeg(data) : H264(data);
        return type is null
            ? null
            : new CameraFrame
            {
                Type = type.Value,
                Data = data.ToArray(),
                Time = time.GetUtcNow(),
                Width = type == FrameType.H264Predicted ? 0 : _width,
                Height = type == FrameType.H264Predicted ? 0 : _height,
                Channel = channel,
            };
    }

    private FrameType? Jpeg(ReadOnlySpan<byte> data)
        => JpegPicture.IsWhole(data) && JpegPicture.TrySize(data, out _width, out _height) ? FrameType.Jpeg : null;

    private FrameType? H264(ReadOnlySpan<byte> data)
    {
        var unit = H264AccessUnit.Parse(data);
        if (unit.Width > 0)
        {
            (_width, _height) = (unit.Width, unit.Height);
        }

        return !unit.HasSlice ? null : unit.IsIdr ? FrameType.H264Idr : FrameType.H264Predicted;
    }

    /// <summary>Cameras pad frames with up to some hundred zero bytes (vendor document).</summary>
    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> data) => data.TrimEnd((byte)0);
}
