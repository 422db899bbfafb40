namespace Arecont.Camera.Media;

/// <summary>What an access unit in Annex B form (ITU-T H.264) holds.</summary>
/// <param name="HasSlice">A coded slice (type 1 or 5).</param>
/// <param name="IsIdr">An IDR slice (type 5).</param>
/// <param name="Width">Of the SPS, or 0.</param>
/// <param name="Height">Of the SPS, or 0.</param>
internal readonly record struct H264AccessUnit(bool HasSlice, bool IsIdr, int Width, int Height)
{
    private const int Slice = 1;
    private const int IdrSlice = 5;
    private const int SequenceParameterSet = 7;

    /// <summary>Walks the NAL units up to the first slice.</summary>
    public static H264AccessUnit Parse(ReadOnlySpan<byte> data)
    {
        var width = 0;
        var height = 0;
        if (!StartsWithStartCode(data))
        {
            return default;
        }

        while (true)
        {
            var code = data.IndexOf(StartCode);
            if (code < 0 || code + 5 > data.Length)
            {
                return new H264AccessUnit(false, false, width, height);
            }

            data = data[(code + 3)..];
            switch (data[0] & 0x1F)
            {
                case SequenceParameterSet:
                    var next = data.IndexOf(StartCode);
                    _ = H264SequenceParameters.TrySize(data[1..(next < 0 ? data.Length : next)], out width, out height);
                    break;
                case Slice:
                    return new H264AccessUnit(true, false, width, height);
                case IdrSlice:
                    return new H264AccessUnit(true, true, width, height);
                default:
                    break;
            }
        }
    }

    /// <summary>True where the bytes begin with <c>00 00 01</c> or <c>00 00 00 01</c>.</summary>
    public static bool StartsWithStartCode(ReadOnlySpan<byte> data)
        => data.StartsWith(StartCode) || (data.Length > 3 && data[0] == 0 && data[1..].StartsWith(StartCode));

    private static ReadOnlySpan<byte> StartCode => [0, 0, 1];
}
