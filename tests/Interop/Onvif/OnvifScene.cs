using System.Text.Json;
using Arecont.Simulator;

namespace Arecont.Interop.Tests.Onvif;

/// <summary>The built program with ONVIF devices on its HTTP port, and clients from npm that walk through them.</summary>
internal static class OnvifScene
{
    private static readonly string Peers = Path.Combine(Repository.Root, "tests", "Interop", "peers");

    /// <summary>Starts it, without discovery: other programs may listen there.</summary>
    public static Task<VideoScene> StartAsync(IReadOnlyList<SimulatedCameraOptions>? cameras = null, string onvifYaml = "")
        => VideoScene.StartAsync(cameras, topYaml: $"onvif: {{ discovery: {{ enabled: false }}{onvifYaml} }}", role: "administrator");

    /// <summary>Skips or fails the test without Node.js and the clients.</summary>
    public static void Require(string package)
    {
        Testing.Peers.Require("node");
        Testing.Peers.Demand(
            Directory.Exists(Path.Combine(Peers, "node_modules", package)), $"{package} is not installed in tests/Interop/peers: run npm ci there, or tests/run.sh.");
    }

    /// <summary>Starts a script of the peers.</summary>
    public static ChildProcess Node(string script, params string[] arguments) => ChildProcess.Start("node", [Path.Combine(Peers, script), .. arguments]);

    /// <summary>Waits for the first step that fits.</summary>
    public static async Task<JsonElement> StepAsync(this ChildProcess client, string name, Func<JsonElement, bool>? matches = null)
    {
        JsonElement? found = null;
        await Poll.UntilAsync(
            () =>
            {
                foreach (var line in client.Output.Split('\n').Where(line => line.StartsWith('{')))
                {
                    var step = JsonElement.Parse(line);
                    var what = step.GetProperty("step").GetString();
                    Assert.True(what != "failed", line);
                    if (what == name && (matches is null || matches(step)))
                    {
                        found = step;
                        return true;
                    }
                }

                return false;
            },
            Limits.Signal,
            () => $"No step '{name}' in:\n{client.Output}");
        return found!.Value;
    }
}
