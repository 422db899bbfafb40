using Arecont.Bridge.Cameras.Commands;
using Arecont.Bridge.Contract.Commands;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Cameras.Tests.Commands;

public class CommandQueueTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly CommandQueue _queue;
    private int _rung;

    public CommandQueueTests() => _queue = new CommandQueue("front-door", _time);

    [Fact]
    public async Task WaitAsync_Closed_AnswersOfflineWithTheReason()
    {
        Assert.Equal(CommandCode.Offline, (await Add()).Code);
        _queue.Close("no connection to 192.0.2.1:80");

        var result = await Add();

        Assert.Equal((CommandCode.Offline, "front-door is offline: no connection to 192.0.2.1:80"), (result.Code, result.Message));
    }

    [Fact]
    public async Task WaitAsync_Open_WaitsItsTurnInOrder()
    {
        _queue.Open();
        var first = Add("1");
        var second = Add("2");
        Assert.Equal(2, _rung);

        Assert.True(_queue.TryTake(out var one));
        Assert.True(_queue.TryTake(out var two));
        Assert.False(_queue.TryTake(out _));
        one.Complete(CommandResult.Done("1"));
        two.Complete(CommandResult.Done("2"));

        Assert.Equal("1", (await first).Value);
        Assert.Equal("2", (await second).Value);
        Assert.Equal("1", ((SetSetting)one.Command).Value);
    }

    [Fact]
    public async Task WaitAsync_Full_AnswersOverloaded()
    {
        _queue.Open();
        var waiting = Enumerable.Range(0, CommandQueue.Capacity).Select(_ => Add()).ToList();

        Assert.Equal(CommandCode.Overloaded, (await Add()).Code);
        _queue.Close("gone");

        Assert.All(await Task.WhenAll(waiting), result => Assert.Equal(CommandCode.Offline, result.Code));
    }

    [Fact]
    public async Task WaitAsync_TimeOverBeforeItsTurn_SaysThatNothingWasSentAndIsSkipped()
    {
        _queue.Open();
        var waiting = Add();

        _time.Advance(TimeSpan.FromSeconds(16));

        var result = await waiting.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(CommandCode.TimedOut, result.Code);
        Assert.Contains("was not sent", result.Message, StringComparison.Ordinal);
        Assert.False(_queue.TryTake(out _));
    }

    [Fact]
    public async Task WaitAsync_TimeOverWhileRunning_SaysThatTheOutcomeIsUnknown()
    {
        _queue.Open();
        var waiting = Add();
        Assert.True(_queue.TryTake(out var pending));
        pending.Start();

        _time.Advance(TimeSpan.FromSeconds(16));

        Assert.Contains("not known", (await waiting).Message, StringComparison.Ordinal);
        Assert.True(pending.HasEnded);
    }

    [Fact]
    public async Task WaitAsync_CallerGone_IsCancelledAndSkipped()
    {
        _queue.Open();
        using var caller = new CancellationTokenSource();
        var waiting = _queue.WaitAsync(new SaveSettings(), TimeSpan.FromSeconds(15), () => { }, caller.Token);

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.False(_queue.TryTake(out _));
    }

    private Task<CommandResult> Add(string value = "1")
        => _queue.WaitAsync(new SetSetting("brightness", value), TimeSpan.FromSeconds(15), () => _rung++, TestContext.Current.CancellationToken);
}
