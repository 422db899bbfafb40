namespace Arecont.Bridge.HomeAssistant.Tests.Payloads;

/// <summary>
/// What is known of Home Assistant's MQTT discovery for the keys this plugin uses (Home Assistant's documentation of the MQTT
/// integration, and payloads tried on a real one). A key that is not here must be looked up before it is used: an unknown one inside a
/// component is dropped without a word, at the root it costs the whole device.
/// </summary>
internal static class DiscoveryFacts
{
    public static readonly string[] Root = ["device", "origin", "components", "availability", "availability_mode", "qos"];

    public static readonly string[] Device = ["identifiers", "connections", "name", "manufacturer", "model", "model_id", "serial_number", "sw_version", "via_device"];

    public static readonly string[] Origin = ["name", "sw_version"];

    public static readonly string[] Common = ["platform", "unique_id", "name", "icon", "availability", "enabled_by_default", "entity_category", "default_entity_id", "json_attributes_topic"];

    public static readonly Dictionary<string, string[]> Keys = new()
    {
        ["binary_sensor"] = ["state_topic", "device_class", "payload_on", "payload_off", "value_template"],
        ["sensor"] = ["state_topic", "device_class", "state_class", "unit_of_measurement", "suggested_display_precision", "value_template"],
        ["switch"] = ["state_topic", "command_topic", "payload_on", "payload_off", "device_class"],
        ["number"] = ["state_topic", "command_topic", "min", "max", "step", "mode", "unit_of_measurement", "device_class"],
        ["select"] = ["state_topic", "command_topic", "options"],
        ["text"] = ["state_topic", "command_topic", "min", "max"],
        ["button"] = ["command_topic", "payload_press", "device_class"],
        ["camera"] = ["topic"],
        ["image"] = ["image_topic", "content_type"],
        ["event"] = ["state_topic", "event_types"],
    };

    public static readonly Dictionary<string, string[]> Required = new()
    {
        ["binary_sensor"] = ["state_topic"],
        ["sensor"] = ["state_topic"],
        ["switch"] = ["state_topic", "command_topic"],
        ["number"] = ["state_topic", "command_topic", "min", "max"],
        ["select"] = ["state_topic", "command_topic", "options"],
        ["text"] = ["state_topic", "command_topic"],
        ["button"] = ["command_topic"],
        ["camera"] = ["topic"],
        ["image"] = ["image_topic"],
        ["event"] = ["state_topic", "event_types"],
    };

    public static readonly Dictionary<string, string[]> DeviceClasses = new()
    {
        ["binary_sensor"] = ["motion", "connectivity", "problem"],
        ["sensor"] = ["timestamp", "duration"],
        ["number"] = ["duration", "data_rate", "data_size", "frequency"],
        ["switch"] = ["switch"],
        ["button"] = ["restart"],
    };

    public static readonly Dictionary<string, string[]> Units = new()
    {
        ["duration"] = ["s", "ms", "min", "h", "d"],
        ["data_rate"] = ["bit/s", "kbit/s", "Mbit/s"],
        ["data_size"] = ["B", "kB", "MB"],
        ["frequency"] = ["Hz", "kHz"],
    };
}
