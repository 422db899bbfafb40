using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Data;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Device;
using Arecont.Onvif.Contracts.DeviceIO;
using Microsoft.Extensions.DependencyInjection;
using IO = Arecont.Onvif.Contracts.DeviceIO;
using Tds = Arecont.Onvif.Contracts.Device;

namespace Arecont.Bridge.Onvif.Tests.DeviceIO;

public sealed class RelayTests
{
    private const string Token = "cam1-relay1";

    public static TheoryData<string> EveryModel => Models.All;

    [Theory, MemberData(nameof(EveryModel))]
    [Covers("tds:GetRelayOutputs", Outcome.Success), Covers("tmd:GetRelayOutputOptions", Outcome.Success)]
    public async Task GetRelayOutputs_OfEveryModel_AreThoseOfTheCameraWithOptions(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client();

        var relays = (await client.AskAsync<GetRelayOutputsResponse>(new GetRelayOutputsRequest(), "deviceio_service")).RelayOutputs;
        var options = (await client.AskAsync<GetRelayOutputOptionsResponse>(new GetRelayOutputOptionsRequest())).Options;

        Assert.Equal(host.Camera.State.Outputs.Length, relays.Count);
        Assert.Equal(relays.Select(relay => relay.Token), options.Select(option => option.Token));
        Assert.All(relays, relay => Assert.Equal(RelayMode.Bistable, relay.Properties!.Mode));
        Assert.All(options, option => Assert.Equal("0.05 3600", option.DelayTimes));
    }

    [Theory]
    [InlineData(RelayLogicalState.Active, OutputAction.On)]
    [InlineData(RelayLogicalState.Inactive, OutputAction.Off)]
    [Covers("tds:SetRelayOutputState", Outcome.Success)]
    public async Task SetRelayOutputState_Bistable_Stays(RelayLogicalState state, OutputAction action)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client("operator");

        await client.AskAsync<SetRelayOutputStateResponse>(new SetRelayOutputStateRequest { RelayOutputToken = Token, LogicalState = state });

        Assert.Equal(new SwitchOutput(1, action), Assert.Single(host.Camera.Commands));
    }

    [Fact, Covers("tds:SetRelayOutputSettings", Outcome.Success)]
    public async Task SetRelayOutputState_Monostable_GoesBackAfterTheDelay_AlsoAfterARestart()
    {
        var data = new FakeData();
        await using (var host = await OnvifHost.StartAsync(configure: services => services.AddSingleton<IDataFolder>(data)))
        {
            using var client = host.Client("operator");
            await client.AskAsync<Tds.SetRelayOutputSettingsResponse>(new Tds.SetRelayOutputSettingsRequest { RelayOutputToken = Token, Properties = Monostable("PT2.5S") });
        }

        await using var again = await OnvifHost.StartAsync(configure: services => services.AddSingleton<IDataFolder>(data));
        using var other = again.Client("operator");
        await other.AskAsync<SetRelayOutputStateResponse>(new SetRelayOutputStateRequest { RelayOutputToken = Token, LogicalState = RelayLogicalState.Active });
        await other.AskAsync<SetRelayOutputStateResponse>(new SetRelayOutputStateRequest { RelayOutputToken = Token, LogicalState = RelayLogicalState.Inactive });
        var relay = Assert.Single((await other.AskAsync<GetRelayOutputsResponse>(new GetRelayOutputsRequest())).RelayOutputs);

        Assert.Equal([new SwitchOutput(1, OutputAction.Pulse, TimeSpan.FromSeconds(2.5)), new SwitchOutput(1, OutputAction.Off)], again.Camera.Commands);
        Assert.Equal((RelayMode.Monostable, "PT2.5S", RelayIdleState.Open), (relay.Properties!.Mode, relay.Properties.DelayTime, relay.Properties.IdleState));
    }

    [Fact, Covers("tmd:SetRelayOutputSettings", Outcome.Success)]
    public async Task SetRelayOutputSettings_ByDeviceIO_CountsForBoth()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client("operator");

        await client.AskAsync<IO.SetRelayOutputSettingsResponse>(new IO.SetRelayOutputSettingsRequest { RelayOutput = new RelayOutput { Token = Token, Properties = Monostable("PT1M") } });
        var relay = Assert.Single((await client.AskAsync<GetRelayOutputsResponse>(new GetRelayOutputsRequest())).RelayOutputs);

        Assert.Equal("PT1M", relay.Properties!.DelayTime);
    }

    [Fact]
    [Covers("tds:SetRelayOutputState", Outcome.Fault), Covers("tds:SetRelayOutputSettings", Outcome.Fault)]
    [Covers("tmd:SetRelayOutputSettings", Outcome.Fault), Covers("tmd:GetRelayOutputOptions", Outcome.Fault)]
    public async Task Relay_ThatIsNotThere_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(new SetRelayOutputStateRequest { RelayOutputToken = "cam1-relay2" }, "InvalidArgVal", "RelayToken");
        await client.RefusedAsync(new Tds.SetRelayOutputSettingsRequest { RelayOutputToken = "none", Properties = Monostable("PT1S") }, "InvalidArgVal", "RelayToken");
        await client.RefusedAsync(new IO.SetRelayOutputSettingsRequest { RelayOutput = new RelayOutput { Token = "none" } }, "InvalidArgVal", "RelayToken");
        await client.RefusedAsync(new GetRelayOutputOptionsRequest { RelayOutputToken = "none" }, "InvalidArgVal", "RelayToken");

        Assert.Empty(host.Camera.Commands);
    }

    [Theory]
    [InlineData(RelayMode.Monostable, "PT0.01S", RelayIdleState.Open)]
    [InlineData(RelayMode.Monostable, "PT2H", RelayIdleState.Open)]
    [InlineData(RelayMode.Monostable, "-PT5S", RelayIdleState.Open)]
    [InlineData(RelayMode.Monostable, "soon", RelayIdleState.Open)]
    [InlineData(RelayMode.Bistable, "PT1S", RelayIdleState.Closed)]
    public async Task SetRelayOutputSettings_ThatTheRelayCannot_ChangesNothing(RelayMode mode, string delay, RelayIdleState idle)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var properties = new RelayOutputSettings { Mode = mode, DelayTime = delay, IdleState = idle };

        await client.RefusedAsync(new Tds.SetRelayOutputSettingsRequest { RelayOutputToken = Token, Properties = properties }, "InvalidArgVal", "ModeError");

        var relay = Assert.Single((await client.AskAsync<GetRelayOutputsResponse>(new GetRelayOutputsRequest())).RelayOutputs);
        Assert.Equal((RelayMode.Bistable, RelayIdleState.Open), (relay.Properties!.Mode, relay.Properties.IdleState));
    }

    [Fact]
    public async Task SetRelayOutputState_CameraAway_IsAFault()
    {
        await using var host = await OnvifHost.StartAsync();
        host.Camera.Answer = new CommandResult(CommandCode.Offline, "cam1 is offline");
        using var client = host.Client();

        await client.RefusedAsync(new SetRelayOutputStateRequest { RelayOutputToken = Token }, "Action");
    }

    private static RelayOutputSettings Monostable(string delay) => new() { Mode = RelayMode.Monostable, DelayTime = delay, IdleState = RelayIdleState.Open };
}
