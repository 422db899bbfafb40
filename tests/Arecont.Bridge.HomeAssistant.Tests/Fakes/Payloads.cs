using System.Text.Json.Nodes;
using Arecont.Bridge.Contract;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.HomeAssistant.Options;
using Arecont.Bridge.HomeAssistant.Payloads;

namespace Arecont.Bridge.HomeAssistant.Tests.Fakes;

/// <summary>Payloads with everything shown that can be.</summary>
internal static class Make
{
    public static readonly BridgeInfo Info = new("1.2.3", ModelStates.Time);

    public static readonly HomeAssistantOptions Everything = new() { DefaultEntityIds = true, ExposeNetwork = true, ExposeFactoryReset = true };

    public static DevicePayloads Payloads(HomeAssistantOptions? options = null, string baseTopic = "arecont") => new(new MqttTopics(baseTopic), options ?? new HomeAssistantOptions());

    public static JsonObject Camera(CameraState state, HomeAssistantOptions? options = null) => Payloads(options).Camera("Front door", state, Info)!.Content;

    public static JsonObject Components(CameraState state, HomeAssistantOptions? options = null) => Camera(state, options)["components"]!.AsObject();
}
