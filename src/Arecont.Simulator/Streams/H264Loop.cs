namespace Arecont.Simulator.Streams;

/// <summary>Cuts an H.264 byte stream into its pictures; every picture is one slice.</summary>
internal static class H264Loop
{
    private const int KeyPicture = 5;
    private const int OtherPicture = 1;

    internal static byte[][] Split(ReadOnlySpan<byte> stream)
    {
        var frames = new List<byte[]>();
        var frameStart = 0;
        var position = 0;
        var complete = false;
        while (position + 3 < stream.Length)
        {
            var next = stream[position..].IndexOf(new byte[] { 0, 0, 1 });
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
