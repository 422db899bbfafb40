using Arecont.Bridge.Contract.Video;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Rtsp.Tests.Support;

/// <summary>Frames made by hand.</summary>
internal static class Frames
{
    public static readonly byte[] Sps = [0x67, 0x42, 0x00, 0x1F, 0xE9, 0x02, 0x80, 0x2D, 0xC8];

    public static readonly byte[] Pps = [0x68, 0xCE, 0x3C, 0x80];

    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static VideoDescription Known { get; } = new(VideoCodec.H264, 1280, 720) { SequenceParameterSet = Sps, PictureParameterSet = Pps };

    /// <summary>A NAL unit of a length, its bytes never zero, so that no start code is in it.</summary>
    public static byte[] Nal(byte header, int length)
    {
        var nal = new byte[length];
        nal[0] = header;
        for (var index = 1; index < length; index++)
        {
            nal[index] = (byte)(1 + (((index * 7) + length) % 255));
        }

        return nal;
    }

    public static byte[] AnnexB(params byte[][] units) => [.. units.SelectMany(unit => new byte[] { 0, 0, 0, 1 }.Concat(unit))];

    /// <summary>Frame number n of a stream at 15 frames a second; every group has <paramref name="group"/> frames.</summary>
    public static VideoFrame H264(int number, int group = 5, int length = 3000)
        => number % group == 0
            ? Of(number, FrameType.H264Idr, AnnexB(Sps, Pps, Nal(0x65, length * 3)))
            : Of(number, FrameType.H264Predicted, AnnexB(Nal(0x41, length)));

    public static VideoFrame Of(int number, FrameType type, byte[] data, int width = 1280, int height = 720) => new()
    {
        Type = type,
        Data = data,
        Time = Start + At(number),
        Position = At(number),
        Sequence = number + 1,
        Width = width,
        Height = height,
    };

    private static TimeSpan At(int number) => TimeSpan.FromSeconds(number / 15.0);
}
