using System.Text;
using Arecont.Bridge.Configuration.Yaml;
using Arecont.Bridge.Contract.Configuration;

namespace Arecont.Bridge.Tests.Configuration.Yaml;

public sealed class YamlReaderTests
{
    [Fact]
    public void Read_NestedValues_KnowTheirPathAndPlace()
    {
        var root = Read("a:\n  - b: 1\n    c: two\n");

        var node = root["a"].Items[0]["c"];
        Assert.Equal(("a[0].c", new ConfigurationPosition("f.yaml", 3, 5), "two"), (node.Path, node.Position, node.Scalar));
        Assert.Equal((ConfigurationKind.Missing, "a[0].d"), (root["a"].Items[0]["d"].Kind, root["a"].Items[0]["d"].Path));
    }

    [Theory]
    [InlineData("a:", false)]
    [InlineData("a: ~", false)]
    [InlineData("a: null", false)]
    [InlineData("a: \"\"", true)]
    [InlineData("a: 'null'", true)]
    public void Read_Nothing_IsMissingUnlessQuoted(string text, bool exists) => Assert.Equal(exists, Read(text)["a"].Exists);

    [Fact]
    public void Read_DuplicateKeys_AreAllTold()
        => Assert.Equal(
            ["f.yaml:3:1: a: the key stands twice; the first is in line 1", "f.yaml:4:13: c[0].b: the key stands twice; the first is in line 4"],
            Errors("a: 1\nb: 1\na: 2\nc: [{ b: 1, b: 2 }]\n"));

    [Fact]
    public void Read_Alias_IsACopyWithItsOwnPath()
    {
        var root = Read("a: &x { b: 1 }\nc: *x\n");

        Assert.Equal("1", root["c"]["b"].Scalar);
        Assert.Equal("c.b", root["c"]["b"].Path);
    }

    [Theory]
    [InlineData("a: *nothing", "no anchor &nothing")]
    [InlineData("a: &x [*x]", "no anchor &x")]
    [InlineData("a: [1, 2", "f.yaml")]
    [InlineData("a: 1\n---\nb: 2", "second document")]
    [InlineData("? [a]\n: b", "A key must be a plain word")]
    [InlineData("a:\n\tb: 1", "f.yaml:1:1: YAML: while scanning")]
    public void Read_BrokenText_IsOneErrorWithItsPlace(string text, string expected)
        => Assert.Contains(expected, Assert.Single(Errors(text)), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Read_AliasesThatMultiply_AreBounded()
    {
        var text = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (var level = 1; level < 12; level++)
        {
            text.Append($"a{level}: &a{level} [{string.Join(",", Enumerable.Repeat($"*a{level - 1}", 10))}]\n");
        }

        Assert.Contains("more than 50000 values", Assert.Single(Errors(text.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DeepNesting_IsBounded()
        => Assert.Contains("deeper than 32 levels", Assert.Single(Errors(new string('[', 5000) + new string(']', 5000))), StringComparison.Ordinal);

    private static ConfigurationNode Read(string text)
    {
        var errors = new List<ConfigurationError>();
        var root = new YamlReader(secrets: null).Read(text, "f.yaml", errors);
        Assert.Empty(errors);
        return root;
    }

    private static IEnumerable<string> Errors(string text)
    {
        var errors = new List<ConfigurationError>();
        new YamlReader(secrets: null).Read(text, "f.yaml", errors);
        return errors.Select(error => error.ToString());
    }
}
