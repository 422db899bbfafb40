using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Events;

namespace Arecont.Bridge.Webhook.Tests;

public sealed class WebhookServiceTests
{
    [Fact]
    public async Task Event_Raised_IsPostedAsSignedCloudEvent()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var service = await ServiceUnderTest.StartAsync(
            $$"""{ "targets": [ { "url": "{{receiver.Url}}/hook?key=1", "secret": "sixteen bytes ok" } ] }""");
        var cameraEvent = Events.Make();

        service.Feed.Raise(cameraEvent);
        var request = await receiver.NextAsync();

        var timestamp = Events.Time.ToUnixTimeSeconds();
        Assert.Equal("POST /hook?key=1", request.Line);
        Assert.Equal("application/cloudevents+json; charset=utf-8", request.Headers["Content-Type"]);
        Assert.Equal(CloudEvent.Serialize(cameraEvent), request.Body);
        Assert.Equal($"{cameraEvent.Id}", request.Headers["webhook-id"]);
        Assert.Equal($"{timestamp}", request.Headers["webhook-timestamp"]);
        Assert.Equal(
            WebhookSignature.Sign("sixteen bytes ok"u8.ToArray(), $"{cameraEvent.Id}", timestamp, request.Body), request.Headers["webhook-signature"]);
        Assert.False(request.Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task Target_WithUserAndNoSecret_AuthenticatesAndDoesNotSign()
    {
        await using var receiver = await Receiver.StartAsync();
        var url = receiver.Url.Replace("http://", "http://me:p%40ss@", StringComparison.Ordinal);
        await using var service = await ServiceUnderTest.StartAsync($$"""{ "targets": [ { "url": "{{url}}" } ] }""");

        service.Feed.Raise(Events.Make());
        var request = await receiver.NextAsync();

        Assert.Equal("Basic bWU6cEBzcw==", request.Headers["Authorization"]);
        Assert.False(request.Headers.ContainsKey("webhook-signature"));
    }

    [Fact]
    public async Task Filters_EventsAndCameras_LetThroughOnlyWhatIsNamed()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var service = await ServiceUnderTest.StartAsync(
            $$"""{ "targets": [ { "url": "{{receiver.Url}}", "events": ["motion_start", "offline"], "cameras": ["garage"] } ] }""");

        service.Feed.Raise(
            Events.Make(CameraEventType.MotionStart, "front-door"),
            Events.Make(CameraEventType.MotionEnd, "garage"),
            Events.Make(CameraEventType.MotionStart, "garage"),
            Events.Make(CameraEventType.Offline, "garage"));

        Assert.Equal("arecont.motion_start", (string?)(await receiver.NextAsync()).Json["type"]);
        Assert.Equal("arecont.offline", (string?)(await receiver.NextAsync()).Json["type"]);
        await service.StopAsync();
        Assert.False(receiver.HasMore);
    }

    [Fact]
    public async Task ManyEvents_ArriveInOrder()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var service = await ServiceUnderTest.StartAsync($$"""{ "targets": [ { "url": "{{receiver.Url}}" } ] }""");

        service.Feed.Raise(Events.Numbered(200));

        for (var number = 0; number < 200; number++)
        {
            Assert.Equal($"{number}", (await receiver.NextAsync()).Detail);
        }
    }

    [Fact]
    public async Task SlowTarget_DelaysNoOther()
    {
        var release = new TaskCompletionSource();
        await using var slow = await Receiver.StartAsync(_ => release.Task);
        await using var quick = await Receiver.StartAsync();
        await using var service = await ServiceUnderTest.StartAsync($$"""{ "targets": [ { "url": "{{slow.Url}}" }, { "url": "{{quick.Url}}" } ] }""");

        service.Feed.Raise(Events.Numbered(20));
        for (var number = 0; number < 20; number++)
        {
            Assert.Equal($"{number}", (await quick.NextAsync()).Detail);
        }

        Assert.Equal("0", (await slow.NextAsync()).Detail);
        Assert.False(slow.HasMore);
        release.SetResult();
        Assert.Equal("1", (await slow.NextAsync()).Detail);
    }

    [Fact]
    public async Task Feed_LosesEvents_IsTold()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var service = await ServiceUnderTest.StartAsync($$"""{ "targets": [ { "url": "{{receiver.Url}}" } ] }""");

        service.Feed.Tell(new NotificationsLost(7));
        service.Feed.Raise(Events.Make());
        await receiver.NextAsync();

        Assert.Contains(service.Log.Lines, line => line.Contains("7 camera events", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Feed_Fails_IsReadAgain()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var service = ServiceUnderTest.Make($$"""{ "targets": [ { "url": "{{receiver.Url}}" } ] }""");
        service.Feed.FailOnce();
        await service.Service.StartAsync(TestContext.Current.CancellationToken);

        service.Feed.Raise(Events.Make());
        var pause = await service.Clock.NextPauseAsync();
        Assert.False(receiver.HasMore);
        service.Clock.Advance(pause);

        await receiver.NextAsync();
        Assert.Single(service.Log.Lines, line => line.Contains("feed failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stop_EventsWaiting_AreDeliveredFirst()
    {
        var release = new TaskCompletionSource();
        await using var receiver = await Receiver.StartAsync(_ => release.Task);
        await using var service = await ServiceUnderTest.StartAsync($$"""{ "targets": [ { "url": "{{receiver.Url}}" } ] }""");
        service.Feed.Raise(Events.Numbered(3));
        Assert.Equal("0", (await receiver.NextAsync()).Detail);

        var stop = service.StopAsync();
        Assert.False(stop.IsCompleted);
        release.SetResult();
        await stop;

        Assert.Equal("1", (await receiver.NextAsync()).Detail);
        Assert.Equal("2", (await receiver.NextAsync()).Detail);
    }

    [Fact]
    public async Task Stop_TargetHangs_EndsAtTheLimit()
    {
        var release = new TaskCompletionSource();
        await using var receiver = await Receiver.StartAsync(_ => release.Task);
        await using var service = await ServiceUnderTest.StartAsync($$"""{ "targets": [ { "url": "{{receiver.Url}}" } ] }""");
        service.Feed.Raise(Events.Make());
        await receiver.NextAsync();

        var stop = service.StopAsync();
        var limit = await service.Clock.NextPauseAsync();
        service.Clock.Advance(limit);
        await stop;
        release.SetResult();

        Assert.Equal(WebhookService.StopLimit, limit);
        Assert.Contains(service.Log.Lines, line => line.Contains("could not be delivered", StringComparison.Ordinal));
    }
}
