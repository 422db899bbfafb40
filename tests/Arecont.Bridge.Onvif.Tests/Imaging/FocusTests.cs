using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Imaging;

namespace Arecont.Bridge.Onvif.Tests.Imaging;

public sealed class FocusTests
{
    private const string Motorised = "AV10255";
    private const string Source = "cam1-1";

    [Fact, Covers("timg:GetMoveOptions", Outcome.Success)]
    public async Task GetMoveOptions_OfAMotorisedLens_AreRelativeAndContinuous()
    {
        await using var host = await OnvifHost.StartAsync(Motorised);
        using var client = host.Client();

        var options = (await client.AskAsync<GetMoveOptionsResponse>(new GetMoveOptionsRequest { VideoSourceToken = Source })).MoveOptions!;

        Assert.Equal((-500f, 500f), (options.Relative!.Distance!.Min, options.Relative.Distance.Max));
        Assert.Equal((-1f, 1f), (options.Continuous!.Speed!.Min, options.Continuous.Speed.Max));
    }

    [Fact]
    public async Task GetMoveOptions_OfAFixedLens_AreEmpty()
    {
        await using var host = await OnvifHost.StartAsync("AV5255");
        using var client = host.Client();

        var options = (await client.AskAsync<GetMoveOptionsResponse>(new GetMoveOptionsRequest { VideoSourceToken = Source })).MoveOptions!;

        Assert.Null(options.Relative);
        Assert.Null(options.Continuous);
    }

    [Theory, Covers("timg:Move", Outcome.Success)]
    [InlineData(-120.4f, -120)]
    [InlineData(500, 500)]
    public async Task Move_Relative_IsMotorSteps(float distance, int steps)
    {
        await using var host = await OnvifHost.StartAsync(Motorised);
        using var client = host.Client();

        await client.AskAsync<MoveResponse>(new MoveRequest { VideoSourceToken = Source, Focus = new FocusMove { Relative = new RelativeFocus { Distance = distance } } });

        Assert.Equal([new MoveFocus(FocusAction.Steps, steps)], host.Camera.Commands);
    }

    [Fact, Covers("timg:Stop", Outcome.Success), Covers("timg:GetStatus", Outcome.Success)]
    public async Task Move_Continuous_MovesUntilStopped()
    {
        await using var host = await OnvifHost.StartAsync(Motorised);
        using var client = host.Client();

        await client.AskAsync<MoveResponse>(new MoveRequest { VideoSourceToken = Source, Focus = new FocusMove { Continuous = new ContinuousFocus { Speed = -0.2f } } });
        var moving = await StatusAsync(client);
        await client.AskAsync<StopResponse>(new StopRequest { VideoSourceToken = Source });
        var stopped = await StatusAsync(client);

        Assert.Equal(new MoveFocus(FocusAction.Steps, -5), host.Camera.Commands.First());
        Assert.Equal((MoveStatus.MOVING, MoveStatus.IDLE), (moving, stopped));
    }

    public static TheoryData<FocusMove?, string> BadMoves => new()
    {
        { new FocusMove(), "relative or continuous" },
        { new FocusMove { Relative = new RelativeFocus { Distance = 501 } }, "Distance" },
        { new FocusMove { Relative = new RelativeFocus { Distance = float.NaN } }, "Distance" },
        { new FocusMove { Relative = new RelativeFocus { Distance = 1, Speed = 1 } }, "speed" },
        { new FocusMove { Continuous = new ContinuousFocus { Speed = 1.1f } }, "Speed" },
        { new FocusMove { Relative = new RelativeFocus { Distance = 1 }, Continuous = new ContinuousFocus { Speed = 1 } }, "relative or continuous" },
    };

    [Theory, MemberData(nameof(BadMoves), DisableDiscoveryEnumeration = true)]
    public async Task Move_OutOfRange_IsRefused(FocusMove? move, string reason)
    {
        await using var host = await OnvifHost.StartAsync(Motorised);
        using var client = host.Client();

        var fault = await client.RefusedAsync(new MoveRequest { VideoSourceToken = Source, Focus = move }, "InvalidArgVal", "SettingsInvalid");

        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
        Assert.Empty(host.Camera.Commands);
    }

    [Fact]
    public async Task Move_ToAPosition_IsNotSupported()
    {
        await using var host = await OnvifHost.StartAsync(Motorised);
        using var client = host.Client();

        await client.RefusedAsync(
            new MoveRequest { VideoSourceToken = Source, Focus = new FocusMove { Absolute = new AbsoluteFocus { Position = 1 } } }, "ActionNotSupported", "NoImagingForSource");
    }

    [Fact]
    public async Task Moves_OfAFixedLens_AreNotSupported()
    {
        await using var host = await OnvifHost.StartAsync("AV5255");
        using var client = host.Client();
        object[] requests =
        [
            new MoveRequest { VideoSourceToken = Source, Focus = new FocusMove { Relative = new RelativeFocus { Distance = 1 } } },
            new StopRequest { VideoSourceToken = Source },
            new GetStatusRequest { VideoSourceToken = Source },
        ];

        foreach (var request in requests)
        {
            await client.RefusedAsync(request, "ActionNotSupported", "NoImagingForSource");
        }
    }

    [Fact]
    public async Task Move_CameraAway_IsAFaultAndNothingMoves()
    {
        await using var host = await OnvifHost.StartAsync(Motorised);
        host.Camera.Answer = new CommandResult(CommandCode.Offline, "cam1: the camera is offline.");
        using var client = host.Client();

        await client.RefusedAsync(new MoveRequest { VideoSourceToken = Source, Focus = new FocusMove { Continuous = new ContinuousFocus { Speed = 1 } } }, "Action");

        Assert.Equal(MoveStatus.IDLE, await StatusAsync(client));
    }

    private static async Task<MoveStatus> StatusAsync(SoapClient client)
        => (await client.AskAsync<GetStatusResponse>(new GetStatusRequest { VideoSourceToken = Source })).Status!.FocusStatus20!.MoveStatus;
}
