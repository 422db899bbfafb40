using Arecont.Camera.Motion;
using Arecont.Camera.Tests.Wire;

namespace Arecont.Camera.Tests.Motion;

public sealed class MotionCallTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetMotionAsync_NoMotion_IsNull()
    {
        await using var camera = ScriptedCamera.Answering("HTTP/1.0 200 OK\r\n\r\nmdresult=no motion");
        Assert.Null(await camera.Client().GetMotionAsync(null, MotionPicture.Whole, Cancel).WaitAsync(Limits.Signal, Cancel));
        Assert.Equal("GET /get?mdresult HTTP/1.0", camera.Lines.Single());
    }

    [Fact]
    public async Task GetMotionAsync_Channel_AsksThatChannel()
    {
        await using var camera = ScriptedCamera.Answering("HTTP/1.0 200 Ok\r\n\r\nmdresult=no motion\r\n");
        Assert.Null(await camera.Client().GetMotionAsync(3, MotionPicture.Whole, Cancel).WaitAsync(Limits.Signal, Cancel));
        Assert.Equal("GET /get3?mdresult HTTP/1.0", camera.Lines.Single());
    }

    [Fact]
    public async Task GetMotionAsync_ThousandZones_GivesTheGrid()
    {
        var zones = string.Concat(Enumerable.Range(0, 1024).Select(i => i == 33 ? " 1f" : " 00"));
        await using var camera = ScriptedCamera.Answering($"HTTP/1.0 200 OK\r\n\r\nmdresult={zones}");
        var grid = await camera.Client().GetMotionAsync(null, MotionPicture.Whole, Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.NotNull(grid);
        Assert.Equal((32, 32), (grid.Width, grid.Height));
        Assert.Equal(0x1F, grid[1, 1]);
        Assert.Equal(1, grid.Counts.Count(c => c > 0));
    }

    [Theory]
    [InlineData("mdresult=", CameraError.BadAnswer)]
    [InlineData("mdresult= 00 01", CameraError.BadAnswer)]
    [InlineData("brightness=3", CameraError.BadAnswer)]
    [InlineData("unknown", CameraError.NotSupported)]
    public async Task GetMotionAsync_NoResult_Fails(string body, CameraError error)
    {
        await using var camera = ScriptedCamera.Answering($"HTTP/1.0 200 OK\r\n\r\n{body}");
        await Expect.FailureAsync(error, () => camera.Client().GetMotionAsync(null, MotionPicture.Whole, Cancel));
    }
}
