namespace Arecont.Interop.Tests.Sharing;

public sealed class ChurnTests(ITestOutputHelper output)
{
    private const int AtOnce = 6;
    private static readonly TimeSpan Stay = TimeSpan.FromSeconds(1);

    // By then each generation was collected once and all that viewers need is compiled.
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task Watch_ViewersComeAndGoForAMinute_NothingIsLeftBehind()
    {
        const int SpareHandles = 8;

        // Five minutes and 1,700 viewers leave 5 MB behind, of what the collector kept at either moment and of newly compiled code; after a
        // full collection the heap is 3.4 MB all along. In between, the two young generations hold up to 6 MB each.
        const long SpareBytes = 24L << 20;
        await using var scene = await VideoScene.StartAsync(cameraYaml: "    video: { lingerSeconds: 1 }\n", rtspYaml: ", sessionTimeoutSeconds: 10");
        await ChurnAsync(scene, Warm);
        var before = await SettledAsync(scene);

        var viewers = await ChurnAsync(scene, TimeSpan.FromSeconds(60));

        var after = await SettledAsync(scene);
        output.WriteLine($"{viewers} viewers; before {before}, after {after}");
        Assert.True(viewers >= 60, $"{viewers} viewers in a minute.");
        Assert.InRange(after.Handles, 0, before.Handles + SpareHandles);
        Assert.InRange(after.ResidentBytes, 0, before.ResidentBytes + SpareBytes);
    }

    private static async Task<int> ChurnAsync(VideoScene scene, TimeSpan duration)
    {
        var started = TimeProvider.System.GetTimestamp();
        var viewers = 0;
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async kind =>
        {
            while (TimeProvider.System.GetElapsedTime(started) < duration)
            {
                await WatchAsync(scene, kind);
                Interlocked.Increment(ref viewers);
            }
        }));
        return viewers;
    }

    // Some say goodbye, some just go; some take packets from the connection, some by UDP.
    private static async Task WatchAsync(VideoScene scene, int kind)
    {
        await using var viewer = await RtspViewer.PlayAsync(scene.Address(kind < AtOnce / 2 ? "cam1" : "cam1/sub"), udp: kind % 3 == 0);
        await viewer.Log.FramesAsync(1);
        await Task.Delay(Stay, TimeProvider.System, TestContext.Current.CancellationToken);
        if (kind % 2 == 0)
        {
            Assert.Equal(200, (await viewer.AskAsync("TEARDOWN")).Status);
        }
    }

    private static async Task<ProcessFigures> SettledAsync(VideoScene scene)
    {
        await Poll.UntilAsync(
            () => scene.Camera.OpenStreams == 0 && ProcessFigures.Connections(scene.ProcessId, scene.RtspPort).Count == 0,
            Limits.Signal, () => $"{scene.Camera.OpenStreams} streams of the camera are still open:\n{scene.Log}");
        return ProcessFigures.Of(scene.ProcessId);
    }
}
