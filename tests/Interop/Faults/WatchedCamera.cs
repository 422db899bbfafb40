using Arecont.Simulator;

namespace Arecont.Interop.Tests.Faults;

/// <summary>One camera, the bridge, and a viewer that already sees its main stream.</summary>
internal sealed class WatchedCamera(VideoScene scene, RtspViewer viewer) : IAsyncDisposable
{
    public const string StreamPath = "/h264stream";

    public VideoScene Scene => scene;

    public SimulatedCamera Camera => scene.Camera;

    public RtspViewer Viewer => viewer;

    public static async Task<WatchedCamera> StartAsync(SimulatedCameraOptions? options = null, Action<SimulatedCamera>? before = null)
    {
        var scene = await VideoScene.StartAsync([options ?? new SimulatedCameraOptions { Model = "AV5255" }]);
        try
        {
            before?.Invoke(scene.Camera);
            var viewer = await RtspViewer.PlayAsync(scene.Address("cam1"));
            await viewer.Log.FramesAsync(3);
            return new WatchedCamera(scene, viewer);
        }
        catch
        {
            await scene.DisposeAsync();
            throw;
        }
    }

    /// <summary>The camera's next stream, then the viewer's next key frame.</summary>
    public async Task NextStreamAsync()
    {
        await Camera.WaitForRequestAsync(request => request.Path == StreamPath, TestContext.Current.CancellationToken);
        await viewer.Log.KeyFrameAsync();
    }

    /// <summary>The viewer's session is the one it began with, goes on, and saw nothing but a pause.</summary>
    public async Task AssertSessionKeptAsync()
    {
        await viewer.Log.FramesAsync(TestStream.GroupLength);
        viewer.Log.AssertWhole();
        Assert.False(viewer.Connection.Ended.IsCompleted);
        Assert.Equal(200, (await viewer.AskAsync("GET_PARAMETER")).Status);
    }

    public async ValueTask DisposeAsync()
    {
        await viewer.DisposeAsync();
        await scene.DisposeAsync();
    }
}
