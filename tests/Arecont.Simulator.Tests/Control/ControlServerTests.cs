using System.Text.Json.Nodes;
using Arecont.Simulator.Control;

namespace Arecont.Simulator.Tests.Control;

public sealed class ControlServerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commands_MakeThingsHappen()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        await using var control = new ControlServer([camera], 0);

        await SendAsync(control, "POST", "/cameras/1/motion", """{"channel":1,"columns":"0-1","rows":"0","count":26}""");
        await SendAsync(control, "POST", "/cameras/1/input", """{"on":true}""");
        await SendAsync(control, "POST", "/cameras/1/set", """{"name":"auxout","value":"on"}""");
        var fault = Json(await SendAsync(control, "POST", "/cameras/1/faults", """{"kind":"busy","path":"/image"}"""));

        Assert.StartsWith("mdresult= 1A 1A 00", await RawClient.BodyAsync(camera, "/get?mdresult", Token), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.0 503 ", await RawClient.GetAsync(camera, "/image", Token), StringComparison.Ordinal);
        var state = Json(await SendAsync(control, "GET", "/cameras/1", ""));
        Assert.True((bool)state["input"]!);
        Assert.True((bool)state["relay"]!);
        Assert.Equal("Busy", (string)state["faults"]![0]!["kind"]!);

        await SendAsync(control, "DELETE", $"/cameras/1/faults/{fault["id"]}", "");
        Assert.Empty(camera.Faults);
    }

    [Theory]
    [InlineData("GET", "/nothing", "", 404)]
    [InlineData("GET", "/cameras/2", "", 400)]
    [InlineData("POST", "/cameras/1/faults", """{"kind":"foo"}""", 400)]
    [InlineData("POST", "/cameras/1/motion", "[1]", 400)]
    [InlineData("POST", "/cameras/1/motion", """{"channel":5}""", 400)]
    [InlineData("POST", "/cameras/1/script", """{"script":"x"}""", 400)]
    [InlineData("POST", "/cameras/1/input", "{", 400)]
    public async Task BadRequest_IsAnsweredWithTheReason(string method, string path, string body, int status)
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        await using var control = new ControlServer([camera], 0);

        var answer = await SendAsync(control, method, path, body);

        Assert.StartsWith($"HTTP/1.0 {status} ", answer, StringComparison.Ordinal);
        Assert.NotEqual("", (string)Json(answer)["error"]!);
    }

    [Fact]
    public async Task RequestOfAWebPage_IsNotTaken()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        await using var control = new ControlServer([camera], 0);

        var answer = await RawClient.TextAsync(
            control.EndPoint, "POST /cameras/1/reboot HTTP/1.1\r\nOrigin: http://evil.example\r\nContent-Length: 0\r\n\r\n", Token);

        Assert.StartsWith("HTTP/1.0 400 ", answer, StringComparison.Ordinal);
        Assert.False(camera.IsRestarting);
    }

    private static Task<string> SendAsync(ControlServer control, string method, string path, string body) =>
        RawClient.TextAsync(control.EndPoint, $"{method} {path} HTTP/1.1\r\nContent-Length: {body.Length}\r\n\r\n{body}", Token);

    private static JsonNode Json(string answer) => JsonNode.Parse(answer[answer.IndexOf("\r\n\r\n", StringComparison.Ordinal)..])!;
}
