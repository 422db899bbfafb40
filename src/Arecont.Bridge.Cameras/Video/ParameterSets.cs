namespace Arecont.Bridge.Cameras.Video;

/// <summary>Where the parameter sets of an access unit in Annex B form stand (ITU-T H.264, 7.3.2.1 and 7.3.2.2), without copying.</summary>
/// <param name="Sequence">The first SPS without start code; empty where there is none.</param>
/// <param name="Picture">The first PPS without start code; empty where there is none.</param>
/// <param name="DelimiterEnd">Where an access unit delimiter at the beginning ends; 0 without one.</param>
internal readonly record struct ParameterSets(ReadOnlyMemory<byte> Sequence, ReadOnlyMemory<byte> Picture, int DelimiterEnd)
{
    private const int Slice = 1;
    private const int IdrSlice = 5;
    private const int SequenceType = 7;
    private const int PictureType = 8;
    private const int DelimiterType = 9;

    private static ReadOnlySpan<byte> StartCode => [0, 0, 1];

    /// <summary>Walks the NAL units up to the first slice.</summary>
    public static ParameterSets Find(ReadOnlyMemory<byte> unit)
    {
        var found = default(ParameterSets);
        var at = After(unit.Span, 0);
        while (at < unit.Length && (unit.Span[at] & 0x1F) is not (Slice or IdrSlice))
        {
            var next = After(unit.Span, at);
            var end = next < unit.Length ? next - StartCode.Length : unit.Length;
            var nal = unit[at..(at + unit.Span[at..end].TrimEnd((byte)0).Length)];
            found = (unit.Span[at] & 0x1F) switch
            {
                SequenceType when found.Sequence.IsEmpty => found with { Sequence = nal },
                PictureType when found.Picture.IsEmpty => found with { Picture = nal },
                DelimiterType when found == default => found with { DelimiterEnd = at + nal.Length },
                _ => found,
            };
            at = next;
        }

        return found;
    }

    /// <summary>The access unit with these parameter sets before its first slice.</summary>
    public static ReadOnlyMemory<byte> Insert(ReadOnlyMemory<byte> unit, int at, ReadOnlyMemory<byte> sequence, ReadOnlyMemory<byte> picture)
    {
        ReadOnlySpan<byte> code = [0, 0, 0, 1];
        return (byte[])[.. unit.Span[..at], .. code, .. sequence.Span, .. code, .. picture.Span, .. unit.Span[at..]];
    }

    /// <summary>The place behind the next start code, or the end.</summary>
    private static int After(ReadOnlySpan<byte> data, int from)
    {
        var code = data[from..].IndexOf(StartCode);
        return code < 0 ? data.Length : from + code + StartCode.Length;
    }
}
