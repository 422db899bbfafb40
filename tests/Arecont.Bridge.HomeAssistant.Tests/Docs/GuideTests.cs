using System.Text.RegularExpressions;
using Arecont.Bridge.HomeAssistant.Options;
using Arecont.Bridge.HomeAssistant.Tests.Fakes;

namespace Arecont.Bridge.HomeAssistant.Tests.Docs;

/// <summary>Holds docs/home-assistant.md to what the plugin does.</summary>
public sealed partial class GuideTests
{
    private const string Begin = "<!-- entities: generated, run the tests with AB_UPDATE_DOCS=1 -->\n";
    private const string End = "\n<!-- end of entities -->";

    [Fact]
    public async Task Entities_AreTheAnnouncedOnes()
    {
        var text = File.ReadAllText(Guide());
        var table = (await EntityTable.WriteAsync()).ReplaceLineEndings("\n");
        var (before, after) = (text[..(text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)], text[text.IndexOf(End, StringComparison.Ordinal)..]);
        if (Environment.GetEnvironmentVariable("AB_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(Guide(), before + table + after);
            return;
        }

        Assert.True(text == before + table + after, "docs/home-assistant.md is not what is announced: run this test with AB_UPDATE_DOCS=1 and commit the page.");
    }

    [Fact]
    public void Options_AreAllDocumented()
    {
        var text = File.ReadAllText(Guide());
        var options = HomeAssistantSchema.Section()["properties"]!.AsObject();

        Assert.All(options, option => Assert.Contains($"`{option.Key}`", text, StringComparison.Ordinal));
        Assert.All(options["expose"]!["properties"]!.AsObject(), option => Assert.Contains($"`expose.{option.Key}`", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Automations_NameEntitiesAndTopicsThatThereAre()
    {
        var state = await ModelStates.OfAsync("AV10255");
        var components = Make.Components(state, Make.Everything);
        var entities = components.Select(one => (string)one.Value!["default_entity_id"]!).ToHashSet();
        var topics = components.SelectMany(one => one.Value!.AsObject()).Where(one => one.Key.EndsWith("topic", StringComparison.Ordinal)).Select(one => (string)one.Value!).ToHashSet();
        var blocks = Yaml().Matches(File.ReadAllText(Guide())).Select(match => match.Groups[1].Value).ToList();

        var named = blocks.SelectMany(block => Entity().Matches(block).Select(match => match.Value)).Distinct().ToList();
        Assert.True(named.Count >= 5, "the automations name entities");
        Assert.All(named, entity => Assert.Contains(entity, entities));
        Assert.All(blocks.SelectMany(block => Topic().Matches(block).Select(match => match.Value)), topic => Assert.Contains(topic, topics));
    }

    private static string Guide() => Path.Combine(Repository.Root, "docs", "home-assistant.md");

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Yaml();

    [GeneratedRegex(@"\b(binary_sensor|switch|button|image|camera|select|number|event)\.front_door[a-z0-9_]*")]
    private static partial Regex Entity();

    [GeneratedRegex(@"arecont/front-door/[a-z0-9/_]+")]
    private static partial Regex Topic();
}
