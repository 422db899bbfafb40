using System.Text.Json;
using System.Text.Json.Nodes;
using Arecont.Bridge.Configuration.Schema;
using Arecont.Bridge.Plugins;
using Arecont.Bridge.Tests.Support;

namespace Arecont.Bridge.Tests.Configuration.Schema;

public sealed class EditorSchemaTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>AB_UPDATE_DOCS=1 writes the file anew.</summary>
    [Fact]
    public void EditorsFile_IsWhatProgramAndPluginsCheck()
    {
        var file = Path.Combine(Repository.Root, "config", "bridge.schema.json");
        var plugins = PluginCatalogue.Load(Path.Combine(BuiltProgram.Folder, "plugins"));
        var text = BridgeSchema.For(plugins).ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("AB_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(file, text);
        }

        Assert.Equal(text, File.ReadAllText(file));
    }

    [Fact]
    public void EditorsFile_HoldsEveryPluginsPart()
    {
        var schema = BridgeSchema.For([new FakePlugin()]);

        Assert.True(JsonNode.DeepEquals(new FakePlugin().Schema, schema["properties"]!["mqtt"]));
        Assert.True(JsonNode.DeepEquals(new FakePlugin().CameraSchema, schema["properties"]!["cameras"]!["items"]!["properties"]!["mqtt"]));
        Assert.Null(BridgeSchema.HostOnly()["properties"]!["mqtt"]);
    }
}
