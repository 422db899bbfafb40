using Arecont.Bridge.Contract.State;
using Arecont.Camera.Settings;

namespace Arecont.Bridge.Mqtt.Requests;

/// <summary>A setting that a camera answers, as its catalogue row describes it: what a form or a palette needs to offer it.</summary>
internal sealed record SettingRow(
    string Name, string Title, string Description, string Group, string Kind, bool Writable, bool PerChannel,
    long? Min, long? Max, long? Step, IReadOnlyList<string>? Choices, int? MaximumLength, string? Unit, bool? Rare, string? Value)
{
    /// <summary>Everything a camera answers, by group and name; empty until it answered for the first time. Secrets are never among it.</summary>
    public static IReadOnlyList<SettingRow> Of(CameraState state)
        => state.Identity is not { } identity ? [] : [.. SettingCatalogue.All
            .Where(row => row.Access != SettingAccess.Secret && row.Kind != SettingKind.MotionResult && identity.Settings.Contains(row.Name))
            .Select(row => Of(row, state))];

    private static SettingRow Of(SettingDefinition row, CameraState state)
    {
        var numeric = row.Kind is SettingKind.Number or SettingKind.ChoiceOrSteps;
        return new SettingRow(
            row.Name,
            row.Title,
            row.Description,
            Word(row.Group),
            Word(row.Kind),
            row.CanWrite && row.Risk != SettingRisk.Service,
            row.Scope == SettingScope.Channel && state.Channels.Length > 1,
            numeric ? row.Minimum : null,
            numeric ? row.Maximum : null,
            numeric && row.Step != 1 ? row.Step : null,
            row.Kind == SettingKind.Toggle ? ["on", "off"] : row.Choices.IsEmpty ? null : row.Choices,
            row.Kind == SettingKind.Text ? row.MaximumLength : null,
            row.Unit,
            row.Rare ? true : null,
            state.Settings.GetValueOrDefault(row.Name));
    }

    private static string Word<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
