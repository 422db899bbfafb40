namespace Arecont.Camera.Media;

/// <summary>
/// What a camera sends behind each frame at once: the line end that belongs to the delimiter, padding, or nothing. Where it is known, its
/// absence tells that the rest of the frame is still on its way, however long the pause.
/// </summary>
internal sealed class FrameTail
{
    private Kind? _habit;
    private Kind _last;

    private enum Kind
    {
        None,
        LineFeed,
        LineEnd,
        Zeros,
    }

    /// <summary>
    /// True where bytes that may be a whole frame are one without a doubt: something stands behind a picture's end marker, or more zero
    /// bytes behind an access unit than stand before a start code.
    /// </summary>
    public static bool IsSure(ReadOnlySpan<byte> data, FrameFormat format)
    {
        var lineless = data[..Delimiter.WithoutLineEnd(data)];
        return format == FrameFormat.Jpeg
            ? lineless.Length < data.Length || lineless.EndsWith((byte)0)
            : lineless.EndsWith((ReadOnlySpan<byte>)[0, 0, 0, 0]);
    }

    /// <summary>True where the bytes end as this camera's frames do; before that is known, as any camera's do that sends something behind.</summary>
    public bool Ends(ReadOnlySpan<byte> data) => _habit is { } habit ? habit == Kind.None || KindOf(data) == habit : KindOf(data) != Kind.None;

    /// <summary>These bytes are taken for a frame.</summary>
    public void Note(ReadOnlySpan<byte> data) => _last = KindOf(data);

    /// <summary>They were one.</summary>
    public void Confirm() => _habit = _last;

    /// <summary>Three zero bytes never stand inside an access unit (ITU-T H.264, 7.4.1).</summary>
    private static Kind KindOf(ReadOnlySpan<byte> data)
        => data.EndsWith("\r\n"u8) ? Kind.LineEnd
            : data.EndsWith("\n"u8) ? Kind.LineFeed
            : data.EndsWith((ReadOnlySpan<byte>)[0, 0, 0]) ? Kind.Zeros : Kind.None;
}
