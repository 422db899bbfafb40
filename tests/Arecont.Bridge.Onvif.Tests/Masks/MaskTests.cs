using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Camera.Identity;
using Arecont.Camera.Media;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Media2;

namespace Arecont.Bridge.Onvif.Tests.Masks;

public sealed class MaskTests
{
    private const string Source = "cam1-1-source";

    public static TheoryData<string> EveryModel => Models.All;

    [Theory, MemberData(nameof(EveryModel)), Covers("tr2:GetMaskOptions", Outcome.Success)]
    public async Task Options_OfEveryModelWithMasks_AreOneBlackRectangle(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client("viewer");
        if (!host.Camera.State.Identity!.Features.HasFlag(CameraFeatures.PrivacyMask))
        {
            await client.RefusedAsync(new GetMaskOptionsRequest { ConfigurationToken = Source }, "ActionNotSupported");
            await client.RefusedAsync(new GetMasksRequest(), "ActionNotSupported");
            return;
        }

        var options = (await client.AskAsync<GetMaskOptionsResponse>(new GetMaskOptionsRequest { ConfigurationToken = Source })).Options!;

        Assert.Equal((1, 4), (options.MaxMasks, options.MaxPoints));
        Assert.True(options.RectangleOnly);
        Assert.Equal(["Color"], options.Types);
        var black = Assert.Single(options.Color!.ColorList);
        Assert.Equal((0f, 0f, 0f), (black.X, black.Y, black.Z));
        Assert.Empty((await client.AskAsync<GetMasksResponse>(new GetMasksRequest())).Masks);
    }

    [Theory, InlineData("AV5255"), InlineData("AV3236"), InlineData("AV08ZMV"), InlineData("AV10255")]
    [Covers("tr2:CreateMask", Outcome.Success), Covers("tr2:GetMasks", Outcome.Success)]
    public async Task Create_Rectangle_IsTheCamerasBlockAndShowsAsItWasRounded(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client("operator");

        var token = (await client.AskAsync<CreateMaskResponse>(new CreateMaskRequest { Mask = Mask(-0.5f, 0.5f, 0.25f, -0.25f) })).Token;

        var area = Area(host.Camera, 1);
        Assert.All((int[])[area.Left, area.Top, area.Right, area.Bottom], edge => Assert.Equal(0, edge % 32));
        var identity = host.Camera.State.Identity!;
        Assert.InRange(identity.SensorWidth * 0.25 - area.Left, 0, 32);
        Assert.InRange(area.Bottom - identity.SensorHeight * 0.625, 0, 32);
        Assert.Equal(("pmaskblock", "on", null), host.Camera.Sets.Reverse().ElementAt(1));
        Assert.Equal(("pmask", "on", null), host.Camera.Sets.Last());

        var shown = Assert.Single((await client.AskAsync<GetMasksResponse>(new GetMasksRequest())).Masks);
        Assert.Equal((token, Source, "Color", true), (shown.Token, shown.ConfigurationToken, shown.Type, shown.Enabled));
        Assert.True(shown.Polygon!.Points.Min(point => point.X) <= -0.5f);
        Assert.True(shown.Polygon.Points.Max(point => point.X) >= 0.25f);
        Assert.Equal(token, Assert.Single((await client.AskAsync<GetMasksResponse>(new GetMasksRequest { Token = token })).Masks).Token);
        Assert.Equal(token, Assert.Single((await client.AskAsync<GetMasksResponse>(new GetMasksRequest { ConfigurationToken = Source })).Masks).Token);

        // What it showed can be set again without moving.
        await client.AskAsync<SetMaskResponse>(new SetMaskRequest { Mask = shown });
        Assert.Equal(area, Area(host.Camera, 1));
    }

    [Fact]
    public async Task Create_OfOneSensor_LeavesTheOthersAlone()
    {
        await using var host = await OnvifHost.StartAsync("AV8185");
        using var client = host.Client();
        var mask = Mask(-1, 1, 0, 0);
        mask.ConfigurationToken = "cam1-3-source";

        await client.AskAsync<CreateMaskResponse>(new CreateMaskRequest { Mask = mask });

        Assert.All(host.Camera.Sets, set => Assert.Equal(3, set.Channel));
        Assert.Equal(new ImageWindow(0, 0, 800, 608), Area(host.Camera, 3));
        Assert.Equal(default, Area(host.Camera, 1));
        Assert.Equal("cam1-3-source", Assert.Single((await client.AskAsync<GetMasksResponse>(new GetMasksRequest())).Masks).ConfigurationToken);
    }

    [Fact, Covers("tr2:CreateMask", Outcome.Fault)]
    public async Task Create_WhatCannotBe_IsRefusedAndNothingIsSet()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        Mask outside = Mask(-1, 1, 2, 0), blurred = Mask(-1, 1, 0, 0), nowhere = Mask(-1, 1, 0, 0), triangle = Mask(-1, 1, 0, 0), shapeless = Mask(-1, 1, 0, 0);
        blurred.Type = "Blurred";
        nowhere.ConfigurationToken = "nobody";
        triangle.Polygon!.Points.RemoveAt(0);
        shapeless.Polygon = null;

        await client.RefusedAsync(new CreateMaskRequest { Mask = outside }, "InvalidArgVal", "InvalidPolygon");
        await client.RefusedAsync(new CreateMaskRequest { Mask = triangle }, "InvalidArgVal", "InvalidPolygon");
        await client.RefusedAsync(new CreateMaskRequest { Mask = shapeless }, "InvalidArgVal", "InvalidPolygon");
        await client.RefusedAsync(new CreateMaskRequest { Mask = blurred }, "InvalidArgVal", "ConfigModify");
        await client.RefusedAsync(new CreateMaskRequest { Mask = nowhere }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new CreateMaskRequest(), "InvalidArgs");

        Assert.Empty(host.Camera.Commands);
    }

    [Fact]
    public async Task Create_SecondOne_IsOneTooMany()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        await client.AskAsync<CreateMaskResponse>(new CreateMaskRequest { Mask = Mask(-1, 1, 0, 0) });
        var area = Area(host.Camera, 1);

        await client.RefusedAsync(new CreateMaskRequest { Mask = Mask(0, 0, 1, -1) }, "Action", "MaxMasks");

        Assert.Equal(area, Area(host.Camera, 1));
    }

    [Fact, Covers("tr2:SetMask", Outcome.Success)]
    public async Task Set_AnotherPlaceAndOff_UnmasksTheOldBlockBeforeItMasksTheNew()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client("operator");
        var token = (await client.AskAsync<CreateMaskResponse>(new CreateMaskRequest { Mask = Mask(-1, 1, 0, 0) })).Token;
        host.Camera.Commands.Clear();
        var moved = Mask(0, 0, 1, -1, token, enabled: false);

        await client.AskAsync<SetMaskResponse>(new SetMaskRequest { Mask = moved });

        Assert.Equal(
            ["pmaskblock off", "pmaskright 2592", "pmaskleft 1280", "pmaskbottom 1944", "pmasktop 960", "pmaskblock on", "pmask off"],
            host.Camera.Sets.Select(set => $"{set.Name} {set.Value}"));
        Assert.False(Assert.Single((await client.AskAsync<GetMasksResponse>(new GetMasksRequest())).Masks).Enabled);
    }

    [Fact]
    public async Task Set_OnlySwitched_MovesNothing()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var token = (await client.AskAsync<CreateMaskResponse>(new CreateMaskRequest { Mask = Mask(-1, 1, 0, 0) })).Token;
        host.Camera.Commands.Clear();
        var mask = Assert.Single((await client.AskAsync<GetMasksResponse>(new GetMasksRequest { Token = token })).Masks);
        mask.Enabled = false;

        await client.AskAsync<SetMaskResponse>(new SetMaskRequest { Mask = mask });

        Assert.Equal([("pmask", "off", null)], host.Camera.Sets);
    }

    [Fact]
    public async Task Set_PictureOfAWindowThatShowsAPart_KeepsTheRestMasked()
    {
        await using var host = await OnvifHost.StartAsync();
        await WithWindowedProfile(host);
        using var client = host.Client();
        await client.AskAsync<CreateMaskResponse>(new CreateMaskRequest { Mask = Mask(-1, 1, 0, 0) });
        var area = Area(host.Camera, 1);

        var masks = (await client.AskAsync<GetMasksResponse>(new GetMasksRequest())).Masks;
        var part = Assert.Single(masks, mask => mask.ConfigurationToken != Source);
        part.Enabled = false;
        await client.AskAsync<SetMaskResponse>(new SetMaskRequest { Mask = part });

        Assert.Equal(2, masks.Count);
        Assert.All(part.Polygon!.Points, point => Assert.InRange(Math.Abs(point.X), 0, 1));
        Assert.Equal(area, Area(host.Camera, 1));
        Assert.All((await client.AskAsync<GetMasksResponse>(new GetMasksRequest())).Masks, mask => Assert.False(mask.Enabled));
    }

    [Fact, Covers("tr2:SetMask", Outcome.Fault)]
    public async Task Set_UnknownOrOfAnotherConfiguration_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        await WithWindowedProfile(host);
        using var client = host.Client();
        var token = (await client.AskAsync<CreateMaskResponse>(new CreateMaskRequest { Mask = Mask(-1, 1, 0, 0) })).Token;
        host.Camera.Commands.Clear();
        var elsewhere = Mask(-1, 1, 0, 0, token);
        elsewhere.ConfigurationToken = "cam1-1-gate-source";

        await client.RefusedAsync(new SetMaskRequest { Mask = Mask(-1, 1, 0, 0, "nobody") }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new SetMaskRequest { Mask = elsewhere }, "InvalidArgVal", "ConfigModify");
        await client.RefusedAsync(new SetMaskRequest { Mask = Mask(-1, 1, 3, 0, token) }, "InvalidArgVal", "InvalidPolygon");

        Assert.Empty(host.Camera.Commands);
    }

    [Fact, Covers("tr2:DeleteMask", Outcome.Success)]
    public async Task Delete_Mask_UnmasksItsBlockAndForgetsIt()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client("operator");
        var token = (await client.AskAsync<CreateMaskResponse>(new CreateMaskRequest { Mask = Mask(-1, 1, 0, 0) })).Token;
        host.Camera.Commands.Clear();

        await client.AskAsync<DeleteMaskResponse>(new DeleteMaskRequest { Token = token });

        Assert.Equal(("pmaskblock", "off", null), host.Camera.Sets.First());
        Assert.Equal(default, Area(host.Camera, 1));
        Assert.Empty((await client.AskAsync<GetMasksResponse>(new GetMasksRequest())).Masks);

        // And there is room for another one.
        await client.AskAsync<CreateMaskResponse>(new CreateMaskRequest { Mask = Mask(0, 1, 1, 0) });
    }

    [Fact, Covers("tr2:DeleteMask", Outcome.Fault), Covers("tr2:GetMasks", Outcome.Fault), Covers("tr2:GetMaskOptions", Outcome.Fault)]
    public async Task UnknownTokens_AreRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(new DeleteMaskRequest { Token = "cam1-1-source-mask" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetMasksRequest { Token = "nobody" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetMasksRequest { ConfigurationToken = "nobody" }, "InvalidArgVal", "NoConfig");
        await client.RefusedAsync(new GetMaskOptionsRequest { ConfigurationToken = "nobody" }, "InvalidArgVal", "NoConfig");
    }

    [Fact]
    public async Task Create_CameraAway_IsAFaultOfTheDevice()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        host.Camera.Answer = new CommandResult(CommandCode.Offline, "cam1: the camera is offline");

        var fault = await client.RefusedAsync(new CreateMaskRequest { Mask = Mask(-1, 1, 0, 0) }, "Action");

        Assert.Equal("Receiver", fault.Code);
        Assert.Contains("offline", fault.Reason, StringComparison.Ordinal);
    }

    private static Task<CommandResult> WithWindowedProfile(OnvifHost host) => host.Camera.Video.SaveProfileAsync(
        1, new VideoProfile("gate", VideoCodec.H264) { Window = new ImageWindow(640, 480, 1920, 1440) }, CancellationToken.None);

    private static Mask Mask(float left, float top, float right, float bottom, string? token = null, bool enabled = true) => new()
    {
        Token = token,
        ConfigurationToken = Source,
        Type = "Color",
        Enabled = enabled,
        Polygon = new Polygon
        {
            Points = [new Vector { X = left, Y = top }, new Vector { X = right, Y = top }, new Vector { X = right, Y = bottom }, new Vector { X = left, Y = bottom }],
        },
    };

    private static ImageWindow Area(FakeCamera camera, int channel)
    {
        var settings = camera.State.Channels.Length > 1 ? camera.State.Channels[channel - 1].Settings : camera.State.Settings;
        return new ImageWindow(Edge("left"), Edge("top"), Edge("right"), Edge("bottom"));

        int Edge(string name) => int.Parse(settings[$"pmask{name}"], System.Globalization.CultureInfo.InvariantCulture);
    }
}
