using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Masks;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Camera.Media;
using NSubstitute;

namespace Arecont.Bridge.Onvif.Tests.Masks;

public sealed class MaskWriterTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Change_WhileAnotherIsUnderWay_BeginsWhenThatHasEnded()
    {
        var busy = new TaskCompletionSource<CommandResult>();
        var camera = Substitute.For<ICamera>();
        var state = await Models.StateAsync("AV5255");
        camera.Id.Returns("cam1");
        camera.State.Returns(state);
        camera.ExecuteAsync(Arg.Any<CameraCommand>(), Arg.Any<CancellationToken>()).Returns(busy.Task);
        var writer = new MaskWriter();
        var source = new VideoSource(camera, 1);
        var asked = false;

        var first = writer.ChangeAsync(source, _ => new MaskedBlock(new ImageWindow(0, 0, 32, 32), true), CancellationToken.None);
        var second = writer.ChangeAsync(source, _ =>
        {
            asked = true;
            return null;
        }, CancellationToken.None);

        Assert.False(first.IsCompleted);
        Assert.False(asked);
        busy.SetResult(CommandResult.Done());
        await first.WaitAsync(Limit, TestContext.Current.CancellationToken);
        await second.WaitAsync(Limit, TestContext.Current.CancellationToken);
        Assert.True(asked);
    }

    [Fact]
    public async Task Change_AfterOneThatFailed_IsNotHeldUp()
    {
        var camera = await FakeCamera.OfAsync("AV5255");
        camera.Answer = new CommandResult(CommandCode.TimedOut, "cam1: no answer");
        var writer = new MaskWriter();
        var source = new VideoSource(camera, 1);
        await Assert.ThrowsAnyAsync<Exception>(() => writer.ChangeAsync(source, _ => new MaskedBlock(new ImageWindow(0, 0, 32, 32), true), CancellationToken.None));
        camera.Answer = null;

        await writer.ChangeAsync(source, _ => new MaskedBlock(new ImageWindow(0, 0, 64, 64), true), CancellationToken.None).WaitAsync(Limit, TestContext.Current.CancellationToken);

        Assert.Equal(new ImageWindow(0, 0, 64, 64), MaskedBlock.Of(source)!.Area);
    }
}
