using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.HomeAssistant.Options;
using Arecont.Camera.Settings;

namespace Arecont.Bridge.HomeAssistant.Payloads;

/// <summary>
/// An entity for every setting the camera answered, out of the setting catalogue. A value the camera has although the catalogue does not
/// know it widens its entity, because Home Assistant refuses a state outside of what was announced.
/// </summary>
internal sealed class SettingEntities(MqttTopics topics, HomeAssistantOptions options)
{
    private const int LongestText = 255;
    private const int LargestSlider = 200;

    /// <summary>Settings that are shown otherwise: ports have entities of their own, model and MAC address are the device's.</summary>
    private static readonly ImmutableHashSet<string> Elsewhere = ["auxin", "auxout", "model", "mac"];

    /// <summary>Adds them.</summary>
    public void Add(ComponentSet set, CameraState state)
    {
        foreach (var row in SettingCatalogue.All.Where(row => state.Identity!.Settings.Contains(row.Name) && IsShown(row)))
        {
            if (row.Scope == SettingScope.Channel && state.Channels.Length > 1)
            {
                foreach (var channel in state.Channels)
                {
                    Add(set, row, state.CameraId, channel.Number, channel.Settings.GetValueOrDefault(row.Name));
                }
            }
            else
            {
                Add(set, row, state.CameraId, null, state.Settings.GetValueOrDefault(row.Name));
            }
        }
    }

    private bool IsShown(SettingDefinition row)
        => row.CanRead && row.Kind != SettingKind.MotionResult && !Elsewhere.Contains(row.Name)
            && (row.Risk == SettingRisk.None || (row.Risk == SettingRisk.Network && options.ExposeNetwork));

    private void Add(ComponentSet set, SettingDefinition row, string id, int? channel, string? value)
    {
        var (platform, config) = row switch
        {
            { CanWrite: false } => ("sensor", ReadOnly(row)),
            { Kind: SettingKind.Toggle } => ("switch", new JsonObject { ["payload_on"] = "on", ["payload_off"] = "off" }),
            { Kind: SettingKind.Choice } => ("select", Choice(row, value)),
            { Kind: SettingKind.Number } => ("number", Number(row, value)),
            _ => ("text", Text(row, value)),
        };
        if (config is null)
        {
            return;
        }

        var topic = topics.Setting(id, row.Name, channel);
        config["state_topic"] = topic;
        config["entity_category"] = row.CanWrite ? "config" : "diagnostic";
        config["icon"] = Icons.Of(row);
        if (row.CanWrite)
        {
            config["command_topic"] = MqttTopics.Set(topic);
        }

        if (row.Rare)
        {
            config["enabled_by_default"] = false;
        }

        set.Add(Names.Key(channel, $"setting_{row.Name}"), platform, Names.Title(channel, row.Title), config);
    }

    private static JsonObject ReadOnly(SettingDefinition row)
        => row is { Kind: SettingKind.Number, Unit: { } unit } ? new JsonObject { ["unit_of_measurement"] = unit, ["suggested_display_precision"] = 0 } : [];

    private static JsonObject Choice(SettingDefinition row, string? value)
        => new() { ["options"] = new JsonArray([.. row.Choices.Append(value ?? row.Choices[0]).Distinct(StringComparer.Ordinal).Select(choice => JsonValue.Create(choice))]) };

    /// <summary>Null where the camera's value is no number, which no number entity could show.</summary>
    private static JsonObject? Number(SettingDefinition row, string? value)
    {
        long? known = long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (value is not null && known is null)
        {
            return null;
        }

        // Home Assistant's own bounds, 0 and 100, would be wrong where the catalogue has none.
        var minimum = Math.Min(row.Minimum ?? int.MinValue, known ?? long.MaxValue);
        var maximum = Math.Max(row.Maximum ?? int.MaxValue, known ?? long.MinValue);
        var config = new JsonObject
        {
            ["min"] = minimum,
            ["max"] = maximum,
            ["step"] = row.Step,
            ["mode"] = maximum - minimum <= LargestSlider ? "slider" : "box",
        };
        if (row.Unit is { } unit)
        {
            config["unit_of_measurement"] = unit;
        }

        if (Units.DeviceClass(row.Unit) is { } deviceClass)
        {
            config["device_class"] = deviceClass;
        }

        return config;
    }

    private static JsonObject Text(SettingDefinition row, string? value) => new()
    {
        ["min"] = 0,
        ["max"] = Math.Min(LongestText, Math.Max(row.Kind == SettingKind.Text ? row.MaximumLength : 64, value?.Length ?? 0)),
    };
}
