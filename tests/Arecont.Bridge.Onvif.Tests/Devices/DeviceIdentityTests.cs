using System.Text;
using Arecont.Bridge.Contract.Data;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Device;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Tests.Devices;

public sealed class DeviceIdentityTests
{
    private readonly FakeData _data = new();
    private readonly FakeAnnouncer _announcer = new();

    [Fact]
    public async Task Identity_AfterARestartWithTheCameraAway_IsTheSame()
    {
        string?[] before;
        await using (var host = await StartAsync(await FakeCamera.OfAsync("AV5255")))
        {
            await _announcer.NextAsync("changed cam1");
            before = await AskAsync(host);
        }

        await using var again = await StartAsync(await Unknown.CameraAsync());

        Assert.Equal(before, await AskAsync(again));
        await _announcer.NextAsync("changed cam1");
    }

    [Fact]
    public async Task Identity_OfACameraThatWasReplaced_KeepsItsMac()
    {
        await using var host = await StartAsync(await FakeCamera.OfAsync("AV5255"));
        await _announcer.NextAsync("changed cam1");

        host.Camera.Change(state => state with { Identity = state.Identity! with { MacAddress = "001a07000001", Firmware = "99999" } });
        await _announcer.NextAsync("changed cam1");

        var after = await AskAsync(host);
        Assert.Contains("AV001A07ABCDEF", after);
        Assert.Contains("99999", after);
    }

    [Fact]
    public async Task Identity_OfACameraWithoutMac_HasOneOfItsOwn()
    {
        var camera = await FakeCamera.OfAsync("AV5255");
        camera.Change(state => state with { Identity = state.Identity! with { MacAddress = null } });
        await using var host = await StartAsync(camera);

        var first = await AskAsync(host);

        Assert.Contains(first, text => text?.StartsWith("AV02", StringComparison.Ordinal) == true);
        Assert.Equal(first, await AskAsync(host));
    }

    [Fact]
    public async Task Announcer_NeverHearsOfACameraThatNeverAnswered_UntilItDoes()
    {
        await using var host = await StartAsync(await Unknown.CameraAsync());
        var identity = (await Models.StateAsync("AV5255")).Identity;
        host.Camera.Change(state => state with { Connection = new ConnectionState(ConnectionStatus.Offline, DateTimeOffset.UnixEpoch, "no answer") });

        Assert.False(_announcer.HasMore);
        host.Camera.Change(state => state with { Identity = identity });

        await _announcer.NextAsync("changed cam1");
    }

    [Fact]
    public async Task Uuid_OfTwoBridges_Differ()
    {
        await using var one = await OnvifHost.StartAsync();
        await using var other = await OnvifHost.StartAsync();

        Assert.NotEqual(Uuid(one), Uuid(other));

        static Guid Uuid(OnvifHost host) => host.Services.GetRequiredService<DeviceIdentities>().UuidOf(host.Services.GetRequiredService<OnvifDevices>().Find("cam1")!);
    }

    [Fact]
    public async Task Name_ThatTheConfigurationChanges_IsTold()
    {
        await using var host = await StartAsync(await FakeCamera.OfAsync("AV5255"));
        await _announcer.NextAsync("changed cam1");
        var before = host.Services.GetRequiredService<DeviceMemory>().Of("cam1").MetadataVersion;

        host.Directory.Add(new FakeCamera("cam1", await Models.StateAsync("AV5255")) { Name = "Back door" });
        await _announcer.NextAsync("changed cam1");

        Assert.Equal(before + 1, host.Services.GetRequiredService<DeviceMemory>().Of("cam1").MetadataVersion);
    }

    [Fact]
    public async Task Memory_ThatCannotBeRead_FailsTheStartNamingTheFile()
    {
        _data.Files[("onvif", "devices.json")] = Encoding.UTF8.GetBytes("{ broken");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(null!));

        Assert.Contains("devices.json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Device_ThatTheConfigurationKeepsOut_IsNotThere()
    {
        await using var host = await OnvifHost.StartAsync(options: new OnvifOptions { Cameras = [new CameraOptions("cam1") { Enabled = false }] });
        using var client = host.Client();

        var answer = await client.SendAsync(SoapClient.Body(new GetServicesRequest()));

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.Status);
    }

    private async Task<OnvifHost> StartAsync(FakeCamera camera) => await OnvifHost.StartAsync(camera is null ? [] : [camera], configure: services => services
        .AddSingleton<IDataFolder>(_data)
        .AddSingleton<IDeviceAnnouncer>(_announcer));

    private static async Task<string?[]> AskAsync(OnvifHost host)
    {
        using var client = host.Client();
        var information = await client.AskAsync<GetDeviceInformationResponse>(new GetDeviceInformationRequest());
        var network = await client.AskAsync<GetNetworkInterfacesResponse>(new GetNetworkInterfacesRequest());
        var endpoint = await client.AskAsync<GetEndpointReferenceResponse>(new GetEndpointReferenceRequest());
        return [information.Model, information.FirmwareVersion, information.SerialNumber, network.NetworkInterfaces[0].Info!.HwAddress, endpoint.Uuid];
    }
}
