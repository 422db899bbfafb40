namespace Arecont.Simulator.Streams;

/// <summary>Cuts an H.264 byte stream into its pictures; every picture is one slice.</summary>
internal static class H264Loop
{
    private const int KeyPicture = 5;
    private const int OtherPicture = 1;

    private static ReadOnlySpan<byte> StartCode => [0, 0, 1];

    /// <summary>Where the slice's start code begins: 0 unless parameter sets come first.</summary>
    internal static int SliceStart(ReadOnlySpan<byte> frame)
    {
        for (var unit = 0; frame[unit..].IndexOf(StartCode) is >= 0 and var next; unit += next + 3)
        {
            var code = unit + next;
            if (code + 3 < frame.Length && (frame[code + 3] & 0x1F) is KeyPicture or OtherPicture)
            {
                return code > 0 && frame[code - 1] == 0 ? code - 1 : code;
            }
        }

        return 0;
    }

    internal static byte[][] Split(ReadOnlySpan<byte> stream)
    {
        var frames = new List<byte[]>();
        var frameStart = 0;
        var position = 0;
        var complete = false;
        while (position + 3 < stream.Length)
        {
            var next = stream[position..].IndexOf(StartCode);
            if (next < 0)
            {
                break;
            }

            var unit = position + next;
            var start = unit > 0 && stream[unit - 1] == 0 ? unit - 1 : unit;
            if (complete)
            {
                frames.Add(stream[frameStart..start].ToArray());
                frameStart = start;
            }

            complete = (stream[unit + 3] & 0x1F) is KeyPicture or OtherPicture;
            position = unit + 3;
        }

        frames.Add(stream[frameStart..].ToArray());
        return [.. frames];
    }
}
