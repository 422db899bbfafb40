using System.Buffers.Binary;

namespace Arecont.Simulator.Streams;

/// <summary>A recorded picture as it goes out: with the moment of sending in it, and filled up.</summary>
/// <param name="Recorded">The picture: JPEG up to its end marker, or H.264 with start codes.</param>
/// <param name="IsJpeg">Which of the two.</param>
/// <param name="Weight">Bytes to fill it up to, H.264 short of it by 2 at most; less than it has adds nothing.</param>
/// <param name="Stamped">Whether it carries a <see cref="SendStamp"/>.</param>
internal readonly record struct OutgoingPicture(byte[] Recorded, bool IsJpeg, int Weight, bool Stamped)
{
    private const int JpegEnd = 2;

    /// <summary>Bytes that <see cref="WriteTo"/> writes.</summary>
    internal int Length => Recorded.Length + StampSize + Filler;

    private static ReadOnlySpan<byte> SeiHead => [0, 0, 0, 1, 6, 5, SendStamp.Length];

    private static ReadOnlySpan<byte> ZeroWord => [0, 0, 3];

    private int StampSize => !Stamped ? 0 : SendStamp.Length + (IsJpeg ? 4 : SeiHead.Length + 1);

    private int Filler
    {
        get
        {
            var missing = Math.Max(0, Weight - Recorded.Length - StampSize);
            return IsJpeg ? missing : missing / ZeroWord.Length * ZeroWord.Length;
        }
    }

    /// <summary>Writes the picture; the moment is in microseconds.</summary>
    internal int WriteTo(Span<byte> target, long moment)
    {
        var at = IsJpeg ? BehindJfif(Recorded) : H264Loop.SliceStart(Recorded);
        var end = Recorded.Length - (IsJpeg ? JpegEnd : 0);
        Recorded.AsSpan(0, at).CopyTo(target);
        var length = at;
        if (Stamped)
        {
            WriteStamp(target.Slice(length, StampSize), moment);
            length += StampSize;
        }

        Recorded.AsSpan(at, end - at).CopyTo(target[length..]);
        length += end - at;
        WriteFiller(target.Slice(length, Filler));
        length += Filler;
        Recorded.AsSpan(end).CopyTo(target[length..]);
        return length + Recorded.Length - end;
    }

    private void WriteStamp(Span<byte> target, long moment)
    {
        if (IsJpeg)
        {
            BinaryPrimitives.WriteUInt16BigEndian(target, 0xFFFE);
            BinaryPrimitives.WriteUInt16BigEndian(target[2..], SendStamp.Length + 2);
            SendStamp.Write(target[4..], moment);
            return;
        }

        SeiHead.CopyTo(target);
        SendStamp.Write(target[SeiHead.Length..], moment);
        target[^1] = 0x80;
    }

    // JPEG allows any number of 0xFF before a marker, H.264 any number of cabac_zero_words (7.3.2.10) at the end of a slice.
    // Unlike filler NAL units nobody on the way takes them out.
    private void WriteFiller(Span<byte> target)
    {
        if (IsJpeg)
        {
            target.Fill(0xFF);
            return;
        }

        for (var position = 0; position < target.Length; position += ZeroWord.Length)
        {
            ZeroWord.CopyTo(target[position..]);
        }
    }

    // The JFIF segment must stay the first.
    private static int BehindJfif(ReadOnlySpan<byte> jpeg) =>
        jpeg[2..].StartsWith([(byte)0xFF, (byte)0xE0]) ? 4 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[4..]) : 2;
}
