using System.Text.Json.Nodes;

namespace Arecont.Bridge.Rtsp.Options;

/// <summary>The JSON schema of the plugin's sections.</summary>
internal static class RtspSchema
{
    /// <summary>Where multicast groups come from.</summary>
    public const string DefaultGroups = "239.255.42.0/24";

    /// <summary>The first port of a group.</summary>
    public const int DefaultMulticastPort = 5004;

    /// <summary>The port of RTSP over TLS (RFC 7826 registers 322, which needs a privilege).</summary>
    public const int DefaultTlsPort = 8322;

    /// <summary>Of the <c>rtsp</c> section.</summary>
    public static JsonObject Section() => JsonNode.Parse($$"""
        {
          "type": "object",
          "description": "Serves the cameras' video to RTSP players; an empty section switches it on.",
          "additionalProperties": false,
          "properties": {
            "listen": { "type": "string", "default": "127.0.0.1:8554", "description": "IP address and port: 127.0.0.1:8554, 0.0.0.0:8554 or [::]:8554." },
            "tls": {
              "type": "object",
              "additionalProperties": false,
              "required": ["certificate"],
              "description": "Serves RTSP over TLS, too; off unless given.",
              "properties": {
                "listen": { "type": "string", "default": "127.0.0.1:{{DefaultTlsPort}}", "description": "IP address and port." },
                "certificate": { "type": "string", "minLength": 1, "description": "PEM file of the certificate and its chain, or a PKCS#12 file that holds the key, too." },
                "key": { "type": "string", "minLength": 1, "description": "PEM file of the private key; left out for PKCS#12." },
                "password": { "type": "string", "description": "Of the PKCS#12 file or the encrypted key." }
              }
            },
            "basic": { "type": "boolean", "default": false, "description": "Also takes HTTP Basic authentication, where the password crosses the network readable." },
            "multicast": {
              "type": "object",
              "additionalProperties": false,
              "description": "Lets players ask for multicast; off unless given, {} for the defaults.",
              "properties": {
                "groups": { "type": "string", "default": "{{DefaultGroups}}", "description": "The IPv4 multicast addresses that streams are given, one each." },
                "port": { "type": "integer", "minimum": 1024, "maximum": 65000, "default": {{DefaultMulticastPort}}, "description": "The first track's port, an even number." },
                "ttl": { "type": "integer", "minimum": 1, "maximum": 255, "default": 1, "description": "How many networks a packet may cross; 1 stays on its own." },
                "interface": { "type": "string", "description": "The local IPv4 address to send from; the system's choice unless given." }
              }
            },
            "udpPorts": { "type": "string", "description": "The ports that UDP is sent from, for firewalls: 30000-30999; any free ones unless given." },
            "viewersPerCamera": { "type": "integer", "minimum": 1, "maximum": 100000, "default": 2000, "description": "Sessions on one camera at a time." },
            "viewersPerAddress": { "type": "integer", "minimum": 1, "maximum": 100000, "default": 2000, "description": "Sessions from one address at a time." },
            "sessionTimeoutSeconds": { "type": "integer", "minimum": 10, "maximum": 3600, "default": 60, "description": "How long a UDP session lives without a sign of its player." }
          }
        }
        """)!.AsObject();

    /// <summary>Of <c>cameras[].rtsp</c>.</summary>
    public static JsonObject Camera() => JsonNode.Parse($$"""
        {
          "type": "object",
          "additionalProperties": false,
          "description": "What differs for this camera from the rtsp section.",
          "properties": {
            "source": { "enum": ["bridge", "{{RtspOptionsReader.CameraSource}}"], "default": "bridge", "description": "{{RtspOptionsReader.CameraSource}} sends players to the camera's own RTSP server, which alone has its sound." }
          }
        }
        """)!.AsObject();
}
