using Arecont.Bridge.Configuration;

namespace Arecont.Bridge.Demo;

/// <summary>Says what is there and what to do next.</summary>
internal static class DemoGreeting
{
    /// <summary>Prints it.</summary>
    public static void Print(TextWriter output, Uri web, DemoPorts ports, BridgeConfiguration configuration)
    {
        var first = configuration.Cameras[0].Id;
        output.WriteLine($"""

            The demo runs with {configuration.Cameras.Length} simulated cameras: {string.Join(", ", configuration.Cameras.Select(camera => camera.Id))}.
            Something moves every few seconds. Try:

              mosquitto_sub -i watch -p {ports.Mqtt} -t 'arecont/+/motion' -v
              mosquitto_sub -i watch2 -p {ports.Mqtt} -t 'arecont/{first}/settings/#' -v
              mosquitto_pub -i set -p {ports.Mqtt} -t arecont/{first}/settings/brightness/set -m 10
              mosquitto_pub -i set -p {ports.Mqtt} -t arecont/{first}/output/1/set -m PULSE:500
              curl {new Uri(web, "health")}
              curl --digest -u demo:demo -o still.jpg {new Uri(web, $"cameras/{first}/snapshot.jpg")}
              curl --digest -u demo:demo -o stream.mjpeg -m 5 {new Uri(web, $"cameras/{first}/stream.mjpeg")}{Player(ports, configuration)}{Devices(web, configuration)}

            On this machine the broker asks for no name; elsewhere the user is demo, the password demo.
            Ctrl-C ends the demo. For your own cameras: arecont-bridge run --config bridge.yaml (see config/bridge.yaml).

            """);
    }

    private static string Player(DemoPorts ports, BridgeConfiguration configuration)
        => configuration.Plugins.Any(plugin => plugin.Plugin.Section == "rtsp")
            ? $"\n  ffplay rtsp://demo:demo@127.0.0.1:{ports.Rtsp}/{configuration.Cameras[0].Id}"
            : string.Empty;

    private static string Devices(Uri web, BridgeConfiguration configuration)
        => configuration.Plugins.Any(plugin => plugin.Plugin.Section == "onvif")
            ? $"\n\nEvery camera is an ONVIF device: {new Uri(web, $"onvif/{configuration.Cameras[0].Id}/device_service")}"
            : string.Empty;
}
