using System.Text.Json.Nodes;

namespace Arecont.Bridge.Onvif.Configuration;

/// <summary>The keys of <c>onvif</c> and <c>cameras[].onvif</c>.</summary>
internal static class OnvifSchema
{
    /// <summary>Of the <c>onvif</c> section.</summary>
    public static JsonObject Section() => JsonNode.Parse("""
        {
          "type": "object",
          "description": "Makes every camera an ONVIF device; an empty section switches it on.",
          "additionalProperties": false,
          "properties": {
            "basePort": { "type": "integer", "minimum": 1, "maximum": 65535, "description": "Gives each device a port of its own from this one on, which it keeps; none unless given." },
            "listen": { "type": "string", "default": "127.0.0.1", "description": "The IP address that the devices' own ports listen on: 127.0.0.1, 0.0.0.0 or [::]." },
            "recorder": { "type": "string", "pattern": "^[a-z0-9][a-z0-9_-]{0,63}$", "description": "the id of a device with every camera's sensors, as a camera's id and no camera's; none unless given" },
            "senderFaultStatus": { "enum": [400, 500], "default": 400, "description": "The HTTP status of a fault that the request is to blame for: 400, or 500 for clients that read faults from no other, such as those made with .NET's WCF." },
            "clockToleranceSeconds": { "type": "integer", "minimum": 5, "maximum": 86400, "default": 300, "description": "How far the clock of a client that logs in by WS-Security may be off." },
            "discovery": {
              "type": "object",
              "additionalProperties": false,
              "description": "WS-Discovery: the devices are found by clients on the network.",
              "properties": {
                "enabled": { "type": "boolean", "default": true, "description": "False neither announces devices nor answers probes." },
                "port": { "type": "integer", "minimum": 1, "maximum": 65535, "default": 3702, "description": "The UDP port; clients know only 3702." },
                "addresses": { "type": "array", "items": { "type": "string" }, "description": "The machine's own IPv4 addresses whose networks hear of the devices; all of them unless given." }
              }
            },
            "notify": {
              "type": "object",
              "additionalProperties": false,
              "description": "Events that the bridge sends to subscribers (WS-BaseNotification).",
              "properties": {
                "allow": { "type": "array", "items": { "type": "string" }, "description": "Networks that may be named as receivers beside the subscriber's own address: 192.168.1.0/24, or a single address." }
              }
            }
          }
        }
        """)!.AsObject();

    /// <summary>Of <c>cameras[].onvif</c>.</summary>
    public static JsonObject Camera() => JsonNode.Parse("""
        {
          "type": "object",
          "additionalProperties": false,
          "description": "What differs for this camera from the onvif section.",
          "properties": {
            "enabled": { "type": "boolean", "default": true, "description": "False keeps the camera out of ONVIF." },
            "port": { "type": "integer", "minimum": 1, "maximum": 65535, "description": "The port of its own; the next one from onvif.basePort on unless given." },
            "address": { "type": "string", "description": "The machine's IP address that its port listens on, for clients that know cameras by address; onvif.listen unless given." }
          }
        }
        """)!.AsObject();
}
