using Arecont.Bridge.Cameras.Video;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera.Media;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Cameras.Tests.Video;

public class FrameStamperTests
{
    private static readonly byte[] Sequence = [0x67, 0x42, 0, 0x1E, 0xAA];
    private static readonly byte[] Picture = [0x68, 0xCE, 0x3C, 0x80];
    private static readonly byte[] Whole = [0, 0, 0, 1, .. Sequence, 0, 0, 0, 1, .. Picture, 0, 0, 1, 0x65, 1, 2, 3];
    private static readonly byte[] Bare = [0, 0, 0, 1, 0x65, 1, 2, 3];

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Stamp_FirstFrameOfAConnection_MustBeAKeyFrame()
    {
        var stamper = new FrameStamper(_time, null);
        Assert.Null(stamper.Stamp(Frame(FrameType.H264Predicted, [0, 0, 1, 0x41, 9])));

        var first = stamper.Stamp(Frame(FrameType.H264Idr, Whole))!;
        stamper.Begin();
        Assert.Null(stamper.Stamp(Frame(FrameType.H264Predicted, [0, 0, 1, 0x41, 9])));
        var second = stamper.Stamp(Frame(FrameType.H264Idr, Whole))!;

        Assert.Equal((1, false), (first.Sequence, first.Discontinuity));
        Assert.Equal((2, true), (second.Sequence, second.Discontinuity));
    }

    [Fact]
    public void Stamp_Positions_GrowAlwaysAndFollowTheClock()
    {
        var stamper = new FrameStamper(_time, null);
        var first = stamper.Stamp(Frame(FrameType.H264Idr, Whole))!;
        var burst = stamper.Stamp(Frame(FrameType.H264Predicted, [0, 0, 1, 0x41, 9]))!;
        _time.Advance(TimeSpan.FromSeconds(1));
        var later = stamper.Stamp(Frame(FrameType.H264Predicted, [0, 0, 1, 0x41, 9]))!;

        Assert.Equal([TimeSpan.Zero, FrameStamper.Step, TimeSpan.FromSeconds(1)], [first.Position, burst.Position, later.Position]);
        Assert.Equal((640, 480), (later.Width, later.Height));
    }

    [Fact]
    public void Stamp_IdrWithoutParameterSets_GetsTheLastOnes()
    {
        var stamper = new FrameStamper(_time, null);
        stamper.Stamp(Frame(FrameType.H264Idr, Whole));

        var bare = stamper.Stamp(Frame(FrameType.H264Idr, Bare))!;
        var delimited = stamper.Stamp(Frame(FrameType.H264Idr, [0, 0, 0, 1, 9, 0x10, .. Bare]))!;

        Assert.Equal([0, 0, 0, 1, .. Sequence, 0, 0, 0, 1, .. Picture, .. Bare], bare.Data.ToArray());
        Assert.Equal([0, 0, 0, 1, 9, 0x10, 0, 0, 0, 1, .. Sequence, 0, 0, 0, 1, .. Picture, .. Bare], delimited.Data.ToArray());
    }

    [Fact]
    public void Stamp_IdrWithoutAnyParameterSets_IsNotPassedOnUnlessTheyAreKnownFromBefore()
    {
        var known = new VideoDescription(VideoCodec.H264, 640, 480) { SequenceParameterSet = Sequence, PictureParameterSet = Picture };

        Assert.Null(new FrameStamper(_time, null).Stamp(Frame(FrameType.H264Idr, Bare)));
        var stamped = new FrameStamper(_time, known).Stamp(Frame(FrameType.H264Idr, Bare, 0, 0))!;

        Assert.Equal((640, 480), (stamped.Width, stamped.Height));
        Assert.Equal(Bare.Length + Sequence.Length + Picture.Length + 8, stamped.Data.Length);
    }

    [Fact]
    public void Description_ChangesOnlyWithTheStream()
    {
        var stamper = new FrameStamper(_time, null);
        stamper.Stamp(Frame(FrameType.H264Idr, Whole));
        var first = stamper.Description!;
        stamper.Stamp(Frame(FrameType.H264Idr, [.. Whole]));
        Assert.Same(first, stamper.Description);

        stamper.Stamp(Frame(FrameType.H264Idr, Whole, 1280, 960));

        Assert.Equal((1280, 960), (stamper.Description!.Width, stamper.Description.Height));
        Assert.Equal(Sequence, first.SequenceParameterSet.ToArray());
        Assert.Equal(Picture, first.PictureParameterSet.ToArray());
    }

    private CameraFrame Frame(FrameType type, byte[] data, int width = 640, int height = 480) => new()
    {
        Type = type,
        Data = data,
        Time = _time.GetUtcNow(),
        Width = type == FrameType.H264Predicted ? 0 : width,
        Height = type == FrameType.H264Predicted ? 0 : height,
    };
}
