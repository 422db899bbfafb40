using Arecont.Bridge.Cameras.Video;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Cameras.Tests.Video;

public class GroupCacheTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private readonly GroupCache _group = new();

    [Fact]
    public void CatchUp_H264_GivesTheGroupFromItsKeyFrameOn()
    {
        Add(FrameType.H264Predicted, 1);
        Assert.Empty(_group.CatchUp(Now));
        Add(FrameType.H264Idr, 2);
        Add(FrameType.H264Idr, 3);
        Add(FrameType.H264Predicted, 4);

        var frames = _group.CatchUp(Now.AddMinutes(1));

        Assert.Equal([3, 4], frames.Select(frame => frame.Sequence));
        Assert.All(frames, frame => Assert.True(frame.CatchUp));
    }

    [Fact]
    public void CatchUp_OldJpeg_IsNotThePresent()
    {
        Add(FrameType.Jpeg, 1);

        Assert.Single(_group.CatchUp(Now + GroupCache.LongestPictureAge));
        Assert.Empty(_group.CatchUp(Now + GroupCache.LongestPictureAge + TimeSpan.FromMilliseconds(1)));
    }

    [Theory]
    [InlineData(GroupCache.MaximumFrames, 10)]
    [InlineData(16, GroupCache.MaximumBytes / 16)]
    public void Add_BeyondTheBounds_KeepsNothingUntilTheNextKeyFrame(int frames, int bytes)
    {
        Add(FrameType.H264Idr, 1, bytes);
        for (var number = 2; number <= frames; number++)
        {
            Add(FrameType.H264Predicted, number, bytes);
        }

        Assert.Equal(frames, _group.CatchUp(Now).Length);
        Add(FrameType.H264Predicted, frames + 1, bytes);
        Add(FrameType.H264Predicted, frames + 2, bytes);
        Assert.Empty(_group.CatchUp(Now));
        Add(FrameType.H264Idr, frames + 3);
        Assert.Single(_group.CatchUp(Now));
    }

    private void Add(FrameType type, long sequence, int bytes = 10) => _group.Add(new VideoFrame
    {
        Type = type,
        Data = new byte[bytes],
        Time = Now,
        Position = TimeSpan.FromSeconds(sequence),
        Sequence = sequence,
        Width = 640,
        Height = 480,
    });
}
