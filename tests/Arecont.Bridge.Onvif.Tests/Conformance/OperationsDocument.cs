using System.Text;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Devices.ProfileT;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Simulator.Models;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Tests.Conformance;

/// <summary>The generated part of docs/onvif.md: what every simulated model answers, as it did when it was asked.</summary>
internal static class OperationsDocument
{
    public const string Begin = "<!-- generated: begin -->";
    public const string End = "<!-- generated: end -->";

    public static async Task<string> WriteAsync()
    {
        string[] models = [.. CameraModels.All.Select(model => model.Name)];
        var answers = new Dictionary<string, (List<Step> Steps, IReadOnlyList<ProfileRow> Rows)>();
        foreach (var model in models)
        {
            await using var host = await OnvifHost.StartAsync(model);
            var device = host.Services.GetRequiredService<OnvifDevices>().Find("cam1")!;
            answers[model] = (await Walk.AllAsync(host, new Pool()), host.Services.GetRequiredService<ProfileTEvaluation>().Rows(device));
        }

        var reasons = new List<string>();
        var text = new StringBuilder(Begin).Append("\n## Operations\n");
        text.Append("What each simulated model answered when it was asked for what it said it had; numbers are faults, told below.\n\n");
        Row(text, ["operation", "access", .. models]);
        Row(text, Enumerable.Repeat("---", models.Length + 2));
        var operations = answers[models[0]].Steps.Select(step => step.Operation).OrderBy(operation => Prefixes.NameOf(operation), StringComparer.Ordinal).ToArray();
        foreach (var operation in operations)
        {
            Row(text, [$"`{Prefixes.NameOf(operation)}`", operation.AccessClass.ToString(), .. models.Select(model => Cell(answers[model].Steps, Prefixes.NameOf(operation), reasons))]);
        }

        text.Append('\n');
        foreach (var (reason, index) in reasons.Select((reason, index) => (reason, index)))
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{index + 1}. {reason}\n");
        }

        text.Append("\nEvery other operation of these services is refused with `ter:ActionNotSupported`.\n\n## Profile T, row by row\n");
        text.Append("The scope of Profile T is announced only for a device that meets every row; with the RTSP server but without multicast:\n\n");
        Row(text, ["requirement", .. models]);
        Row(text, Enumerable.Repeat("---", models.Length + 1));
        var rows = answers[models[0]].Rows;
        for (var index = 0; index < rows.Count; index++)
        {
            Row(text, [$"{rows[index].Area}: {rows[index].Requirement}", .. models.Select(model => Verdict(answers[model].Rows[index]))]);
        }

        return text.Append(End).ToString();
    }

    private static string Cell(List<Step> steps, string name, List<string> reasons)
    {
        if (steps.Single(step => Prefixes.NameOf(step.Operation) == name).Fault is not { } fault)
        {
            return "yes";
        }

        var reason = $"`{fault.Code}/{string.Join('/', fault.Subcodes.Select(subcode => $"ter:{subcode}"))}`: {fault.Reason}";
        if (!reasons.Contains(reason))
        {
            reasons.Add(reason);
        }

        return (reasons.IndexOf(reason) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Verdict(ProfileRow row) => row.Verdict switch
    {
        ProfileVerdict.Met => "yes",
        ProfileVerdict.NotNeeded => $"not needed: {row.Why}",
        _ => $"**no**: {row.Why}",
    };

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
