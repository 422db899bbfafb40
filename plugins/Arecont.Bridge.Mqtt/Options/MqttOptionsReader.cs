using System.Collections.Frozen;
using System.Net;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Plugins;

namespace Arecont.Bridge.Mqtt.Options;

/// <summary>Makes the options out of sections that <see cref="MqttValidator"/> found good.</summary>
internal static class MqttOptionsReader
{
    /// <summary>The options.</summary>
    public static MqttOptions Read(ConfigurationNode section, IReadOnlyList<CameraSection> cameras)
    {
        var standard = new MqttOptions();
        var defaults = Camera(section, new CameraMqttOptions());
        var broker = section["broker"].Text("embedded")!;
        var tls = section["tls"];
        return standard with
        {
            Broker = BrokerAddress.TryParse(broker, out var address) ? address : null,
            Listen = EndPoint(section["listen"]) ?? standard.Listen,
            WebSocketListen = EndPoint(section["webSocketListen"]),
            BaseTopic = section["baseTopic"].Text(standard.BaseTopic)!,
            Version5 = section["protocol"].Text("5") != "3.1.1",
            ClientId = section["clientId"].Text(standard.ClientId)!,
            CertificateAuthorityFile = tls["caFile"].Text(),
            CertificateFile = tls["certificateFile"].Text(),
            KeyFile = tls["keyFile"].Text(),
            SnapshotMaximumBytes = section["snapshot"]["maximumBytes"].Number(standard.SnapshotMaximumBytes),
            Defaults = defaults,
            Cameras = cameras.Where(camera => camera.Section.Exists).ToFrozenDictionary(camera => camera.CameraId, camera => Camera(camera.Section, defaults)),
        };
    }

    /// <summary>An IP address (or <c>localhost</c>) and a port; null where nothing or something else is written.</summary>
    public static IPEndPoint? EndPoint(ConfigurationNode node)
    {
        var text = node.Text()?.Trim();
        if (text is null || text.LastIndexOf(':') <= text.LastIndexOf(']'))
        {
            return null;
        }

        text = text.StartsWith("localhost:", StringComparison.OrdinalIgnoreCase) ? $"127.0.0.1{text[9..]}" : text;
        return IPEndPoint.TryParse(text, out var endPoint) ? endPoint : null;
    }

    private static CameraMqttOptions Camera(ConfigurationNode section, CameraMqttOptions defaults)
    {
        var seconds = section["snapshot"]["intervalSeconds"].Number((int)(defaults.SnapshotInterval?.TotalSeconds ?? 0));
        return new CameraMqttOptions
        {
            SnapshotInterval = seconds == 0 ? null : TimeSpan.FromSeconds(seconds),
            MotionSnapshot = section["motionSnapshot"].Flag(defaults.MotionSnapshot),
            MotionGrid = section["motionGrid"].Flag(defaults.MotionGrid),
        };
    }
}
