namespace Arecont.Simulator.Tests.Recording;

public sealed class RecordingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_AreCountedByPathAndParameterAndTheJournalIsBounded()
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { JournalCapacity = 2 }, cancellationToken: Token);

        await RawClient.GetAsync(camera, "/get?red", Token);
        await RawClient.GetAsync(camera, "/get?mdresult&id=1", Token);
        await RawClient.GetAsync(camera, "/get?mdresult&id=2", Token);

        Assert.Equal(3, camera.CountRequests("/get"));
        Assert.Equal(2, camera.CountRequests("/get", "mdresult"));
        Assert.Equal(0, camera.CountRequests("/set"));
        Assert.Equal(["/get?mdresult&id=1", "/get?mdresult&id=2"], camera.Requests.Select(request => request.Target));
        Assert.Equal(3, camera.Statistics.Requests);
        Assert.Equal(1, camera.Statistics.MostRequestsAtOnce);
        Assert.Null(camera.Statistics.LastError);
    }

    [Fact]
    public async Task WaitForSetting_CompletesWithTheSet()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        var set = camera.WaitForSettingAsync("red", "4", cancellationToken: Token);
        Assert.False(set.IsCompleted);

        await RawClient.GetAsync(camera, "/set?red=4", Token);

        await set.WaitAsync(TimeSpan.FromSeconds(30), Token);
    }
}
