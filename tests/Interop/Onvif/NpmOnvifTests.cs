using System.Globalization;
using Arecont.Simulator;

namespace Arecont.Interop.Tests.Onvif;

/// <summary>npm onvif, which Scrypted, UniFi Protect and Node-RED build on.</summary>
public sealed class NpmOnvifTests
{
    [Theory]
    [InlineData("AV5255")]
    [InlineData("AV3236")]
    public async Task Device_WalkedThroughFromConnectToReboot_DoesWhatTheClientExpects(string model)
    {
        OnvifScene.Require("onvif");
        await using var scene = await OnvifScene.StartAsync([new SimulatedCameraOptions { Model = model }]);
        await using var client = OnvifScene.Node(
            "onvif-client.js", "127.0.0.1", scene.HttpPort.ToString(CultureInfo.InvariantCulture), "/onvif/cam1/device_service", VideoScene.User, VideoScene.Password);

        var connected = await client.StepAsync("connected");
        Assert.Equal(1, connected.GetProperty("sources").GetInt32());
        Assert.True(connected.GetProperty("media2").GetBoolean());
        Assert.Equal("Arecont Vision", (await client.StepAsync("information")).GetProperty("manufacturer").GetString());
        var uri = new Uri((await client.StepAsync("stream")).GetProperty("uri").GetString()!);
        Assert.Equal(scene.RtspPort, uri.Port);
        Assert.True((await client.StepAsync("snapshot")).GetProperty("jpeg").GetBoolean());
        var imaging = await client.StepAsync("imaging");
        Assert.Equal(imaging.GetProperty("wanted").GetInt32(), imaging.GetProperty("after").GetInt32());

        await client.StepAsync("event", step => step.GetProperty("operation").GetString() == "Initialized" && Topic(step).Contains("MotionAlarm", StringComparison.Ordinal));
        var reboot = scene.Camera.WaitForRequestAsync(request => request.Query.Contains("reboot", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        scene.Camera.SetMotion(1, [5]);
        await client.StepAsync("event", step => step.GetProperty("operation").GetString() == "Changed" && Topic(step).Contains("MotionAlarm", StringComparison.Ordinal));
        await client.StepAsync("reboot");
        await reboot.WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);
        Assert.Equal(0, await client.WaitAsync());

        static string Topic(System.Text.Json.JsonElement step) => step.GetProperty("topic").GetString()!;
    }
}
