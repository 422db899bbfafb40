using System.Text.Json.Nodes;
using Arecont.NodeRed.Tests.Support;
using Arecont.Simulator;

// One Node-RED, one set of flows: one test at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(NodeRedFixture))]

namespace Arecont.NodeRed.Tests.Support;

/// <summary>Two simulated cameras, a broker, the built program and one Node-RED for all tests; starting them takes longer than the tests.</summary>
public sealed class NodeRedFixture : IAsyncDisposable
{
    private const string Zones = "    motion: { minimumOnSeconds: 1, zones: { driveway: { channel: 1, columns: 0-3, rows: 4-7 } } }";

    private static string Fence(string place) => $$"""
        [
          { "id": "fence0", "type": "tab", "label": "fence" },
          { "id": "fence1", "type": "mqtt in", "z": "fence0", "topic": "{{place}}/in", "qos": "1", "datatype": "utf8", "broker": "{{Example.Broker}}",
            "rap": false, "rh": 0, "inputs": 0, "wires": [["fence2"]] },
          { "id": "fence2", "type": "mqtt out", "z": "fence0", "topic": "{{place}}/out", "qos": "1", "retain": "false", "broker": "{{Example.Broker}}", "wires": [] }
        ]
        """;

    private int _deploys;

    private int _tokens;

    private string _place = "";

    internal Scene Scene { get; private set; } = null!;

    internal NodeRedServer NodeRed { get; private set; } = null!;

    internal SimulatedCamera Camera => Scene.Cameras[0];

    internal MqttProbe Probe => Scene.Probe;

    /// <summary>Starts everything for the first test; skips it where peers are missing. Afterwards the camera is still.</summary>
    internal async Task ReadyAsync(bool browser = false)
    {
        NodePeers.Require(browser);
        if (NodeRed is null)
        {
            var nodeRed = NodeRedServer.StartAsync();
            Scene = await Scene.StartAsync([new SimulatedCameraOptions { Model = "AV5255" }, new SimulatedCameraOptions { Model = "AV8185" }], cameraYaml: Zones);
            NodeRed = await nodeRed;
        }

        Camera.ClearMotion();
        Camera.SetInput(false);
        await Probe.WaitForAsync("arecont/cam1/motion", "OFF");
        await Probe.WaitForAsync("arecont/cam1/input/1", "OFF");
    }

    internal Example Load(string file) => Example.Load(file, Scene.Broker.Port);

    /// <summary>
    /// Deploys, and waits until every subscription made before the last node stands: a retained message that this node gets and sends on
    /// is the proof, because a broker takes one client's subscriptions in order. Its topics are new with each deploy, or the flows before
    /// these would answer. Tells where in the log these flows begin.
    /// </summary>
    internal async Task<int> DeployAsync(Example example)
    {
        _place = $"fence/{++_deploys}";
        var token = $"{++_tokens}";
        await Probe.PublishAsync($"{_place}/in", token, retain: true);
        var flows = (JsonArray)example.Nodes.DeepClone();
        foreach (var node in JsonNode.Parse(Fence(_place))!.AsArray())
        {
            flows.Add(node!.DeepClone());
        }

        await NodeRed.DeployAsync(flows);
        var from = NodeRed.Log.LastIndexOf("Starting flows", StringComparison.Ordinal);
        await Probe.WaitForAsync($"{_place}/out", token, () => NodeRed.Log);
        return from;
    }

    /// <summary>
    /// Waits until the flows have acted on every message before this, and the camera on every command of theirs: two round trips through
    /// Node-RED, which takes its messages in order, then a setting that the camera gets after whatever was asked before.
    /// </summary>
    internal async Task EverythingDoneAsync()
    {
        for (var trip = 0; trip < 2; trip++)
        {
            var token = $"{++_tokens}";
            await Probe.PublishAsync($"{_place}/in", token, retain: true);
            await Probe.WaitForAsync($"{_place}/out", token, () => NodeRed.Log);
        }

        var brightness = Camera.Get("brightness") == "21" ? "22" : "21";
        await Probe.PublishAsync("arecont/cam1/settings/brightness/set", brightness);
        await Camera.WaitForSettingAsync("brightness", brightness, cancellationToken: TestContext.Current.CancellationToken)
            .WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (NodeRed is not null)
        {
            await NodeRed.DisposeAsync();
        }

        if (Scene is not null)
        {
            await Scene.DisposeAsync();
        }
    }
}
