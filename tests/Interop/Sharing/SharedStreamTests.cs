using Arecont.Interop.Tests.Faults;

namespace Arecont.Interop.Tests.Sharing;

public sealed class SharedStreamTests
{
    [Fact]
    public async Task Watch_FiftyViewers_CameraSendsOneStream()
    {
        const int Viewers = 50;
        // Five ways to say the same.
        string[] paths = ["cam1", "cam1/1", "cam1/main", "cam1/1/main", "cam1/"];
        await using var scene = await VideoScene.StartAsync();
        var viewers = await Task.WhenAll(Enumerable.Range(0, Viewers).Select(number => RtspViewer.PlayAsync(scene.Address(paths[number % paths.Length]))));
        try
        {
            await Task.WhenAll(viewers.Select(viewer => viewer.Log.FramesAsync(2 * TestStream.GroupLength)));

            Assert.All(viewers, viewer => viewer.Log.AssertWhole());
            Assert.Equal((1, 1), (scene.Camera.CountRequests(WatchedCamera.StreamPath), scene.Camera.OpenStreams));
        }
        finally
        {
            await Task.WhenAll(viewers.Select(viewer => viewer.DisposeAsync().AsTask()));
        }
    }

    [Fact]
    public async Task Watch_LastViewerLeaves_CameraStreamEnds()
    {
        await using var scene = await VideoScene.StartAsync(cameraYaml: "    video: { lingerSeconds: 1 }\n");
        await using (var viewer = await RtspViewer.PlayAsync(scene.Address("cam1")))
        {
            await viewer.Log.FramesAsync(5);
            Assert.Equal(1, scene.Camera.OpenStreams);
        }

        await scene.Camera.WaitUntilAsync(camera => camera.OpenStreams == 0, TestContext.Current.CancellationToken)
            .WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Watch_NinthDistinctStream_IsRefusedWithItsReason()
    {
        const int Most = 8;
        var profiles = string.Join(", ", Enumerable.Range(1, Most + 1).Select(number => $"q{number}: {{ codec: h264, qp: {20 + number} }}"));
        await using var scene = await VideoScene.StartAsync(cameraYaml: $"    video: {{ lingerSeconds: 0, profiles: {{ {profiles} }} }}\n");
        var viewers = await Task.WhenAll(Enumerable.Range(1, Most).Select(number => RtspViewer.PlayAsync(scene.Address($"cam1/q{number}"))));
        try
        {
            await Task.WhenAll(viewers.Select(viewer => viewer.Log.FramesAsync(5)));

            var answer = await RtspViewer.DescribeAsync(scene.Address($"cam1/q{Most + 1}"));

            Assert.Equal(453, answer.Status);
            Assert.Contains("cam1", answer.Body + answer.Reason, StringComparison.Ordinal);
            Assert.Contains("8", answer.Body + answer.Reason, StringComparison.Ordinal);
            Assert.Equal((Most, Most), (scene.Camera.CountRequests(WatchedCamera.StreamPath), scene.Camera.OpenStreams));

            // One less, and there is room.
            await viewers[0].DisposeAsync();
            await scene.Camera.WaitUntilAsync(camera => camera.OpenStreams < Most, TestContext.Current.CancellationToken)
                .WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);
            await using var ninth = await RtspViewer.PlayAsync(scene.Address($"cam1/q{Most + 1}"));
            await ninth.Log.FramesAsync(5);
        }
        finally
        {
            await Task.WhenAll(viewers.Select(viewer => viewer.DisposeAsync().AsTask()));
        }
    }
}
