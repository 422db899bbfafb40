using System.Threading.Channels;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Lenses;
using Arecont.Bridge.Onvif.Soap;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Arecont.Bridge.Onvif.Tests.Lenses;

public sealed class LensDriveTests : IAsyncLifetime
{
    private readonly WaitingTime _time = new();
    private readonly ICamera _camera = Substitute.For<ICamera>();
    private readonly Channel<CameraCommand> _commands = Channel.CreateUnbounded<CameraCommand>();
    private readonly LensDrive _drive;
    private CommandResult _answer = CommandResult.Done();

    public LensDriveTests()
    {
        _drive = new LensDrive(_time, NullLogger<LensDrive>.Instance);
        _camera.Id.Returns("front");
        _camera.ExecuteAsync(Arg.Any<CameraCommand>(), Arg.Any<CancellationToken>()).Returns(call =>
        {
            _commands.Writer.TryWrite(call.Arg<CameraCommand>());
            return _answer;
        });
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _drive.DisposeAsync();

    [Fact]
    public async Task StartAsync_ForASecond_StepsEveryPauseAndEnds()
    {
        await _drive.StartAsync(_camera, LensMotor.Zoom, 0.5f, TimeSpan.FromSeconds(1));
        Assert.Equal(new MoveZoom(12), await NextAsync());
        Assert.True(_drive.IsMoving(_camera, LensMotor.Zoom));
        for (var step = 0; step < 3; step++)
        {
            await PassAsync();
            Assert.Equal(new MoveZoom(12), await NextAsync());
        }

        await PassAsync();

        await EndedAsync(LensMotor.Zoom);
        Assert.False(_commands.Reader.TryRead(out _));
    }

    [Fact]
    public async Task StartAsync_SlowBackwards_StepsAtLeastOnce()
    {
        await _drive.StartAsync(_camera, LensMotor.Focus, -0.001f, TimeSpan.FromSeconds(1));

        Assert.Equal(new MoveFocus(FocusAction.Steps, -1), await NextAsync());
    }

    [Fact]
    public async Task Stop_WhileMoving_TakesNoFurtherStep()
    {
        await _drive.StartAsync(_camera, LensMotor.Zoom, 1, TimeSpan.FromSeconds(10));
        await NextAsync();

        _drive.Stop(_camera, LensMotor.Zoom);
        await PassAsync();

        Assert.False(_drive.IsMoving(_camera, LensMotor.Zoom));
        Assert.False(_commands.Reader.TryRead(out _));
    }

    [Fact]
    public async Task StartAsync_WhileMoving_TakesThePlaceOfTheOther()
    {
        await _drive.StartAsync(_camera, LensMotor.Zoom, 1, TimeSpan.FromSeconds(10));
        await _drive.StartAsync(_camera, LensMotor.Zoom, -1, TimeSpan.FromSeconds(10));
        Assert.Equal(new MoveZoom(25), await NextAsync());
        Assert.Equal(new MoveZoom(-25), await NextAsync());

        await PassAsync(2);

        Assert.Equal(new MoveZoom(-25), await NextAsync());
        Assert.False(_commands.Reader.TryRead(out _));
    }

    [Fact]
    public async Task Motors_OfOneLens_MoveByThemselves()
    {
        await _drive.StartAsync(_camera, LensMotor.Zoom, 1, TimeSpan.FromSeconds(10));
        await _drive.StartAsync(_camera, LensMotor.Focus, 1, TimeSpan.FromSeconds(10));

        _drive.Stop(_camera, LensMotor.Focus);

        Assert.True(_drive.IsMoving(_camera, LensMotor.Zoom));
        Assert.False(_drive.IsMoving(_camera, LensMotor.Focus));
    }

    [Fact]
    public async Task StartAsync_CameraRefusesLater_Ends()
    {
        await _drive.StartAsync(_camera, LensMotor.Zoom, 1, TimeSpan.FromSeconds(10));
        await NextAsync();
        _answer = new CommandResult(CommandCode.Offline, "front: away");

        await PassAsync();
        await NextAsync();

        await EndedAsync(LensMotor.Zoom);
    }

    [Fact]
    public async Task StartAsync_CameraRefusesAtOnce_ThrowsAndDoesNotMove()
    {
        _answer = new CommandResult(CommandCode.Offline, "front: away");

        await Assert.ThrowsAsync<OnvifFaultException>(() => _drive.StartAsync(_camera, LensMotor.Zoom, 1, TimeSpan.FromSeconds(10)));

        Assert.False(_drive.IsMoving(_camera, LensMotor.Zoom));
    }

    [Fact]
    public async Task MoveAsync_WhileMoving_EndsThat()
    {
        await _drive.StartAsync(_camera, LensMotor.Zoom, 1, TimeSpan.FromSeconds(10));
        await NextAsync();

        await _drive.MoveAsync(_camera, LensMotor.Zoom, 77);
        await PassAsync();

        Assert.Equal(new MoveZoom(77), await NextAsync());
        Assert.False(_drive.IsMoving(_camera, LensMotor.Zoom));
        Assert.False(_commands.Reader.TryRead(out _));
    }

    private async Task<CameraCommand> NextAsync() => await _commands.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);

    /// <summary>Lets a pause pass once so many moves wait for it.</summary>
    private async Task PassAsync(int waiting = 1)
    {
        for (; waiting > 0; waiting--)
        {
            Assert.True(await _time.Waiting.WaitAsync(Limits.Signal, TestContext.Current.CancellationToken));
        }

        _time.Advance(LensDrive.Pause);
    }

    private async Task EndedAsync(LensMotor motor)
    {
        using var limit = new CancellationTokenSource(Limits.Signal, TimeProvider.System);
        while (_drive.IsMoving(_camera, motor))
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>A clock that tells when somebody waits for it.</summary>
    private sealed class WaitingTime : FakeTimeProvider
    {
        public SemaphoreSlim Waiting { get; } = new(0);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            Waiting.Release();
            return timer;
        }
    }
}
