using Arecont.Simulator;

namespace Arecont.Integration.Tests.HomeAssistant;

/// <summary>A scene with Home Assistant on the same broker.</summary>
internal static class HomeScene
{
    public const string Bridge = "arecont_bridge";

    public static async Task<(Scene Scene, HomeAssistantPeer Home)> StartAsync(int cameras = 1, string section = "homeassistant: {}", string cameraYaml = "", string model = "AV5255")
    {
        var scene = await Scene.StartAsync(
            [.. Enumerable.Range(1, cameras).Select(number => new SimulatedCameraOptions { Model = model })], cameraYaml, topYaml: section + "\n");
        var home = new HomeAssistantPeer(scene.Probe);
        try
        {
            await home.CompleteAsync([Bridge, .. scene.Cameras.Select(Id)]);
        }
        catch
        {
            await scene.DisposeAsync();
            throw;
        }

        return (scene, home);
    }

    /// <summary>The device id of a camera.</summary>
    public static string Id(SimulatedCamera camera) => $"arecont_{camera.MacAddress.Replace(":", string.Empty, StringComparison.Ordinal).ToLowerInvariant()}";

    /// <summary>The discovery topic of a camera.</summary>
    public static string Topic(SimulatedCamera camera, string prefix = "homeassistant") => $"{prefix}/device/{Id(camera)}/config";
}
