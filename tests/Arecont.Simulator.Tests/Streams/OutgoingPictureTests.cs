using Arecont.Simulator.Models;
using Arecont.Simulator.Streams;

namespace Arecont.Simulator.Tests.Streams;

public sealed class OutgoingPictureTests
{
    private static readonly MediaLibrary Media = MediaLibrary.For(CameraModels.Find("AV5255"), half: true);

    [Fact]
    public void WriteTo_KeyFrame_PutsTheStampBetweenParameterSetsAndSliceAndFillsTheSlice()
    {
        var picture = new OutgoingPicture(Media.Frames[0], IsJpeg: false, 100_000, Stamped: true);
        var bytes = new byte[picture.Length];

        Assert.Equal(bytes.Length, picture.WriteTo(bytes, 1234567));

        Assert.InRange(bytes.Length, 99_998, 100_000);
        Assert.Equal([7, 8, 6, 5], Units(bytes));
        Assert.Equal([0, 0, 3, 0, 0, 3], bytes[^6..]);
        Assert.True(SendStamp.TryFind(bytes, out var moment));
        Assert.Equal(1234567, moment);
    }

    [Fact]
    public void WriteTo_OtherFrame_StartsWithTheStamp()
    {
        var picture = new OutgoingPicture(Media.Frames[1], IsJpeg: false, 0, Stamped: true);
        var bytes = new byte[picture.Length];

        Assert.Equal(bytes.Length, picture.WriteTo(bytes, long.MaxValue));

        Assert.Equal([6, 1], Units(bytes));
        Assert.True(SendStamp.TryFind(bytes, out var moment));
        Assert.Equal(long.MaxValue, moment);
    }

    [Fact]
    public void WriteTo_Jpeg_KeepsTheJfifSegmentFirstAndTheEndMarkerLast()
    {
        var picture = new OutgoingPicture(Media.Stills[0], IsJpeg: true, 60_000, Stamped: true);
        var bytes = new byte[picture.Length];

        Assert.Equal(60_000, picture.WriteTo(bytes, 42));

        Assert.Equal([0xFF, 0xD8, 0xFF, 0xE0, 0, 16], bytes[..6]);
        Assert.Equal([0xFF, 0xFE, 0, 34], bytes[20..24]);
        Assert.Equal([0xFF, 0xFF, 0xD9], bytes[^3..]);
        Assert.True(SendStamp.TryFind(bytes, out var moment));
        Assert.Equal(42, moment);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WriteTo_WithNothingToAdd_IsThePictureAsRecorded(bool jpeg)
    {
        var recorded = jpeg ? Media.Stills[0] : Media.Frames[0];
        var picture = new OutgoingPicture(recorded, jpeg, recorded.Length, Stamped: false);
        var bytes = new byte[picture.Length];

        picture.WriteTo(bytes, 42);

        Assert.Equal(recorded, bytes);
        Assert.False(SendStamp.TryFind(bytes, out _));
    }

    private static List<int> Units(byte[] bytes)
    {
        var types = new List<int>();
        for (var at = 0; bytes.AsSpan(at).IndexOf([(byte)0, (byte)0, (byte)1]) is >= 0 and var next; at += next + 3)
        {
            types.Add(bytes[at + next + 3] & 0x1F);
        }

        return types;
    }
}
