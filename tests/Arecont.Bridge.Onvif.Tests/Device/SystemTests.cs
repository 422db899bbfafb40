using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Device;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Tests.Device;

public sealed class SystemTests
{
    private readonly FakeAnnouncer _announcer = new();

    [Fact, Covers("tds:SystemReboot", Outcome.Success)]
    public async Task SystemReboot_RestartsTheCamera_AndTheNetworkHearsOfItTwice()
    {
        await using var host = await OnvifHost.StartAsync(configure: services => services.AddSingleton<IDeviceAnnouncer>(_announcer));
        using var client = host.Client();
        await _announcer.NextAsync("changed cam1");

        var answer = await client.AskAsync<SystemRebootResponse>(new SystemRebootRequest(), "deviceio_service");
        await _announcer.NextAsync("leaving cam1");
        host.Directory.Tell(new Contract.Cameras.CameraEventRaised(new CameraEvent { Id = Guid.NewGuid(), CameraId = "cam1", Type = CameraEventType.Online, Time = DateTimeOffset.UnixEpoch }));
        await _announcer.NextAsync("changed cam1");

        Assert.NotEmpty(answer.Message!);
        Assert.IsType<RebootCamera>(Assert.Single(host.Camera.Commands));
    }

    [Fact]
    public async Task SystemReboot_CameraAway_IsAFaultAndTheDeviceStays()
    {
        await using var host = await OnvifHost.StartAsync(configure: services => services.AddSingleton<IDeviceAnnouncer>(_announcer));
        host.Camera.Answer = new CommandResult(CommandCode.Offline, "cam1 is offline");
        using var client = host.Client();
        await _announcer.NextAsync("changed cam1");

        var fault = await client.RefusedAsync(new SystemRebootRequest(), "Action");

        Assert.Contains("offline", fault.Reason, StringComparison.Ordinal);
        Assert.False(_announcer.HasMore);
    }

    [Theory]
    [InlineData(FactoryDefaultType.Hard)]
    [InlineData(FactoryDefaultType.Soft)]
    [Covers("tds:SetSystemFactoryDefault", Outcome.Success)]
    public async Task SetSystemFactoryDefault_Allowed_ResetsTheCamera(FactoryDefaultType type)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.AskAsync<SetSystemFactoryDefaultResponse>(new SetSystemFactoryDefaultRequest { FactoryDefault = type });

        Assert.IsType<FactoryReset>(Assert.Single(host.Camera.Commands));
    }

    [Fact, Covers("tds:SetSystemFactoryDefault", Outcome.Fault)]
    public async Task SetSystemFactoryDefault_NotAllowed_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        host.Camera.Answer = new CommandResult(CommandCode.NotAllowed, "cam1: allow.factoryReset is false");
        using var client = host.Client();

        await client.RefusedAsync(new SetSystemFactoryDefaultRequest(), "OperationProhibited");
    }

    [Fact]
    public async Task SystemReboot_OfTheRecorder_RestartsNobody()
    {
        await using var host = await OnvifHost.StartAsync(options: new OnvifOptions { Recorder = "nvr" });
        using var client = host.Client(device: "nvr");

        await client.RefusedAsync(new SystemRebootRequest(), "ActionNotSupported");

        Assert.Empty(host.Camera.Commands);
    }
}
