using System.Text;
using Arecont.Bridge.Contract.Plugins;

namespace Arecont.Bridge.Demo;

/// <summary>Writes the demo's configuration as a user would, so that the demo runs through the same checks.</summary>
internal static class DemoConfiguration
{
    private static readonly string[] SwitchedOn = ["homeassistant", "onvif"];

    /// <summary>The YAML text.</summary>
    public static string Write(DemoCameras cameras, DemoPorts ports, IReadOnlyList<IBridgePlugin> plugins)
    {
        var text = new StringBuilder();
        text.AppendLine($"http: {{ listen: \"127.0.0.1:{ports.Http}\" }}");
        AddListen(text, plugins, "mqtt", ports.Mqtt);
        AddListen(text, plugins, "rtsp", ports.Rtsp);
        foreach (var section in SwitchedOn.Where(name => plugins.Any(plugin => plugin.Section == name)))
        {
            text.AppendLine($"{section}: {{}}");
        }

        text.AppendLine("users:").AppendLine("  - { name: demo, password: demo, role: administrator }");
        text.AppendLine("cameras:");
        foreach (var (id, name, camera) in cameras.All)
        {
            text.AppendLine($"  - {{ id: {id}, name: \"{name}\", host: \"{camera.EndPoint}\" }}");
        }

        return text.ToString();
    }

    private static void AddListen(StringBuilder text, IReadOnlyList<IBridgePlugin> plugins, string section, int port)
    {
        if (plugins.Any(plugin => plugin.Section == section))
        {
            text.AppendLine($"{section}: {{ listen: \"127.0.0.1:{port}\" }}");
        }
    }
}
