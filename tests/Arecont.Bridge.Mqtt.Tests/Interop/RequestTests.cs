using System.Text;
using System.Text.Json;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Mqtt.Tests.Peers;

namespace Arecont.Bridge.Mqtt.Tests.Interop;

public sealed class RequestTests
{
    [Fact]
    public async Task Request_WithResponseTopic_IsAnsweredThereAndOnTheCommonTopic()
    {
        await using var bridge = await Connected.StartAsync();

        await bridge.Other.PublishAsync("arecont/bridge/request/set", """{"transaction":42,"camera":"cam","channel":1,"name":"brightness","value":7}""", responseTopic: "my/answers", correlation: "abc");

        var answer = await bridge.Other.WaitAsync("my/answers");
        Assert.Equal("abc", Encoding.UTF8.GetString(answer.Message.CorrelationData));
        Assert.Equal("application/json", answer.Message.ContentType);
        using var json = JsonDocument.Parse(answer.Payload);
        Assert.Equal(42, json.RootElement.GetProperty("transaction").GetInt32());
        Assert.Equal("done", json.RootElement.GetProperty("code").GetString());
        Assert.Equal("read-back", json.RootElement.GetProperty("value").GetString());
        Assert.Equal(answer.Text, (await bridge.Other.WaitAsync("arecont/bridge/response/set")).Text);
        Assert.Equal([new SetSetting("brightness", "7", 1)], bridge.Camera.Commands);
        Assert.DoesNotContain(bridge.Other.All, seen => seen.Topic == "arecont/bridge/event");
    }

    [Fact]
    public async Task Discover_AnswersWhatTheSearchFound()
    {
        await using var bridge = await Connected.StartAsync();

        await bridge.Other.PublishAsync("arecont/bridge/request/discover", """{"transaction":"d"}""");

        var answer = await bridge.Other.WaitAsync("arecont/bridge/response/discover");
        Assert.Contains("""
            "cameras":[{"mac":"001a07000001","address":"192.0.2.7","model_number":5255,"id":"cam"},{"mac":"001a07000002","address":"192.0.2.8"}]
            """, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_OfEachOperation_AsksTheCamera()
    {
        await using var bridge = await Connected.StartAsync(version5: false);

        foreach (var operation in new[] { "get", "reboot", "refresh", "save" })
        {
            await bridge.Other.PublishAsync($"arecont/bridge/request/{operation}", """{"transaction":"t","camera":"cam","name":"brightness"}""");
            var answer = await bridge.Other.WaitAsync($"arecont/bridge/response/{operation}");
            Assert.Contains("\"transaction\":\"t\"", answer.Text, StringComparison.Ordinal);
            Assert.Contains("\"code\":\"done\"", answer.Text, StringComparison.Ordinal);
        }

        Assert.Equal([new GetSetting("brightness"), new RebootCamera(), new RefreshSettings(), new SaveSettings()], bridge.Camera.Commands);
    }

    [Fact]
    public async Task Request_Cameras_ListsThem()
    {
        await using var bridge = await Connected.StartAsync();

        await bridge.Other.PublishAsync("arecont/bridge/request/cameras", "");

        var answer = await bridge.Other.WaitAsync("arecont/bridge/response/cameras");
        Assert.Contains("""[{"id":"cam","name":"cam","status":"online","model":"AV5255","channels":1,"zones":["driveway"],"inputs":1,"outputs":1}]""", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_Snapshot_PublishesThePictureAndSaysWhere()
    {
        await using var bridge = await Connected.StartAsync();

        await bridge.Other.PublishAsync("arecont/bridge/request/snapshot", """{"camera":"cam"}""");

        var answer = await bridge.Other.WaitAsync("arecont/bridge/response/snapshot");
        Assert.Contains("\"topic\":\"arecont/cam/snapshot\",\"bytes\":7,\"width\":1600,\"height\":1200", answer.Text, StringComparison.Ordinal);
        Assert.Equal(7, (await bridge.Other.WaitAsync("arecont/cam/snapshot")).Payload.Length);
    }

    [Theory]
    [InlineData("get", "{not json", "must be a JSON object")]
    [InlineData("get", "[1]", "must be a JSON object")]
    [InlineData("get", """{"camera":"cam","nmae":"x"}""", "must be a JSON object")]
    [InlineData("get", """{"camera":"cam"}""", "name is missing")]
    [InlineData("get", """{"name":"x"}""", "camera is missing")]
    [InlineData("set", """{"camera":"cam","name":"x"}""", "value is missing")]
    [InlineData("set", """{"camera":"cam","name":"x","value":"1","channel":0}""", "channel must be")]
    [InlineData("reboot", """{"camera":"nobody"}""", "there is no camera nobody")]
    public async Task Request_Wrong_IsAnsweredWithTheReason(string operation, string payload, string reason)
    {
        await using var bridge = await Connected.StartAsync();

        await bridge.Other.PublishAsync($"arecont/bridge/request/{operation}", payload);

        var answer = await bridge.Other.WaitAsync($"arecont/bridge/response/{operation}");
        Assert.Contains(reason, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"code\":\"done\"", answer.Text, StringComparison.Ordinal);
        Assert.Empty(bridge.Camera.Commands);
    }

    [Fact]
    public async Task Request_ResponseTopicIsACommand_IsNotUsed()
    {
        await using var bridge = await Connected.StartAsync();

        await bridge.Other.PublishAsync("arecont/bridge/request/get", """{"camera":"cam","name":"brightness"}""", responseTopic: "arecont/cam/settings/name/set");

        await bridge.Other.WaitAsync("arecont/bridge/response/get");
        Assert.Contains("the response topic was not used", (await bridge.Other.WaitAsync("arecont/bridge/event")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bridge.Other.All, seen => seen.Topic == "arecont/cam/settings/name/set");
        Assert.Equal([new GetSetting("brightness")], bridge.Camera.Commands);
    }
}
