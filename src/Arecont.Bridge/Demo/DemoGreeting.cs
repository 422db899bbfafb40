using Arecont.Bridge.Configuration;

namespace Arecont.Bridge.Demo;

/// <summary>Says what is there and what to do next.</summary>
internal static class DemoGreeting
{
    /// <summary>Prints it.</summary>
    public static void Print(TextWriter output, Uri web, int mqttPort, BridgeConfiguration configuration)
    {
        var first = configuration.Cameras[0].Id;
        output.WriteLine($"""

            The demo runs with {configuration.Cameras.Length} simulated cameras: {string.Join(", ", configuration.Cameras.Select(camera => camera.Id))}.
            Something moves every few seconds. Try:

              mosquitto_sub -i watch -p {mqttPort} -t 'arecont/+/motion' -v
              mosquitto_sub -i watch2 -p {mqttPort} -t 'arecont/{first}/settings/#' -v
              mosquitto_pub -i set -p {mqttPort} -t arecont/{first}/settings/brightness/set -m 10
              mosquitto_pub -i set -p {mqttPort} -t arecont/{first}/output/1/set -m PULSE:500
              curl {new Uri(web, "health")}

            On this machine the broker asks for no name; elsewhere the user is demo, the password demo.
            Ctrl-C ends the demo. For your own cameras: arecont-bridge run --config bridge.yaml (see config/bridge.yaml).

            """);
    }
}
