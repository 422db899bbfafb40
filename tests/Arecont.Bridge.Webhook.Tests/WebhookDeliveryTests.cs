namespace Arecont.Bridge.Webhook.Tests;

/// <summary>What a target may answer, and what it gets after that. The clock is turned by hand.</summary>
public sealed class WebhookDeliveryTests
{
    [Fact]
    public async Task ServerError_Retries_BackingOffWithTheSameIdAndFreshSignature()
    {
        await using var receiver = await Receiver.AnsweringAsync(500, 502, 429);
        await using var service = await StartAsync(receiver.Url);
        var start = service.Clock.GetUtcNow();

        service.Feed.Raise(Events.Make());
        var requests = new List<Received> { await receiver.NextAsync() };
        foreach (var longest in new[] { 1, 2, 4 })
        {
            var pause = await service.Clock.NextPauseAsync();
            Assert.InRange(pause.TotalSeconds, longest / 2.0, longest);
            Assert.False(receiver.HasMore);
            service.Clock.Advance(pause);
            requests.Add(await receiver.NextAsync());
        }

        Assert.Single(requests.Select(request => request.Headers["webhook-id"]).Distinct());
        Assert.Single(requests.Select(request => request.Text).Distinct());
        Assert.True(service.Clock.GetUtcNow() - start >= TimeSpan.FromSeconds(3));
        Assert.NotEqual(requests[0].Headers["webhook-timestamp"], requests[3].Headers["webhook-timestamp"]);
        Assert.NotEqual(requests[0].Headers["webhook-signature"], requests[3].Headers["webhook-signature"]);
        Assert.Single(service.Log.Lines, line => line.Contains("did not take an event: HTTP status 500", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Retry_LaterEvents_WaitTheirTurn()
    {
        await using var receiver = await Receiver.AnsweringAsync(500);
        await using var service = await StartAsync(receiver.Url);

        service.Feed.Raise(Events.Numbered(3));
        Assert.Equal("0", (await receiver.NextAsync()).Detail);
        service.Clock.Advance(await service.Clock.NextPauseAsync());

        Assert.Equal("0", (await receiver.NextAsync()).Detail);
        Assert.Equal("1", (await receiver.NextAsync()).Detail);
        Assert.Equal("2", (await receiver.NextAsync()).Detail);
        await service.StopAsync();
        Assert.Single(service.Log.Lines, line => line.Contains("has taken every waiting event", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task RetryAfter_IsHonoured(int status)
    {
        var first = true;
        await using var receiver = await Receiver.StartAsync(context =>
        {
            context.Response.Headers.RetryAfter = first ? "120" : default;
            (var answer, first) = (first ? status : 204, false);
            return Receiver.Status(context, answer);
        });
        await using var service = await StartAsync(receiver.Url);

        service.Feed.Raise(Events.Make());
        await receiver.NextAsync();

        Assert.Equal(TimeSpan.FromSeconds(120), await service.Clock.NextPauseAsync());
        service.Clock.Advance(TimeSpan.FromSeconds(120));
        await receiver.NextAsync();
    }

    [Fact]
    public async Task Refusal_IsNotTriedAgainAndToldOncePerStatus()
    {
        await using var receiver = await Receiver.AnsweringAsync(400, 400, 404);
        await using var service = await StartAsync(receiver.Url);

        service.Feed.Raise(Events.Numbered(4));

        foreach (var detail in new[] { "0", "1", "2", "3" })
        {
            Assert.Equal(detail, (await receiver.NextAsync()).Detail);
        }

        await service.StopAsync();
        Assert.Equal(2, service.Log.Lines.Count(line => line.Contains("refused an event", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Redirect_IsNotFollowed()
    {
        await using var elsewhere = await Receiver.StartAsync();
        await using var receiver = await Receiver.StartAsync(context =>
        {
            context.Response.Headers.Location = elsewhere.Url;
            return Receiver.Status(context, 307);
        });
        await using var service = await StartAsync(receiver.Url);

        service.Feed.Raise(Events.Numbered(2));
        await receiver.NextAsync();
        await receiver.NextAsync();
        await service.StopAsync();

        Assert.False(elsewhere.HasMore);
    }

    [Fact]
    public async Task Gone_SendsNothingMore()
    {
        await using var receiver = await Receiver.AnsweringAsync(410);
        await using var service = await StartAsync(receiver.Url);

        service.Feed.Raise(Events.Numbered(3));
        await receiver.NextAsync();
        await service.StopAsync();

        Assert.False(receiver.HasMore);
        Assert.Single(service.Log.Lines, line => line.Contains("gone (410)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EndlessResponse_IsNotRead()
    {
        await using var receiver = await Receiver.StartAsync(async context =>
        {
            var block = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(block, context.RequestAborted);
            }
        });
        await using var service = await StartAsync(receiver.Url);

        service.Feed.Raise(Events.Numbered(3));

        Assert.Equal("0", (await receiver.NextAsync()).Detail);
        Assert.Equal("1", (await receiver.NextAsync()).Detail);
        Assert.Equal("2", (await receiver.NextAsync()).Detail);
    }

    [Fact]
    public async Task NoAnswer_IsTriedAgainAfterTheLimit()
    {
        var first = true;
        await using var receiver = await Receiver.StartAsync(context =>
        {
            (var hang, first) = (first, false);
            return hang ? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted) : Receiver.Status(context, 204);
        });
        await using var service = await StartAsync(receiver.Url);

        service.Feed.Raise(Events.Make());
        await receiver.NextAsync();
        Assert.Equal(WebhookClient.AttemptLimit, await service.Clock.NextTimerAsync());
        service.Clock.Advance(WebhookClient.AttemptLimit);
        service.Clock.Advance(await service.Clock.NextPauseAsync());

        await receiver.NextAsync();
        Assert.Contains(service.Log.Lines, line => line.Contains("no answer within 10 s", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TargetAway_EventIsGivenUpAndTheNextGetsItsTurn()
    {
        await using var receiver = await Receiver.AnsweringAsync([.. Enumerable.Repeat(500, WebhookDelivery.AttemptsPerEvent)]);
        await using var service = await StartAsync(receiver.Url);

        service.Feed.Raise(Events.Numbered(2));
        for (var attempt = 0; attempt < WebhookDelivery.AttemptsPerEvent; attempt++)
        {
            Assert.Equal("0", (await receiver.NextAsync()).Detail);
            service.Clock.Advance(await service.Clock.NextPauseAsync());
        }

        Assert.Equal("1", (await receiver.NextAsync()).Detail);
        await service.StopAsync();
        Assert.Contains(service.Log.Lines, line => line.Contains("0 were dropped and 1 given up", StringComparison.Ordinal));
    }

    [Fact]
    public async Task QueueFull_DropsTheOldestAndTellsOnce()
    {
        var release = new TaskCompletionSource();
        await using var receiver = await Receiver.StartAsync(_ => release.Task);
        await using var service = await StartAsync(receiver.Url);
        var events = Events.Numbered(WebhookDelivery.QueueLimit + 6);

        service.Feed.Raise(events[0]);
        Assert.Equal("0", (await receiver.NextAsync()).Detail);
        service.Feed.Raise(events[1..]);
        await service.Feed.HandledAsync();
        release.SetResult();

        Assert.Equal("6", (await receiver.NextAsync()).Detail);
        for (var number = 7; number < events.Length; number++)
        {
            Assert.Equal($"{number}", (await receiver.NextAsync()).Detail);
        }

        await service.StopAsync();
        Assert.Single(service.Log.Lines, line => line.Contains("the oldest are dropped", StringComparison.Ordinal));
        Assert.Contains(service.Log.Lines, line => line.Contains("5 were dropped and 0 given up", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Logs_NeverHoldSecrets()
    {
        await using var receiver = await Receiver.AnsweringAsync(500, 400);
        var url = $"{receiver.Url.Replace("http://", "http://user:hunter2@", StringComparison.Ordinal)}/hunter2?key=hunter2";
        await using var service = await ServiceUnderTest.StartAsync(
            $$"""{ "targets": [ { "url": "{{url}}", "secret": "hunter2hunter2hunter2" }, { "url": "http://user:hunter2@127.0.0.1:1/hunter2?hunter2" } ] }""");

        service.Feed.Raise(Events.Numbered(2));
        await receiver.NextAsync();
        TimeSpan[] pauses = [await service.Clock.NextPauseAsync(), await service.Clock.NextPauseAsync()];
        service.Clock.Advance(pauses.Max());
        await receiver.NextAsync();
        await receiver.NextAsync();
        await service.StopWhileTurningAsync();

        Assert.Contains(service.Log.Lines, line => line.Contains("webhook.targets[0] (http://127.0.0.1:", StringComparison.Ordinal));
        Assert.Contains(service.Log.Lines, line => line.Contains("webhook.targets[1] (http://127.0.0.1:1)", StringComparison.Ordinal));
        Assert.DoesNotContain(service.Log.Lines, line => line.Contains("hunter2", StringComparison.Ordinal));
    }

    private static Task<ServiceUnderTest> StartAsync(string url)
        => ServiceUnderTest.StartAsync($$"""{ "targets": [ { "url": "{{url}}", "secret": "sixteen bytes ok" } ] }""");
}
