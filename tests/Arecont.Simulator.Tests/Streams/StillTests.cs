using System.Text;

namespace Arecont.Simulator.Tests.Streams;

public sealed class StillTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("AV5255", "/image?res=full&x0=0&y0=0&x1=9999&y1=9999&doublescan=0", 1920, 1088)]
    [InlineData("AV5255", "/image?res=half", 960, 544)]
    [InlineData("AV2100", "/image", 640, 480)]
    [InlineData("AV8185", "/image3?channel=scaled", 320, 240)]
    [InlineData("AV5255", "/img.jpg?id=1", 1920, 1088)]
    public async Task Image_IsAJpegOfTheAskedSizeWithZerosBehind(string model, string target, int width, int height)
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = model }, cancellationToken: Token);

        var answer = await RawClient.ExchangeAsync(camera.EndPoint, $"GET {target} HTTP/1.0\r\n\r\n", Token);

        var body = answer.AsSpan(answer.AsSpan().IndexOf("\r\n\r\n"u8) + 4);
        Assert.Contains("\r\nContent-Type: image/jpeg\r\n", Encoding.Latin1.GetString(answer), StringComparison.Ordinal);
        Assert.Equal([0xFF, 0xD8], body[..2].ToArray());
        Assert.Equal(new byte[12], body[^12..].ToArray());
        Assert.Equal([0xFF, 0xD9], body[^14..^12].ToArray());
        Assert.Equal((width, height), Size(body));
    }

    [Fact]
    public async Task Image_WithoutNumberOnSeveralSensors_TakesTurnsAmongTheEnabledOnes()
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = "AV8185" }, cancellationToken: Token);
        Assert.True(camera.Set("channelenable", "11"));

        var channels = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            var head = (await RawClient.GetAsync(camera, "/image", Token)).Split("\r\n\r\n")[0];
            channels.Add(head.Split("\r\n").Single(line => line.StartsWith("ETag: ", StringComparison.Ordinal)));
        }

        Assert.Equal(["ETag: Channel1", "ETag: Channel2", "ETag: Channel4", "ETag: Channel1"], channels);
        Assert.DoesNotContain("ETag", (await RawClient.GetAsync(camera, "/image2", Token)).Split("\r\n\r\n")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImgJpg_TakesItsSizeFromTheSettings()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        Assert.True(camera.Set("imgres", "half"));

        var answer = await RawClient.ExchangeAsync(camera.EndPoint, "GET /img.jpg HTTP/1.0\r\n\r\n", Token);

        Assert.Equal((960, 544), Size(answer));
    }

    // The start-of-frame segment: marker, length, precision, height, width.
    private static (int Width, int Height) Size(ReadOnlySpan<byte> jpeg)
    {
        var frame = jpeg.IndexOf([(byte)0xFF, (byte)0xC0, (byte)0x00, (byte)0x11]);
        return ((jpeg[frame + 7] << 8) + jpeg[frame + 8], (jpeg[frame + 5] << 8) + jpeg[frame + 6]);
    }
}
