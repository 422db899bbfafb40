using Arecont.Simulator;

namespace Arecont.Interop.Tests.Onvif;

/// <summary>npm node-onvif, which Shinobi builds on.</summary>
public sealed class NodeOnvifTests
{
    [Theory]
    [InlineData("AV5255")]
    [InlineData("AV8185")]
    public async Task Device_WalkedThrough_DoesWhatTheClientExpects(string model)
    {
        OnvifScene.Require("node-onvif");
        await using var scene = await OnvifScene.StartAsync([new SimulatedCameraOptions { Model = model }]);
        await using var client = OnvifScene.Node("node-onvif-client.js", $"http://127.0.0.1:{scene.HttpPort}/onvif/cam1/device_service", VideoScene.User, VideoScene.Password);

        Assert.Equal("Arecont Vision", (await client.StepAsync("information")).GetProperty("Manufacturer").GetString());
        Assert.NotEqual(0, (await client.StepAsync("profiles")).GetProperty("profiles").GetArrayLength());
        Assert.StartsWith($"rtsp://127.0.0.1:{scene.RtspPort}/cam1", (await client.StepAsync("stream")).GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.True((await client.StepAsync("snapshot")).GetProperty("jpeg").GetBoolean());
        await client.StepAsync("reboot");
        Assert.Equal(0, await client.WaitAsync());
    }
}
