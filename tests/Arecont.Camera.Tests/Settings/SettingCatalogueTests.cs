using Arecont.Camera.Settings;

namespace Arecont.Camera.Tests.Settings;

public class SettingCatalogueTests
{
    private static readonly string[] NamesOnlyCamerasKnow = ["mdsensitivity", "mdprivasymask", "MIC"];

    public static TheoryData<string> Names => [.. RepositoryFiles.DocumentedNames, .. NamesOnlyCamerasKnow];

    [Fact]
    public void DocumentedNames_AreAllOfThem() => Assert.Equal(172, RepositoryFiles.DocumentedNames.Distinct().Count());

    [Theory]
    [MemberData(nameof(Names))]
    public void TryFind_NameOfDocumentOrCamera_FindsExactlyOneRow(string name)
    {
        Assert.True(SettingCatalogue.TryFind(name, out var found), $"{name} has no row.");
        Assert.Same(found, Assert.Single(SettingCatalogue.All, row => row.Spellings.Contains(name)));
    }

    [Fact]
    public void All_HasNoRowBeyondTheKnownNames()
    {
        var known = RepositoryFiles.DocumentedNames.Concat(NamesOnlyCamerasKnow).ToHashSet();
        Assert.All(SettingCatalogue.All, row => Assert.Contains(row.Name, known));
    }

    [Fact]
    public void All_HoldsNoSpellingTwice()
    {
        var spellings = SettingCatalogue.All.SelectMany(row => row.Spellings).ToArray();
        Assert.Equal(spellings.Distinct(), spellings);
    }

    [Fact]
    public void All_IsOrderedByGroupAndThenName()
    {
        var ordered = SettingCatalogue.All.OrderBy(row => row.Group).ThenBy(row => row.Name, StringComparer.Ordinal);
        Assert.Equal(ordered.Select(row => row.Name), SettingCatalogue.All.Select(row => row.Name));
    }

    [Fact]
    public void All_IsFitForPeople() => Assert.All(SettingCatalogue.All, row =>
    {
        Assert.Contains(row.Name, row.Spellings);
        Assert.Matches("^[A-Z0-9].*[^. ]$", row.Title);
        Assert.Matches(@"^[A-Z0-9].*\.$", row.Description);
        Assert.InRange(row.Description.Length, 10, 260);
        Assert.NotEmpty(row.Source);
        Assert.NotEqual(string.Empty, row.Unit);
        Assert.NotEqual(string.Empty, row.Models);
    });

    [Fact]
    public void All_TitlesAreUniqueOutsideOfRequests()
    {
        var titles = SettingCatalogue.All.Where(row => row.Scope != SettingScope.Request).Select(row => row.Title).ToArray();
        Assert.Equal(titles.Distinct(), titles);
    }

    [Fact]
    public void All_ShapesAreWhole() => Assert.All(SettingCatalogue.All, row =>
    {
        var hasChoices = row.Kind is SettingKind.Choice or SettingKind.ChoiceOrSteps;
        Assert.Equal(hasChoices, row.Choices.Length > 0);
        Assert.Equal(row.Choices.Distinct(), row.Choices);
        Assert.All(row.ChoiceSpellings, spelling => Assert.Contains(spelling.Value, row.Choices));
        Assert.All(row.ChoiceSpellings, spelling => Assert.DoesNotContain(spelling.Key, row.Choices));
        Assert.True(row.Minimum is null || row.Maximum is null || row.Minimum < row.Maximum);
        Assert.InRange(row.Step, 1, long.MaxValue);
        Assert.Equal(row.Kind == SettingKind.Size, row.SmallestSize is not null && row.LargestSize is not null);
    });

    [Fact]
    public void All_OnlyReadRowsKeepNothing() => Assert.All(SettingCatalogue.All, row =>
    {
        if (row.Access == SettingAccess.Read || row.Scope == SettingScope.Request)
        {
            Assert.Equal(SettingPersistence.None, row.Persistence);
        }
    });

    [Fact]
    public void CanReadAndCanWrite_FollowScopeAndAccess()
    {
        Assert.True(Row("brightness") is { CanRead: true, CanWrite: true });
        Assert.True(Row("mac") is { CanRead: true, CanWrite: false });
        Assert.True(Row("params") is { CanRead: false, CanWrite: true });
        Assert.True(Row("admin") is { CanRead: false, CanWrite: true });
        Assert.True(Row("res") is { CanRead: false, CanWrite: false });
    }

    [Theory]
    [InlineData("id", "ID")]
    [InlineData("mdprivasymask", "mdprivacymask")]
    [InlineData("irtelepos", "irtelpos")]
    public void TryFind_OtherSpelling_FindsTheCanonicalRow(string spelling, string name)
        => Assert.Equal(name, Row(spelling).Name);

    [Theory]
    [InlineData("Brightness")]
    [InlineData("Id")]
    [InlineData(" ip")]
    [InlineData("")]
    public void TryFind_AnotherCase_FindsNothing(string name) => Assert.False(SettingCatalogue.TryFind(name, out _));

    [Theory]
    [InlineData("Brightness", "brightness")]
    [InlineData("brigthness", "brightness")]
    [InlineData("brightnes", "brightness")]
    [InlineData("satration", "saturation")]
    [InlineData("mddetails", "mddetail")]
    [InlineData("shortexp", "shortexposures")]
    [InlineData("bandwidth", "bandwidthsaving")]
    [InlineData("fsp", "fps")]
    public void Nearest_SlightlyWrongName_FindsTheMeantOne(string wrong, string meant)
        => Assert.Equal(meant, SettingCatalogue.Nearest(wrong));

    [Theory]
    [InlineData("")]
    [InlineData("z")]
    [InlineData("foo")]
    [InlineData("telephone")]
    public void Nearest_StrangeName_FindsNothing(string name) => Assert.Null(SettingCatalogue.Nearest(name));

    [Fact]
    public void Nearest_EndlessName_FindsNothing() => Assert.Null(SettingCatalogue.Nearest(new string('b', 100_000)));

    private static SettingDefinition Row(string name)
    {
        Assert.True(SettingCatalogue.TryFind(name, out var row));
        return row;
    }
}
