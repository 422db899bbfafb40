using System.Buffers.Binary;

namespace Arecont.Simulator.Streams;

/// <summary>A recorded picture as it goes out: with the moment of sending in it, and filled up.</summary>
/// <param name="Recorded">The picture: JPEG up to its end marker, or H.264 with start codes.</param>
/// <param name="IsJpeg">Which of the two.</param>
/// <param name="Weight">Bytes to fill it up to; less than it has adds nothing.</param>
/// <param name="Stamped">Whether it carries a <see cref="SendStamp"/>.</param>
internal readonly record struct OutgoingPicture(byte[] Recorded, bool IsJpeg, int Weight, bool Stamped)
{
    private const int JpegEnd = 2;
    private const int SmallestFiller = 6;

    /// <summary>Bytes that <see cref="WriteTo"/> writes.</summary>
    internal int Length => Recorded.Length + StampSize + Filler;

    private static ReadOnlySpan<byte> SeiHead => [0, 0, 0, 1, 6, 5, SendStamp.Length];

    private static ReadOnlySpan<byte> FillerHead => [0, 0, 0, 1, 12];

    private int StampSize => !Stamped ? 0 : SendStamp.Length + (IsJpeg ? 4 : SeiHead.Length + 1);

    private int Filler
    {
        get
        {
            var missing = Math.Max(0, Weight - Recorded.Length - StampSize);
            return IsJpeg || missing >= SmallestFiller ? missing : 0;
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

    // JPEG allows any number of 0xFF before a marker; H.264 has a NAL unit that is nothing but them.
    private void WriteFiller(Span<byte> target)
    {
        target.Fill(0xFF);
        if (!IsJpeg && !target.IsEmpty)
        {
            FillerHead.CopyTo(target);
            target[^1] = 0x80;
        }
    }

    // The JFIF segment must stay the first.
    private static int BehindJfif(ReadOnlySpan<byte> jpeg) =>
        jpeg[2..].StartsWith([(byte)0xFF, (byte)0xE0]) ? 4 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[4..]) : 2;
}
