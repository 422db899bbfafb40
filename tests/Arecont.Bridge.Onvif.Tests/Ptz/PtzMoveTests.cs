using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Ptz;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Tests.Ptz;

public sealed class PtzMoveTests
{
    private const string Zooming = "AV10255";
    private const string Profile = "cam1-1-main";
    private const string Translation = "http://www.onvif.org/ver10/tptz/ZoomSpaces/TranslationGenericSpace";

    [Theory, Covers("tptz:RelativeMove", Outcome.Success)]
    [InlineData(1, 500)]
    [InlineData(-0.1f, -50)]
    public async Task RelativeMove_Zoom_IsMotorSteps(float zoom, int steps)
    {
        await using var host = await OnvifHost.StartAsync(Zooming);
        using var client = host.Client();

        // As Home Assistant sends it: pan and tilt of nothing, and a speed.
        await client.AskAsync<RelativeMoveResponse>(new RelativeMoveRequest
        {
            ProfileToken = Profile,
            Translation = new PTZVector { PanTilt = new Vector2D(), Zoom = new Vector1D { X = zoom, Space = Translation } },
            Speed = new PTZSpeed { PanTilt = new Vector2D { X = 0.5f, Y = 0.5f }, Zoom = new Vector1D { X = 0.5f } },
        });

        Assert.Equal([new MoveZoom(steps)], host.Camera.Commands);
    }

    [Fact]
    [Covers("tptz:ContinuousMove", Outcome.Success), Covers("tptz:Stop", Outcome.Success), Covers("tptz:GetStatus", Outcome.Success)]
    public async Task ContinuousMove_UntilStopped_IsMoving()
    {
        await using var host = await OnvifHost.StartAsync(Zooming);
        using var client = host.Client();

        var before = await StatusAsync(client);
        await client.AskAsync<ContinuousMoveResponse>(new ContinuousMoveRequest { ProfileToken = Profile, Velocity = Zoom(-1), Timeout = "PT1M" });
        var moving = await StatusAsync(client);
        await client.AskAsync<StopResponse>(new StopRequest { ProfileToken = Profile, PanTilt = true, Zoom = false });
        var still = await StatusAsync(client);
        await client.AskAsync<StopResponse>(new StopRequest { ProfileToken = Profile });
        var after = await StatusAsync(client);

        Assert.Equal(new MoveZoom(-25), host.Camera.Commands.First());
        Assert.Equal([MoveStatus.IDLE, MoveStatus.MOVING, MoveStatus.MOVING, MoveStatus.IDLE], [before, moving, still, after]);
    }

    [Fact]
    public async Task ContinuousMove_VelocityOfNothing_Stops()
    {
        await using var host = await OnvifHost.StartAsync(Zooming);
        using var client = host.Client();
        await client.AskAsync<ContinuousMoveResponse>(new ContinuousMoveRequest { ProfileToken = Profile, Velocity = Zoom(1) });

        await client.AskAsync<ContinuousMoveResponse>(new ContinuousMoveRequest { ProfileToken = Profile, Velocity = Zoom(0) });

        Assert.Equal(MoveStatus.IDLE, await StatusAsync(client));
    }

    public static TheoryData<object, string> Refused => new()
    {
        { new RelativeMoveRequest { ProfileToken = Profile, Translation = new PTZVector { Zoom = new Vector1D { X = 1.01f } } }, "InvalidTranslation" },
        { new RelativeMoveRequest { ProfileToken = Profile, Translation = new PTZVector { Zoom = new Vector1D { X = 1, Space = "urn:other" } } }, "SpaceNotSupported" },
        { new RelativeMoveRequest { ProfileToken = Profile, Translation = new PTZVector { PanTilt = new Vector2D { X = 0.1f } } }, "SpaceNotSupported" },
        { new RelativeMoveRequest { ProfileToken = Profile, Translation = new PTZVector { Zoom = new Vector1D { X = 1 } }, Speed = new PTZSpeed { Zoom = new Vector1D { X = 1, Space = "urn:other" } } }, "SpaceNotSupported" },
        { new ContinuousMoveRequest { ProfileToken = Profile, Velocity = Zoom(float.NaN) }, "InvalidVelocity" },
        { new ContinuousMoveRequest { ProfileToken = Profile, Velocity = Zoom(-1.5f) }, "InvalidVelocity" },
        { new ContinuousMoveRequest { ProfileToken = Profile, Velocity = new PTZSpeed { PanTilt = new Vector2D { Y = -1 }, Zoom = new Vector1D() } }, "SpaceNotSupported" },
        { new ContinuousMoveRequest { ProfileToken = Profile, Velocity = Zoom(1), Timeout = "PT2M" }, "TimeoutNotSupported" },
        { new SendAuxiliaryCommandRequest { ProfileToken = Profile, AuxiliaryData = "tt:Wiper|On" }, "AuxiliaryDataNotSupported" },
        { new SendAuxiliaryCommandRequest { ProfileToken = Profile }, "AuxiliaryDataNotSupported" },
    };

    [Theory, MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task Move_WhatCannotBe_IsRefused(object request, string subcode)
    {
        await using var host = await OnvifHost.StartAsync(Zooming);
        using var client = host.Client();

        var fault = await client.RefusedAsync(request, "InvalidArgVal", subcode);

        Assert.Equal("Sender", fault.Code);
        Assert.Empty(host.Camera.Commands);
    }

    [Fact]
    [Covers("tptz:RelativeMove", Outcome.Fault), Covers("tptz:ContinuousMove", Outcome.Fault), Covers("tptz:Stop", Outcome.Fault)]
    [Covers("tptz:GetStatus", Outcome.Fault), Covers("tptz:SendAuxiliaryCommand", Outcome.Fault)]
    public async Task Move_ProfileUnknownOrWithoutLens_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync(Zooming);
        using var client = host.Client();
        var bare = host.Services.GetRequiredService<MediaBook>().Create(host.Services.GetRequiredService<OnvifDevices>().Find("cam1")!, "bare", null);

        foreach (var (profile, subcode) in new[] { ("nothing", "NoProfile"), (bare.Token, "NoPTZProfile") })
        {
            object[] requests =
            [
                new RelativeMoveRequest { ProfileToken = profile, Translation = new PTZVector { Zoom = new Vector1D { X = 1 } } },
                new ContinuousMoveRequest { ProfileToken = profile, Velocity = Zoom(1) },
                new StopRequest { ProfileToken = profile },
                new GetStatusRequest { ProfileToken = profile },
                new SendAuxiliaryCommandRequest { ProfileToken = profile, AuxiliaryData = "tt:IRLamp|On" },
            ];
            foreach (var request in requests)
            {
                await client.RefusedAsync(request, "InvalidArgVal", subcode);
            }
        }

        Assert.Empty(host.Camera.Commands);
    }

    [Theory, Covers("tptz:SendAuxiliaryCommand", Outcome.Success)]
    [InlineData("tt:IRLamp|On", "ir", "alwayson")]
    [InlineData("tt:IRLamp|Off", "ir", "off")]
    [InlineData("tt:IRLamp|Auto", "ir", "on")]
    [InlineData("PIris|Off", "piris", "off")]
    public async Task SendAuxiliaryCommand_OfTheNode_SetsTheCamera(string command, string setting, string value)
    {
        await using var host = await OnvifHost.StartAsync(Zooming);
        using var client = host.Client();

        var answer = await client.AskAsync<SendAuxiliaryCommandResponse>(new SendAuxiliaryCommandRequest { ProfileToken = Profile, AuxiliaryData = command });

        Assert.Equal(command, answer.AuxiliaryResponse);
        Assert.Equal([(setting, value, (int?)null)], host.Camera.Sets);
    }

    [Fact]
    public async Task RelativeMove_CameraAway_IsAFaultWithItsWords()
    {
        await using var host = await OnvifHost.StartAsync(Zooming);
        host.Camera.Answer = new CommandResult(CommandCode.TimedOut, "cam1: the camera did not answer.");
        using var client = host.Client();

        var fault = await client.RefusedAsync(new RelativeMoveRequest { ProfileToken = Profile, Translation = new PTZVector { Zoom = new Vector1D { X = 1 } } }, "Action");

        Assert.Equal("cam1: the camera did not answer.", fault.Reason);
    }

    [Theory]
    [InlineData("GetPresets")]
    [InlineData("GotoHomePosition")]
    [InlineData("AbsoluteMove")]
    public async Task Operation_ThatNeedsPositions_IsNotSupported(string operation)
    {
        await using var host = await OnvifHost.StartAsync(Zooming);
        using var client = host.Client();

        var answer = await client.SendAsync($"<{operation} xmlns=\"http://www.onvif.org/ver20/ptz/wsdl\"><ProfileToken>{Profile}</ProfileToken></{operation}>", "ptz_service");

        Assert.Equal(["ActionNotSupported"], answer.Fault!.Subcodes);
    }

    private static PTZSpeed Zoom(float velocity) => new() { Zoom = new Vector1D { X = velocity } };

    private static async Task<MoveStatus> StatusAsync(SoapClient client)
        => (await client.AskAsync<GetStatusResponse>(new GetStatusRequest { ProfileToken = Profile })).PTZStatus!.MoveStatus!.Zoom;
}
