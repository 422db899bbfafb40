using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.HomeAssistant.Options;
using Arecont.Bridge.HomeAssistant.Tests.Fakes;
using Arecont.Camera.Identity;
using Arecont.Camera.Settings;

namespace Arecont.Bridge.HomeAssistant.Tests.Payloads;

public sealed class CameraPayloadTests
{
    [Fact]
    public async Task SingleSensor_HasTheMainEntities()
    {
        var components = Make.Components(await ModelStates.OfAsync("AV5255"));

        Assert.Null(components["camera"]!["name"]);
        Assert.True(components["camera"]!.AsObject().ContainsKey("name"));
        Assert.Equal("arecont/front-door/snapshot", (string?)components["camera"]!["topic"]);
        Assert.Equal("arecont/front-door/motion", (string?)components["motion"]!["state_topic"]);
        Assert.Equal("Garden gate motion", (string?)components["zone_garden-gate"]!["name"]);
        Assert.Equal("arecont/front-door/input/1", (string?)components["input_1"]!["state_topic"]);
        Assert.Equal("arecont/front-door/output/1/set", (string?)components["output_1"]!["command_topic"]);
        Assert.Equal("arecont/front-door/reboot/set", (string?)components["restart"]!["command_topic"]);
        Assert.Equal("on", (string?)components["setting_motiondetect"]!["payload_on"]);
        Assert.Equal("arecont/front-door/stream", (string?)components["stream_fps"]!["state_topic"]);
        Assert.DoesNotContain(components, one => one.Key.StartsWith("channel_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SeveralSensors_HaveMotionPictureAndSettingsEach()
    {
        var state = await ModelStates.OfAsync("AV8185");
        var components = Make.Components(state);

        Assert.Equal(4, state.Channels.Length);
        for (var channel = 1; channel <= 4; channel++)
        {
            Assert.Equal($"arecont/front-door/channel/{channel}/motion", (string?)components[$"channel_{channel}_motion"]!["state_topic"]);
            Assert.Equal($"Channel {channel}", (string?)components[$"channel_{channel}_camera"]!["name"]);
            Assert.Equal($"arecont/front-door/channel/{channel}/motion/snapshot", (string?)components[$"channel_{channel}_motion_image"]!["image_topic"]);
            Assert.Equal($"arecont/front-door/channel/{channel}/settings/brightness/set", (string?)components[$"channel_{channel}_setting_brightness"]!["command_topic"]);
            Assert.Equal($"Channel {channel} brightness", (string?)components[$"channel_{channel}_setting_brightness"]!["name"]);
            Assert.Equal($"Channel {channel} stream fps", (string?)components[$"channel_{channel}_stream_fps"]!["name"]);
            Assert.Equal($"arecont/front-door/channel/{channel}/stream", (string?)components[$"channel_{channel}_stream_fps"]!["state_topic"]);
        }

        Assert.False(components.ContainsKey("stream_fps"));

        Assert.True(components.ContainsKey("motion"));
        Assert.False(components.ContainsKey("setting_brightness"));
        Assert.DoesNotContain(components, one => one.Key.StartsWith("input_", StringComparison.Ordinal) || one.Key.StartsWith("output_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatTheCameraLacks_HasNoEntity()
    {
        var state = await ModelStates.OfAsync("AV5255");
        var bare = state with { Identity = state.Identity! with { Features = CameraFeatures.None, Settings = ["brightness"] }, Inputs = [], Outputs = [], Zones = state.Zones.Clear(), Channels = [new ChannelState(1)] };

        var components = Make.Components(bare).Select(one => one.Key).Order(StringComparer.Ordinal);

        Assert.Equal(["booted", "camera", "connection", "event", "problem", "response_time", "restart", "save", "setting_brightness", "take_snapshot"], components);
    }

    [Fact]
    public async Task Lens_HasAnAutofocusButtonThatSendsAuto()
    {
        var state = await ModelStates.OfAsync("AV5255");
        var components = Make.Components(state with { Identity = state.Identity! with { Features = CameraFeatures.Focus | CameraFeatures.Zoom } });

        Assert.Equal("arecont/front-door/focus/set", (string?)components["autofocus"]!["command_topic"]);
        Assert.Equal("auto", (string?)components["autofocus"]!["payload_press"]);
        Assert.Equal("reset", (string?)components["zoom_reset"]!["payload_press"]);
    }

    public static TheoryData<string> Models => ModelStates.Models;

    [Theory]
    [MemberData(nameof(Models))]
    public async Task NothingDangerous_IsShownUnlessTheConfigurationSaysSo(string model)
    {
        var state = await ModelStates.OfAsync(model);
        var risks = SettingCatalogue.All.ToDictionary(row => row.Name, row => row.Risk);

        Assert.DoesNotContain(Shown(Make.Components(state)), name => risks[name] != SettingRisk.None);
        Assert.DoesNotContain(Shown(Make.Components(state, Make.Everything)), name => risks[name] is not (SettingRisk.None or SettingRisk.Network));
        Assert.Contains("ip", Shown(Make.Components(state, new HomeAssistantOptions { ExposeNetwork = true })));
        Assert.False(Make.Components(state).ContainsKey("factory_reset"));
        Assert.True(Make.Components(state, Make.Everything).ContainsKey("factory_reset"));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public async Task RareSettings_AreDisabledByDefault_AndSettingsAreConfiguration(string model)
    {
        var state = await ModelStates.OfAsync(model);
        var rows = SettingCatalogue.All.ToDictionary(row => row.Name);
        foreach (var (key, component) in Make.Components(state, Make.Everything).Where(one => one.Key.Contains("setting_", StringComparison.Ordinal)))
        {
            var row = rows[key[(key.IndexOf("setting_", StringComparison.Ordinal) + 8)..]];
            Assert.Equal(row.Rare, (bool?)component!["enabled_by_default"] == false);
            Assert.Equal(row.CanWrite ? "config" : "diagnostic", (string?)component["entity_category"]);
            Assert.NotNull(component["icon"]);
        }
    }

    [Fact]
    public async Task Availability_NeedsBridgeAndCamera_ButTheConnectionOnlyTheBridge()
    {
        var payload = Make.Camera(await ModelStates.OfAsync("AV5255"));

        Assert.Equal("all", (string?)payload["availability_mode"]);
        Assert.Equal(["arecont/bridge/status", "arecont/front-door/status"], payload["availability"]!.AsArray().Select(one => (string?)one!["topic"]));
        Assert.Equal(["arecont/bridge/status"], payload["components"]!["connection"]!["availability"]!.AsArray().Select(one => (string?)one!["topic"]));
    }

    [Fact]
    public async Task Device_IsKnownByItsMacAddress_WhateverItsName()
    {
        var state = await ModelStates.OfAsync("AV5255");
        var payload = Make.Payloads().Camera("Yard", state.As("yard"), Make.Info)!;

        Assert.Equal("arecont_001a07aabb01", payload.ObjectId);
        Assert.Equal("Yard", (string?)payload.Content["device"]!["name"]);
        Assert.Equal("00:1a:07:aa:bb:01", (string?)payload.Content["device"]!["connections"]![0]![1]);
        Assert.Equal("arecont_bridge", (string?)payload.Content["device"]!["via_device"]);
        Assert.Null(Make.Payloads().Camera("Yard", ModelStates.Unknown("yard"), Make.Info));
    }

    [Fact]
    public async Task ValueOutsideOfTheCatalogue_WidensItsEntity()
    {
        var state = await ModelStates.OfAsync("AV5255");
        var components = Make.Components(state with { Settings = state.Settings.SetItem("brightness", "77").SetItem("daynight", "dusk").SetItem("sharpness", "strong") });

        Assert.Equal(77, (long?)components["setting_brightness"]!["max"]);
        Assert.Contains("dusk", components["setting_daynight"]!["options"]!.AsArray().Select(option => (string?)option));
        Assert.False(components.ContainsKey("setting_sharpness"));
    }

    [Fact]
    public async Task DefaultEntityIds_AreMadeOfTheCamerasId_WhereAskedFor()
    {
        var state = await ModelStates.OfAsync("AV5255");

        Assert.DoesNotContain(Make.Components(state), one => one.Value!["default_entity_id"] is not null);
        var components = Make.Components(state, Make.Everything);
        Assert.Equal("camera.front_door", (string?)components["camera"]!["default_entity_id"]);
        Assert.Equal("binary_sensor.front_door_motion", (string?)components["motion"]!["default_entity_id"]);
    }

    [Theory]
    [InlineData("arecont", "arecont_bridge")]
    [InlineData("home/cams", "arecont_bridge_home_cams")]
    public void Bridge_HasADevicePerBaseTopic(string baseTopic, string id)
    {
        var payload = Make.Payloads(baseTopic: baseTopic).Bridge(Make.Info);

        Assert.Equal(id, payload.ObjectId);
        Assert.Equal($"{baseTopic}/bridge/cameras_online", (string?)payload.Content["components"]!["cameras_online"]!["state_topic"]);
        Assert.False(payload.Content["components"]!["connection"]!.AsObject().ContainsKey("availability"));
    }

    private static IEnumerable<string> Shown(JsonObject components)
        => components.Select(one => one.Key).Where(key => key.Contains("setting_", StringComparison.Ordinal)).Select(key => key[(key.IndexOf("setting_", StringComparison.Ordinal) + 8)..]);
}
