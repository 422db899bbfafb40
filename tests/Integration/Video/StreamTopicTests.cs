using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Arecont.Simulator;

namespace Arecont.Integration.Tests.Video;

public sealed class StreamTopicTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("AV5255", "arecont/cam1/stream", "cameras/cam1/stream.mjpeg")]
    [InlineData("AV8185", "arecont/cam1/channel/2/stream", "cameras/cam1/channels/2/stream.mjpeg")]
    public async Task Viewer_ComesAndGoes_TopicTellsTheRateAndThenIdle(string model, string topic, string path)
    {
        await using var scene = await Scene.StartAsync([new SimulatedCameraOptions { Model = model }]);
        await scene.Probe.WaitForMessageAsync(message => message.Topic == topic && Status(message) == "idle", what: "idle at first");

        int seen;
        using (var client = new HttpClient { BaseAddress = scene.Http })
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("admin:integration"u8));
            await using var pictures = await client.GetStreamAsync(path, Cancellation).WaitAsync(Limits.Signal, Cancellation);
            using var watching = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
            var reading = pictures.CopyToAsync(Stream.Null, watching.Token);

            var live = await scene.Probe.WaitForMessageAsync(message => message.Topic == topic && Status(message) == "live" && (double)Json(message)["fps"]! > 0, what: "a live stream");
            Assert.Equal(1, (int)Json(live)["viewers"]!);
            Assert.False(reading.IsCompleted);
            seen = scene.Probe.Messages.Count;
            await watching.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        var idle = await scene.Probe.WaitForMessageAsync(message => message.Topic == topic && Status(message) == "idle", seen, "idle again");
        Assert.Equal((0d, 0), ((double)Json(idle)["fps"]!, (int)Json(idle)["viewers"]!));
    }

    [Fact]
    public async Task Info_TellsWherePicturesAndStreamsAre()
    {
        var rtsp = FreePort.Next();
        await using var scene = await Scene.StartAsync(topYaml: $"rtsp: {{ listen: \"0.0.0.0:{rtsp}\" }}\n");
        var info = await scene.Probe.WaitForMessageAsync(message => message.Topic == "arecont/cam1/info" && message.Payload.Contains("\"pictures\"", StringComparison.Ordinal), what: "where pictures are");

        var streams = Json(info)["streams"]!.AsArray();
        Assert.Contains("main", streams.Select(stream => (string)stream!["profile"]!));
        Assert.All(streams, stream => Assert.Equal(rtsp, new Uri((string)stream!["rtsp"]!).Port));
        Assert.DoesNotContain("0.0.0.0", info.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain("integration", info.Payload, StringComparison.Ordinal);

        using var client = new HttpClient { BaseAddress = scene.Http };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("admin:integration"u8));
        var picture = await client.GetByteArrayAsync((string)Json(info)["pictures"]![0]!["snapshot"]!, Cancellation).WaitAsync(Limits.Signal, Cancellation);

        Assert.Equal([0xFF, 0xD8], picture[..2]);
    }

    private static JsonNode Json(ProbeMessage message) => JsonNode.Parse(message.Payload)!;

    private static string? Status(ProbeMessage message) => (string?)Json(message)["status"];
}
