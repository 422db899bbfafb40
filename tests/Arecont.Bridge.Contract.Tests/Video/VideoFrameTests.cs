using Arecont.Bridge.Contract.Video;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Contract.Tests.Video;

public class VideoFrameTests
{
    [Theory]
    [InlineData(FrameType.H264Idr, true)]
    [InlineData(FrameType.Jpeg, true)]
    [InlineData(FrameType.H264Predicted, false)]
    public void IsKey_WhereADecoderCanBegin_IsTrue(FrameType type, bool expected) => Assert.Equal(expected, Frame(type).IsKey);

    private static VideoFrame Frame(FrameType type) => new()
    {
        Type = type,
        Data = new byte[] { 1 },
        Time = DateTimeOffset.UnixEpoch,
        Position = TimeSpan.Zero,
        Sequence = 1,
        Width = 1600,
        Height = 1200,
    };
}
