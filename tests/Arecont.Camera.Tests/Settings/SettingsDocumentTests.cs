using Arecont.Camera.Settings;

namespace Arecont.Camera.Tests.Settings;

public class SettingsDocumentTests
{
    private static readonly string Page = Path.Combine(RepositoryFiles.Root, "docs", "settings.md");

    [Fact]
    public void Page_IsWhatTheCatalogueSays()
    {
        if (Environment.GetEnvironmentVariable("AB_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(Page, SettingsDocument.Write());
        }

        Assert.True(
            SettingsDocument.Write() == File.ReadAllText(Page).ReplaceLineEndings("\n"),
            "docs/settings.md is not what the catalogue says: run this test with AB_UPDATE_DOCS=1 and commit the page.");
    }

    [Fact]
    public void Write_NamesEveryRow()
    {
        var page = SettingsDocument.Write();
        Assert.All(SettingCatalogue.All, row => Assert.Contains($"| `{row.Name}`", page));
    }
}
