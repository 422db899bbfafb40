using System.Globalization;
using System.Text;
using Arecont.Camera.Settings;

namespace Arecont.Camera.Tests.Settings;

/// <summary>Writes <c>docs/settings.md</c> out of the catalogue.</summary>
internal static class SettingsDocument
{
    private const string Introduction = """
        # Camera settings

        Every parameter of the cameras' HTTP interface (AV HTTP 1.1) and those only real cameras know, as the setting catalogue holds
        them. This page is generated: change a row under `src/Arecont.Camera/Settings/Rows` and run the tests of Arecont.Camera with
        `AB_UPDATE_DOCS=1`; a test fails while page and catalogue differ.

        - **Name** is the name to use everywhere; firmware that spells it otherwise is understood by itself, and so are the spellings named here.
        - **Allowed** is checked before anything is sent. What a camera really takes depends on its model: the bridge reads every
          setting back and tells what the camera kept. Ranges that nobody has written down are open.
        - **Belongs to**: the whole *camera*, or one *channel* of a multi-sensor camera (on others the same as the camera).
        - **Use**: *read*, *write* (an action, or something that cannot be read) or both. A *secret* is written and never shown.
          *network* and *credentials* need the configuration's permission; *service* marks what changes the camera for all its viewers.
          *kept after save* says that a changed value survives power-off only after `params=save`. *rare* ones are hidden at first where a platform can hide.

        """;

    public static string Write()
    {
        var page = new StringBuilder(Introduction);
        foreach (var group in SettingCatalogue.All.GroupBy(row => row.Group))
        {
            page.Append('\n').Append("## ").Append(Heading(group.Key)).Append("\n\n");
            page.Append("| Name | What it is | Allowed | Belongs to | Use | Models | Source |\n");
            page.Append("|---|---|---|---|---|---|---|\n");
            foreach (var row in group)
            {
                string[] cells = [Name(row), $"**{row.Title}.** {row.Description}", Allowed(row), row.Scope.ToString().ToLowerInvariant(), Use(row), row.Models ?? "any", row.Source];
                page.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells.Select(Escape))} |\n");
            }
        }

        return page.ToString();
    }

    private static string Heading(SettingGroup group) => group switch
    {
        SettingGroup.WhiteBalance => "White balance",
        SettingGroup.DayNight => "Day and night",
        SettingGroup.PrivacyMask => "Privacy mask",
        SettingGroup.InputOutput => "Input and output",
        SettingGroup.Request => "Parts of image and stream requests (no settings)",
        _ => group.ToString(),
    };

    private static string Name(SettingDefinition row)
    {
        var others = row.Spellings.Where(spelling => spelling != row.Name).ToArray();
        return others.Length == 0 ? $"`{row.Name}`" : $"`{row.Name}` (also `{string.Join("`, `", others)}`)";
    }

    private static string Allowed(SettingDefinition row)
    {
        if (row.Access == SettingAccess.Read)
        {
            return row.Unit is null ? "–" : $"– ({row.Unit})";
        }

        var spellings = row.ChoiceSpellings.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} for {pair.Value}").ToArray();
        return SettingValue.Allowed(row)
            + (row.Unit is null ? string.Empty : $" ({row.Unit})")
            + (spellings.Length == 0 ? string.Empty : $"; also {string.Join(", ", spellings)}");
    }

    private static string Use(SettingDefinition row)
    {
        if (row.Scope == SettingScope.Request)
        {
            return "request";
        }

        var access = row.Access switch
        {
            SettingAccess.Read => "read",
            SettingAccess.ReadWrite => "read, write",
            SettingAccess.WriteOnly => "write",
            _ => "secret",
        };
        var risk = row.Risk == SettingRisk.None ? string.Empty : $", {row.Risk.ToString().ToLowerInvariant()}";
        var kept = row.Persistence switch
        {
            SettingPersistence.AfterSave => ", kept after save",
            SettingPersistence.Immediate => ", kept at once",
            _ => string.Empty,
        };
        return access + risk + kept + (row.Rare ? ", rare" : string.Empty);
    }

    private static string Escape(string cell) => cell.Replace("<", "&lt;", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
