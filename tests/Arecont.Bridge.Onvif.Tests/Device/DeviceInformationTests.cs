using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Device;

namespace Arecont.Bridge.Onvif.Tests.Device;

public sealed class DeviceInformationTests
{
    public static TheoryData<string> EveryModel => Models.All;

    [Theory, MemberData(nameof(EveryModel)), Covers("tds:GetDeviceInformation", Outcome.Success)]
    public async Task GetDeviceInformation_OfEveryModel_TellsModelAndFirmware(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client();

        var answer = await client.AskAsync<GetDeviceInformationResponse>(new GetDeviceInformationRequest());

        Assert.Equal(host.Camera.State.Identity!.Model, answer.Model);
        Assert.Equal(host.Camera.State.Identity!.Firmware, answer.FirmwareVersion);
        Assert.Equal(host.Camera.State.Identity!.ModelNumber, answer.HardwareId);
        Assert.Equal("AV001A07ABCDEF", answer.SerialNumber);
    }

    [Fact, Covers("tds:GetDeviceInformation", Outcome.Fault)]
    public async Task GetDeviceInformation_CameraNeverAnswered_SaysSo()
    {
        await using var host = await OnvifHost.StartAsync([await Unknown.CameraAsync()]);
        using var client = host.Client();

        var fault = await client.RefusedAsync(new GetDeviceInformationRequest(), "Action");

        Assert.Contains("has not answered", fault.Reason, StringComparison.Ordinal);
    }

    [Fact, Covers("tds:GetEndpointReference", Outcome.Success)]
    public async Task GetEndpointReference_CameraNeverAnswered_IsKnownAlready()
    {
        await using var host = await OnvifHost.StartAsync([await Unknown.CameraAsync()]);
        using var client = host.Client();

        var before = await client.AskAsync<GetEndpointReferenceResponse>(new GetEndpointReferenceRequest());
        host.Directory.Add(await FakeCamera.OfAsync("AV5255"));
        var after = await client.AskAsync<GetEndpointReferenceResponse>(new GetEndpointReferenceRequest());

        Assert.Matches("^urn:uuid:[0-9a-f-]{36}$", before.Uuid);
        Assert.Equal(before.Uuid, after.Uuid);
    }
}
