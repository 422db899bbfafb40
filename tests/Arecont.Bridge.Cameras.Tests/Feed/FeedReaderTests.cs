using Arecont.Bridge.Cameras.Feed;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Contract.State;
using NSubstitute;

namespace Arecont.Bridge.Cameras.Tests.Feed;

public class FeedReaderTests
{
    private readonly FeedReader _reader = new();

    [Fact]
    public async Task ReadAsync_SlowReader_SeesTheLatestStateOnlyAndEveryEvent()
    {
        for (var version = 1; version <= 3; version++)
        {
            _reader.Change(State("a", version));
            _reader.Raise(Event("a", version));
        }

        Assert.Equal(["state a 3", "event a 1", "event a 2", "event a 3"], await ReadAllAsync());
    }

    [Fact]
    public async Task ReadAsync_SeveralCameras_KeepsTheOrderOfEach()
    {
        _reader.Change(State("a", 1));
        _reader.Raise(Event("a", 1));
        _reader.Change(State("b", 1));
        _reader.Raise(Event("b", 1));
        _reader.Change(State("a", 2));

        Assert.Equal(["state a 2", "event a 1", "state b 1", "event b 1"], await ReadAllAsync());
    }

    [Fact]
    public async Task ReadAsync_TooManyEvents_DropsTheOldestAndCountsThem()
    {
        for (var number = 1; number <= FeedReader.MaximumEvents + 5; number++)
        {
            _reader.Raise(Event("a", number));
        }

        var read = await ReadAllAsync();

        Assert.Equal("lost 5", read[0]);
        Assert.Equal("event a 6", read[1]);
        Assert.Equal(FeedReader.MaximumEvents + 1, read.Count);
    }

    [Fact]
    public async Task ReadAsync_StateBeforeAddedWasRead_ComesWithAdded()
    {
        _reader.Add(Camera("a"), State("a", 1));
        _reader.Change(State("a", 2));

        Assert.Equal(["added a 2"], await ReadAllAsync());
    }

    [Fact]
    public async Task ReadAsync_RemovedBeforeAddedWasRead_SaysNothing()
    {
        _reader.Add(Camera("a"), State("a", 1));
        _reader.Remove("a");

        Assert.Empty(await ReadAllAsync());
    }

    [Fact]
    public async Task ReadAsync_RemovedAndAddedAgain_SaysBothInOrder()
    {
        var reading = _reader.ReadAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        _reader.Add(Camera("a"), State("a", 1));
        Assert.True(await reading.MoveNextAsync());
        _reader.Change(State("a", 2));
        _reader.Raise(Event("a", 2));
        _reader.Remove("a");
        _reader.Add(Camera("a"), State("a", 0));
        _reader.Complete();

        var read = new List<string>();
        while (await reading.MoveNextAsync())
        {
            read.Add(Describe(reading.Current));
        }

        Assert.Equal(["event a 2", "removed a", "added a 0"], read);
    }

    [Fact]
    public async Task ReadAsync_WaitingReader_IsWokenByANotification()
    {
        await using var reading = _reader.ReadAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var next = reading.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);

        _reader.Raise(Event("a", 1));

        Assert.True(await next.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ReadAsync_Cancelled_EndsTheWait()
    {
        using var cancel = new CancellationTokenSource();
        await using var reading = _reader.ReadAsync(cancel.Token).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var next = reading.MoveNextAsync().AsTask();

        await cancel.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => next.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Open_LateReader_SeesPresentCamerasAndDoesNotDelayOthers()
    {
        var hub = new FeedHub();
        var idle = hub.Open(() => []);
        hub.Publish(State("a", 1));
        var camera = Camera("a");
        camera.State.Returns(State("a", 1));

        var late = hub.Open(() => [camera]);
        hub.Publish(State("a", 2));
        hub.Complete();

        Assert.Equal(["added a 2"], await ReadAllAsync(late));
        Assert.Equal(["state a 2"], await ReadAllAsync(idle));
        Assert.Equal(["added a 1"], await ReadAllAsync(hub.Open(() => [camera])));
    }

    private static ICamera Camera(string id)
    {
        var camera = Substitute.For<ICamera>();
        camera.Id.Returns(id);
        return camera;
    }

    private static CameraState State(string id, long version)
        => new() { CameraId = id, Version = version, Connection = new ConnectionState(ConnectionStatus.Online, default) };

    private static CameraEvent Event(string id, int number)
        => new() { Id = Guid.Empty, CameraId = id, Type = CameraEventType.Online, Time = default, Port = number };

    private static string Describe(CameraNotification notification) => notification switch
    {
        CameraAdded added => $"added {added.Camera.Id} {added.State.Version}",
        CameraRemoved removed => $"removed {removed.CameraId}",
        CameraStateChanged changed => $"state {changed.State.CameraId} {changed.State.Version}",
        CameraEventRaised raised => $"event {raised.Event.CameraId} {raised.Event.Port}",
        NotificationsLost lost => $"lost {lost.Count}",
        _ => "?",
    };

    private Task<List<string>> ReadAllAsync()
    {
        _reader.Complete();
        return ReadAllAsync(_reader);
    }

    private static async Task<List<string>> ReadAllAsync(FeedReader reader)
    {
        var read = new List<string>();
        await foreach (var notification in reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            read.Add(Describe(notification));
        }

        return read;
    }
}
