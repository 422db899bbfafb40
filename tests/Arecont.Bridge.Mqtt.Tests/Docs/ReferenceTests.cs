using System.Text.RegularExpressions;
using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Mqtt.Commands;
using Arecont.Bridge.Mqtt.Options;
using Arecont.Bridge.Mqtt.Requests;
using Arecont.Bridge.Mqtt.Tests.Fakes;
using Arecont.Bridge.Mqtt.Tests.Peers;

namespace Arecont.Bridge.Mqtt.Tests.Docs;

/// <summary>Holds docs/mqtt.md to what the plugin does.</summary>
public sealed partial class ReferenceTests
{
    private static readonly MqttTopics Topics = new("arecont");

    [Fact]
    public async Task Published_Topics_AreTheDocumentedOnes()
    {
        var all = new CameraMqttOptions { MotionGrid = true, MotionSnapshot = true };
        await using var bridge = await Connected.StartAsync(options: options => options with { Defaults = all });
        await Wait.UntilAsync(() => bridge.Host.Link.IsOnline);
        var pano = new FakeCamera("pano");
        pano.Become(state => States.Moving(States.Online(state, channels: 2)));
        bridge.Directory.Add(pano);
        bridge.Directory.Change(bridge.Camera, state => States.Moving(state));
        bridge.Directory.Raise(bridge.Camera, CameraEventType.MotionStart, channel: 1);
        bridge.Directory.Raise(pano, CameraEventType.MotionStart, channel: 2);
        foreach (var command in new[] { "cam/snapshot", "pano/channel/1/snapshot", "cam/nonsense", "nobody/save" })
        {
            await bridge.Other.PublishAsync($"arecont/{command}/set", "x");
        }

        await bridge.Other.PublishAsync("arecont/bridge/request/cameras", "{}");
        foreach (var last in new[] { "cam/snapshot", "cam/motion/snapshot", "pano/channel/1/snapshot", "pano/channel/2/motion/snapshot", "cam/error", "bridge/event", "bridge/response/cameras", "pano/event" })
        {
            await bridge.Other.WaitAsync($"arecont/{last}");
        }

        var published = bridge.Other.All
            .Where(seen => !seen.Topic.EndsWith("/set", StringComparison.Ordinal) && !seen.Topic.Contains("/request/", StringComparison.Ordinal))
            .Select(seen => $"{Pattern(seen.Topic)} {(seen.Retain ? "yes" : "no")} {(int)seen.Message.QualityOfServiceLevel}")
            .Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(Rows("Topics the bridge publishes").Select(row => $"{row[0].Trim('`')} {row[2]} {row[3]}").Order(StringComparer.Ordinal), published);
    }

    [Fact]
    public void Documented_Commands_AreUnderstood()
    {
        var commands = Rows("Topics the bridge obeys").Select(row => row[0].Trim('`')).Where(topic => !topic.Contains("/bridge/", StringComparison.Ordinal)).ToList();

        Assert.All(commands, topic =>
        {
            var levels = topic.Replace("<n>", "1", StringComparison.Ordinal).Replace("<name>", "brightness", StringComparison.Ordinal).Split('/')[2..^1];
            Assert.NotEqual(Contract.Commands.CommandCode.Unknown, CommandParser.Parse(levels, "x").Code);
            Assert.Single(CommandReceiver.Filters(Topics), filter => MQTTnet.MqttTopicFilterComparer.Compare(topic.Replace("<base>", "arecont", StringComparison.Ordinal), filter) == MQTTnet.MqttTopicFilterCompareResult.IsMatch);
        });
        Assert.Equal(10, commands.Count);
    }

    [Fact]
    public void Documented_Requests_AreTheOperations()
        => Assert.Equal(RequestHandler.Operations, Rows("Requests").Select(row => row[0].Trim('`')));

    [Fact]
    public void Documented_EventTypesAndCodes_AreComplete()
    {
        var text = Text();
        Assert.All(CameraEventNames.All, name => Assert.Contains($"`{name}`", text, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<Contract.Commands.CommandCode>(), code => Assert.Contains($"`{Contract.Commands.CommandCodeNames.Name(code)}`", text, StringComparison.Ordinal));
    }

    /// <summary>A topic as the reference writes it.</summary>
    private static string Pattern(string topic)
    {
        topic = Camera().Replace(topic, "<base>/<cam>/");
        topic = topic.Replace("arecont/", "<base>/", StringComparison.Ordinal);
        topic = Number().Replace(topic, "$1/<n>");
        topic = Name().Replace(topic, "$1/<name>");
        return topic.StartsWith("<base>/bridge/response/", StringComparison.Ordinal) ? "<base>/bridge/response/<op>" : topic;
    }

    private static List<string[]> Rows(string heading)
        => [.. Text().Split($"## {heading}\n")[1].Split("\n## ")[0].Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | "))];

    private static string Text() => File.ReadAllText(Path.Combine(Repository.Root, "docs", "mqtt.md"));

    [GeneratedRegex("^arecont/(cam|pano)/")]
    private static partial Regex Camera();

    [GeneratedRegex("(channel|input|output)/[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex("(settings|zone)/[^/]+")]
    private static partial Regex Name();
}
