using System.Text.Json;
using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Mqtt.Tests.Fakes;
using Arecont.Bridge.Mqtt.Tests.Peers;

namespace Arecont.Bridge.Mqtt.Tests.Requests;

public sealed class SettingsAndCommandRequestTests
{
    [Fact]
    public async Task Settings_OfAnOnlineCamera_AnswersItsRowsOfTheCatalogue()
    {
        await using var scene = await RequestScene.StartAsync(channels: 2);

        var answer = await scene.AskAsync("settings", """{"transaction":1,"camera":"cam"}""");

        var rows = answer["settings"]!.AsArray().ToDictionary(row => (string)row!["name"]!, row => row!);
        Assert.Equal(["brightness", "daynight", "name"], rows.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((-50, 50, true, true), ((int)rows["brightness"]["min"]!, (int)rows["brightness"]["max"]!, (bool)rows["brightness"]["per_channel"]!, (bool)rows["brightness"]["writable"]!));
        Assert.Equal("number", (string?)rows["brightness"]["kind"]);
        Assert.Equal(["auto", "day", "night", "dual"], rows["daynight"]["choices"]!.AsArray().Select(choice => (string)choice!));
        Assert.Equal("auto", (string?)rows["daynight"]["value"]);
        Assert.Equal("Brightness", (string?)rows["brightness"]["title"]);
    }

    [Fact]
    public async Task Settings_OfACameraThatNeverAnswered_AreNone()
    {
        await using var scene = await RequestScene.StartAsync(channels: 0);
        var answer = await scene.AskAsync("settings", """{"camera":"cam"}""");
        Assert.Equal("done", (string?)answer["code"]);
        Assert.Empty(answer["settings"]!.AsArray());
    }

    [Fact]
    public async Task Command_OfAnOutput_IsCarriedOutAndAnswered()
    {
        await using var scene = await RequestScene.StartAsync();
        scene.Camera.OnCommand = _ => Task.FromResult(CommandResult.Done("on"));

        var answer = await scene.AskAsync("command", """{"transaction":"t","camera":"cam","name":"output/1","value":"PULSE:200"}""");

        Assert.Equal(("t", "done", "on"), ((string?)answer["transaction"], (string?)answer["code"], (string?)answer["value"]));
        Assert.Equal(new SwitchOutput(1, OutputAction.Pulse, TimeSpan.FromMilliseconds(200)), Assert.Single(scene.Camera.Commands));
    }

    [Theory]
    [InlineData("""{"camera":"cam","name":"output/1","value":"maybe"}""", "invalid_value", "PULSE")]
    [InlineData("""{"camera":"cam","name":"dance","value":"PRESS"}""", "unknown", "no such command")]
    [InlineData("""{"camera":"cam","value":"PRESS"}""", "invalid_value", "name is missing")]
    [InlineData("""{"camera":"cam","name":"reboot"}""", "invalid_value", "value is missing")]
    public async Task Command_NotUnderstood_IsRefusedInWords(string payload, string code, string words)
    {
        await using var scene = await RequestScene.StartAsync();
        var answer = await scene.AskAsync("command", payload);
        Assert.Equal(code, (string?)answer["code"]);
        Assert.Contains(words, (string?)answer["message"], StringComparison.Ordinal);
        Assert.Empty(scene.Camera.Commands);
    }

    [Fact]
    public async Task Command_OfAPassword_NeverShowsIt()
    {
        await using var scene = await RequestScene.StartAsync();
        scene.Camera.OnCommand = _ => Task.FromResult(CommandResult.Done("swordfish"));
        var answer = await scene.AskAsync("command", """{"camera":"cam","name":"settings/viewer","value":"swordfish"}""");
        Assert.DoesNotContain("swordfish", answer.ToJsonString(), StringComparison.Ordinal);
    }

    private sealed class RequestScene(Mosquitto broker, DataFolder data, FakeCamera camera, PluginHost host, Subscriber subscriber) : IAsyncDisposable
    {
        public FakeCamera Camera => camera;

        public static async Task<RequestScene> StartAsync(int channels = 1)
        {
            var broker = await Mosquitto.StartAsync();
            var data = new DataFolder();
            var camera = new FakeCamera("cam");
            var directory = new FakeDirectory(camera);
            var subscriber = await Subscriber.ConnectAsync(broker.Port);
            var host = await PluginHost.StartAsync(PluginHost.Outside(broker.Port), directory, data);
            await subscriber.WaitAsync("arecont/bridge/status", "online");
            if (channels > 0)
            {
                directory.Change(camera, state => States.Online(state, channels));
            }

            return new RequestScene(broker, data, camera, host, subscriber);
        }

        public async Task<JsonNode> AskAsync(string operation, string payload)
        {
            await subscriber.PublishAsync($"arecont/bridge/request/{operation}", payload);
            return JsonSerializer.Deserialize<JsonNode>((await subscriber.WaitAsync($"arecont/bridge/response/{operation}")).Payload)!;
        }

        public async ValueTask DisposeAsync()
        {
            await host.DisposeAsync();
            await subscriber.DisposeAsync();
            await broker.DisposeAsync();
            data.Dispose();
        }
    }
}
