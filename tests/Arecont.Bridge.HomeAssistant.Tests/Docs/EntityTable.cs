using System.Text;
using System.Text.Json.Nodes;
using Arecont.Bridge.HomeAssistant.Tests.Fakes;
using Arecont.Simulator.Models;

namespace Arecont.Bridge.HomeAssistant.Tests.Docs;

/// <summary>The table of entities in docs/home-assistant.md, made of what the simulated models are announced with.</summary>
internal static class EntityTable
{
    public static async Task<string> WriteAsync()
    {
        var rows = new Dictionary<string, (string Cells, List<string> Models)>(StringComparer.Ordinal);
        foreach (var model in CameraModels.All)
        {
            var plain = Make.Components(await ModelStates.OfAsync(model.Name));
            foreach (var (key, component) in Make.Components(await ModelStates.OfAsync(model.Name), Make.Everything))
            {
                if (key.StartsWith("channel_", StringComparison.Ordinal) && !key.StartsWith("channel_1_", StringComparison.Ordinal))
                {
                    continue;
                }

                var cells = Cells(component!.AsObject(), plain.ContainsKey(key));
                rows.TryAdd(key, (cells, []));
                rows[key].Models.Add(model.Name);
            }
        }

        var text = new StringBuilder();
        foreach (var (heading, wanted) in new[] { ("Camera", false), ("Settings", true) })
        {
            text.AppendLine($"### {heading}").AppendLine().AppendLine("| Entity | Kind | Place | At first | Simulated models |").AppendLine("|---|---|---|---|---|");
            foreach (var (key, (cells, models)) in rows.Where(row => row.Key.Contains("setting_", StringComparison.Ordinal) == wanted).OrderBy(row => row.Key.StartsWith("channel_", StringComparison.Ordinal)))
            {
                text.AppendLine($"| {cells} | {(models.Count == CameraModels.All.Count ? "all" : string.Join(", ", models))} |");
            }

            text.AppendLine();
        }

        return text.ToString().TrimEnd();
    }

    private static string Cells(JsonObject component, bool plain)
    {
        var name = ((string?)component["name"] ?? "(the camera's name)").Replace("Channel 1", "Channel *n*", StringComparison.Ordinal)
            .Replace("Garden gate motion", "*Zone* motion", StringComparison.Ordinal);
        var category = (string?)component["entity_category"] switch { "config" => "configuration", "diagnostic" => "diagnostic", _ => "controls and sensors" };
        var place = category + (plain ? string.Empty : ", with `expose` only");
        return $"{name} | {(string)component["platform"]!} | {place} | {((bool?)component["enabled_by_default"] == false ? "disabled" : "shown")}";
    }
}
