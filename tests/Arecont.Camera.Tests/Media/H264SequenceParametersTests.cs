using Arecont.Camera.Media;

namespace Arecont.Camera.Tests.Media;

public sealed class H264SequenceParametersTests
{
    [Theory]
    [InlineData("67640028acd940780227e5c044000003000400000300083c60c658", 1920, 1080)]
    [InlineData("67640028acb200c804ad80880000030008000003001078c19240", 1600, 1184)]
    [InlineData("67640016acd940a03db011000003000100000300020f162d96", 640, 480)]
    [InlineData("677a0020bcd94050079b011000000300100000030020f1831960", 1280, 960)]
    [InlineData("6764001facd940fc1279623011000003000100000300020f183196", 1000, 562)]
    [InlineData("67f4000c919b282c12d80880000003008000000301078a14cb", 352, 288)]
    [InlineData("67640016acd940a07b6022000003000200000300043e28532c", 640, 480)]
    public void TrySize_RealParameterSet_GivesTheCroppedSize(string hex, int width, int height)
    {
        Assert.True(H264SequenceParameters.TrySize(Convert.FromHexString(hex).AsSpan(1), out var w, out var h));
        Assert.Equal((width, height), (w, h));
    }

    [Fact]
    public void TrySize_AnythingElse_FailsWithoutHarm()
    {
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = new byte[random.Next(0, 64)];
            random.NextBytes(bytes);
            if (H264SequenceParameters.TrySize(bytes, out var width, out var height))
            {
                Assert.InRange(width, 1, 65535);
                Assert.InRange(height, 1, 65535);
            }
        }
    }
}
