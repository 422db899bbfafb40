using System.Text.Json.Nodes;

namespace Arecont.Bridge.Mqtt.Options;

/// <summary>The JSON schema of the plugin's sections.</summary>
internal static class MqttSchema
{
    /// <summary>Of the <c>mqtt</c> section.</summary>
    public static JsonObject Section() => JsonNode.Parse($$"""
        {
          "type": "object",
          "additionalProperties": false,
          "description": "The MQTT broker and what is published there.",
          "properties": {
            "broker": { "type": "string", "minLength": 1, "default": "embedded", "description": "embedded, or an outside broker: mqtt://user:password@host:1883, mqtts://host:8883; special characters in name and password are percent-encoded." },
            "listen": { "type": "string", "default": "127.0.0.1:1883", "description": "IP address and port of the embedded broker." },
            "webSocketListen": { "type": "string", "description": "IP address and port where the embedded broker takes WebSocket clients, path /mqtt; none unless given." },
            "baseTopic": { "type": "string", "minLength": 1, "default": "arecont", "description": "The first levels of every topic." },
            "protocol": { "enum": ["5", "3.1.1", 5], "default": "5", "description": "MQTT version; 5 falls back to 3.1.1 where the broker refuses it." },
            "clientId": { "type": "string", "pattern": "^[0-9a-zA-Z._-]+$", "default": "arecont-bridge", "description": "Client identifier at the outside broker; two bridges there need two." },
            "tls": {
              "type": "object",
              "additionalProperties": false,
              "description": "Files for mqtts, PEM.",
              "properties": {
                "caFile": { "type": "string", "minLength": 1, "description": "Authorities that may sign the broker's certificate; the machine's own unless given." },
                "certificateFile": { "type": "string", "minLength": 1, "description": "Client certificate." },
                "keyFile": { "type": "string", "minLength": 1, "description": "Private key of the client certificate, not encrypted." }
              }
            },
            "snapshot": {
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "intervalSeconds": {{Interval}},
                "maximumBytes": { "type": "integer", "minimum": 10000, "maximum": 67108864, "default": 1048576, "description": "Larger pictures are not published: some brokers drop the connection for them." }
              }
            },
            "motionSnapshot": {{MotionSnapshot}},
            "motionGrid": {{MotionGrid}}
          }
        }
        """)!.AsObject();

    /// <summary>Of <c>cameras[].mqtt</c>.</summary>
    public static JsonObject Camera() => JsonNode.Parse($$"""
        {
          "type": "object",
          "additionalProperties": false,
          "description": "What differs for this camera from the mqtt section.",
          "properties": {
            "snapshot": {
              "type": "object",
              "additionalProperties": false,
              "properties": { "intervalSeconds": {{Interval}} }
            },
            "motionSnapshot": {{MotionSnapshot}},
            "motionGrid": {{MotionGrid}}
          }
        }
        """)!.AsObject();

    private const string Interval = """{ "type": "integer", "minimum": 0, "maximum": 86400, "default": 0, "description": "How often a picture is published; 0 only on request." }""";
    private const string MotionSnapshot = """{ "type": "boolean", "default": true, "description": "Publish a picture at the start of motion." }""";
    private const string MotionGrid = """{ "type": "boolean", "default": false, "description": "Publish the counts of every motion zone, several times a second while there is motion." }""";
}
