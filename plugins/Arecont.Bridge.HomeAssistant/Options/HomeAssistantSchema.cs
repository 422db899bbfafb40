using System.Text.Json.Nodes;

namespace Arecont.Bridge.HomeAssistant.Options;

/// <summary>The JSON schema of the <c>homeassistant</c> section.</summary>
internal static class HomeAssistantSchema
{
    /// <summary>Of the section.</summary>
    public static JsonObject Section() => JsonNode.Parse("""
        {
          "type": "object",
          "additionalProperties": false,
          "description": "Home Assistant finds the cameras by MQTT discovery; an empty section ({}) switches it on.",
          "properties": {
            "discoveryPrefix": { "type": "string", "minLength": 1, "default": "homeassistant", "description": "The discovery prefix of Home Assistant's MQTT integration." },
            "statusTopic": { "type": "string", "minLength": 1, "default": "homeassistant/status", "description": "The topic of Home Assistant's birth message." },
            "defaultEntityIds": { "type": "boolean", "default": false, "description": "Ask for entity ids made of the camera's id, for example camera.front_door." },
            "expose": {
              "type": "object",
              "additionalProperties": false,
              "description": "What is dangerous and therefore not shown by default; the camera's allow section must permit it, too. Passwords are never shown.",
              "properties": {
                "network": { "type": "boolean", "default": false, "description": "Settings that may make a camera unreachable." },
                "factoryReset": { "type": "boolean", "default": false, "description": "A button that returns a camera to factory settings." }
              }
            }
          }
        }
        """)!.AsObject();
}
