using Arecont.Bridge.Tests.Support;

namespace Arecont.Bridge.Tests.Processes;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("", "discover")]
    [InlineData("run", "--data")]
    [InlineData("demo", "--mqtt-port")]
    [InlineData("check", "--config")]
    [InlineData("discover", "--json")]
    [InlineData("probe", "ARECONT_PASSWORD")]
    public async Task Help_EveryCommand_IsThere(string command, string expected)
    {
        string[] arguments = command.Length == 0 ? ["--help"] : [command, "--help"];

        var (code, output, error) = await BuiltProgram.RunAsync(arguments);

        Assert.Equal((0, string.Empty), (code, error));
        Assert.Contains("Description:", output, StringComparison.Ordinal);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_Asked_IsPrintedAlone()
    {
        var (code, output, _) = await BuiltProgram.RunAsync(["--version"]);

        Assert.Equal(0, code);
        Assert.Matches(@"^\d+\.\d+\.\d+\s*$", output);
    }

    [Theory]
    [InlineData("chekc")]
    [InlineData("run")]
    [InlineData("probe")]
    [InlineData("probe", "http://x/")]
    [InlineData("demo", "--http-port", "0")]
    [InlineData("demo", "--http-port", "x")]
    [InlineData("discover", "--target", "nowhere")]
    [InlineData("discover", "--seconds", "0")]
    [InlineData("run", "--config", "x", "--log", "loud")]
    public async Task Arguments_Wrong_GiveOneAndAReason(params string[] arguments)
    {
        var (code, _, error) = await BuiltProgram.RunAsync(arguments);

        Assert.Equal(1, code);
        Assert.NotEmpty(error);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_DocumentedExample_IsRight()
    {
        var (code, output, error) = await BuiltProgram.RunAsync(["check", "--config", Path.Combine(Repository.Root, "config", "bridge.yaml")]);

        Assert.Equal((0, string.Empty), (code, error));
        Assert.Contains("bridge.yaml is right.", output, StringComparison.Ordinal);
        Assert.Contains("a change of http, homeassistant, mqtt, onvif, rtsp, webhook needs a restart", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_IssueExample_IsRightWithItsSecrets()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("bridge.yaml", """
            http:    { listen: "127.0.0.1:8080" }
            mqtt:    { broker: embedded, listen: "127.0.0.1:1883", baseTopic: arecont }   # or broker: mqtt://user:${MQTT_PASSWORD}@host:1883
            users:
              - { name: admin, password: "${BRIDGE_ADMIN_PASSWORD}", role: administrator }
            cameras:
              - id: front-door
                name: Front door
                host: 192.168.1.20          # or host:port
                username: admin
                password: "${FRONT_DOOR_PASSWORD}"
                motion: { pollMilliseconds: 250, zones: { driveway: { channel: 1, columns: 0-3, rows: 4-7 } } }
                input:  { invert: false }
            """);

        var (code, output, error) = await BuiltProgram.RunAsync(
            ["check", "--config", file], new Dictionary<string, string> { ["BRIDGE_ADMIN_PASSWORD"] = "hunter2", ["FRONT_DOOR_PASSWORD"] = "hunter3" });

        Assert.Equal((0, string.Empty), (code, error));
        Assert.DoesNotContain("hunter", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Mistakes_AreAllToldAndGiveOne()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("bridge.yaml", "snmp: {}\nmqtt: { baseTopc: x }\ncameras:\n  - { id: door, hots: x }\n");

        var (code, output, error) = await BuiltProgram.RunAsync(["check", "--config", file]);

        Assert.Equal((1, string.Empty), (code, output));
        Assert.Equal(
            [
                $"{file}:1:1: snmp: unknown section \"snmp\"; sections are http, users, cameras, and one for each installed plugin: Home Assistant (homeassistant), MQTT (mqtt), ONVIF (onvif), RTSP (rtsp), Webhook (webhook)",
                $"{file}:2:9: mqtt.baseTopc: unknown key \"baseTopc\"; did you mean \"baseTopic\"",
                $"{file}:4:5: camera door: cameras[0].host: is required",
                $"{file}:4:17: camera door: cameras[0].hots: unknown key \"hots\"; did you mean \"host\"",
                "4 errors",
            ],
            error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("; known here")[0]));
    }

    [Fact]
    public async Task Check_BadPlugin_FailsWithItsNameAndReason()
    {
        using var folder = new TemporaryFolder();
        using var forge = new PluginForge();
        forge.WithoutAttribute("Some.Plugin");
        var program = ProgramCopy.In(folder, forge.Folder);

        var (code, _, error) = await BuiltProgram.RunAsync(["check", "--config", folder.Write("b.yaml", Loading.OneCamera)], folder: program);

        Assert.Equal(1, code);
        Assert.Equal("arecont-bridge: plugin Some.Plugin: the assembly has no [assembly: BridgePlugin(typeof(...))]", error.Trim());
    }
}
