using Arecont.Simulator;

namespace Arecont.Interop.Tests.Players;

/// <summary>RFC 2435 writes a picture's size in units of eight pixels and one byte: 2040 is the most.</summary>
public sealed class LargePictureTests
{
    [Fact]
    public async Task Describe_JpegLargerThanRtpCanSay_IsRefusedWithItsSizeAndTheLimit()
    {
        var size = (Width: 2592, Height: 1944);
        LargePictureProxy? proxy = null;
        await using var scene = await VideoScene.StartAsync(
            [new SimulatedCameraOptions { Model = "AV2100" }], host: camera => (proxy = new LargePictureProxy(camera.EndPoint, size)).Host);
        await using var _ = proxy;

        var answer = await RtspViewer.DescribeAsync(scene.Address("cam1"));

        Assert.Equal(415, answer.Status);
        Assert.Contains("2592", answer.Body + answer.Reason, StringComparison.Ordinal);
        Assert.Contains("2040", answer.Body + answer.Reason, StringComparison.Ordinal);
    }
}
