using System.Net;
using Arecont.Bridge.Contract.Audio;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Media.Talk;
using Arecont.Bridge.Tests.Media.Fakes;
using Arecont.Camera.Audio;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Tests.Media.Talk;

public sealed class TalkRouteTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("audio/basic", "", AudioLaw.MuLaw)]
    [InlineData("audio/PCMU", "", AudioLaw.MuLaw)]
    [InlineData("audio/PCMA; rate=8000; channels=1", "", AudioLaw.ALaw)]
    [InlineData("application/octet-stream", "?law=mulaw", AudioLaw.MuLaw)]
    [InlineData("application/octet-stream", "?law=alaw", AudioLaw.ALaw)]
    public async Task Post_RawG711_IsSaidAsItIs(string type, string query, AudioLaw law)
    {
        await using var host = await MediaHost.StartAsync();
        using var answer = await PostAsync(host, [5, 6, 7], type, query);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(law, host.Camera.Audio.Law);
        Assert.Equal([5, 6, 7], host.Camera.Audio.Said);
    }

    [Fact]
    public async Task Post_Wav_IsSaidInMuLaw()
    {
        await using var host = await MediaHost.StartAsync();
        using var answer = await PostAsync(host, Wav.File(Wav.Samples(1000, -2000)), "audio/wav");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal([G711.MuLawFromLinear(1000), G711.MuLawFromLinear(-2000)], host.Camera.Audio.Said);
    }

    [Fact]
    public async Task Post_Live_IsSaidBeforeTheBodyEnds()
    {
        await using var host = await MediaHost.StartAsync();
        await using var talker = await LiveTalker.OpenAsync(host.Plugin.EndPoint);

        await talker.SendAsync(1, 2);
        await host.Camera.Audio.HeardAsync();
        Assert.Equal([1, 2], host.Camera.Audio.Said);
        await talker.SendAsync(3);
        await host.Camera.Audio.HeardAsync();
        await talker.SendAsync();

        Assert.Equal("HTTP/1.1 204 No Content", await talker.StatusAsync());
        Assert.Equal([1, 2, 3], host.Camera.Audio.Said);
    }

    [Fact]
    public async Task Post_ClientGoes_EndsTheSpeech()
    {
        await using var host = await MediaHost.StartAsync();
        var talker = await LiveTalker.OpenAsync(host.Plugin.EndPoint);
        await talker.SendAsync(1);
        await host.Camera.Audio.HeardAsync();
        await talker.DisposeAsync();

        await host.Camera.Audio.EndedAsync();
    }

    [Fact]
    public async Task Post_SilentClient_LosesTheLine()
    {
        var time = new FakeTimeProvider();
        await using var host = await MediaHost.StartAsync(time);
        await using var talker = await LiveTalker.OpenAsync(host.Plugin.EndPoint);
        await talker.SendAsync(1);
        await host.Camera.Audio.HeardAsync();

        // The wait for more may only just be beginning.
        var status = talker.StatusAsync();
        while (!status.IsCompleted)
        {
            time.Advance(TalkBody.IdleLimit);
            await Task.WhenAny(status, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token));
        }

        Assert.Equal("HTTP/1.1 408 Request Timeout", await status);
        await host.Camera.Audio.EndedAsync();
    }

    [Theory]
    [InlineData("text/plain", "", 415, "door: text/plain cannot be said; allowed is a WAV file")]
    [InlineData("audio/mpeg", "", 415, "door: audio/mpeg cannot be said; allowed is a WAV file")]
    [InlineData("audio/PCMU; rate=16000", "", 415, "door: rate=16000 cannot be taken in audio/PCMU, only 8000.")]
    [InlineData("audio/PCMA; channels=2", "", 415, "door: channels=2 cannot be taken in audio/PCMA, only 1.")]
    [InlineData("application/octet-stream", "", 400, "door: the key law is missing; for application/octet-stream it must be mulaw or alaw.")]
    [InlineData("application/octet-stream", "?law=x", 400, "door: law=x is not allowed, only mulaw or alaw.")]
    [InlineData("audio/basic", "?law=alaw", 400, "door: law=alaw is only for application/octet-stream; audio/basic tells its law itself.")]
    [InlineData("audio/basic", "?loud=1", 400, "door: the key loud is not known here, only law.")]
    [InlineData("audio/wav", "", 400, "door: this is no WAV file that can be said: it does not begin with RIFF and WAVE.")]
    public async Task Post_OtherContent_SaysWhatCameAndWhatIsAllowed(string type, string query, int status, string detail)
    {
        await using var host = await MediaHost.StartAsync();
        using var answer = await PostAsync(host, [1, 2, 3], type, query);

        Assert.StartsWith(detail, await Answers.ProblemAsync(answer, (HttpStatusCode)status), StringComparison.Ordinal);
        Assert.Null(host.Camera.Audio.Law);
    }

    [Theory]
    [InlineData(CommandCode.Overloaded, HttpStatusCode.Conflict)]
    [InlineData(CommandCode.NotSupported, HttpStatusCode.NotImplemented)]
    [InlineData(CommandCode.Offline, HttpStatusCode.ServiceUnavailable)]
    [InlineData(CommandCode.TimedOut, HttpStatusCode.GatewayTimeout)]
    [InlineData(CommandCode.Failed, HttpStatusCode.BadGateway)]
    public async Task Post_CameraRefuses_TellsHow(CommandCode code, HttpStatusCode status)
    {
        await using var host = await MediaHost.StartAsync();
        host.Camera.Audio.Answer = new CommandResult(code, "door: so it is");
        using var answer = await PostAsync(host, [1], "audio/basic");

        Assert.Equal("door: so it is", await Answers.ProblemAsync(answer, status));
    }

    [Fact]
    public async Task Post_TooLong_IsRefusedBeforeItIsRead()
    {
        await using var host = await MediaHost.StartAsync();
        using var content = new LongContent { Headers = { ContentType = new("audio/basic") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "cameras/door/audio") { Content = content, Headers = { ExpectContinue = true } };
        using var answer = await host.Client().SendAsync(request, Token);

        Assert.Equal($"door: the sound is too long; a request may have {TalkRoute.MaximumSize} bytes.", await Answers.ProblemAsync(answer, HttpStatusCode.RequestEntityTooLarge));
    }

    private static Task<HttpResponseMessage> PostAsync(MediaHost host, byte[] body, string type, string query = "")
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return host.Client().PostAsync($"cameras/door/audio{query}", content, Token);
    }

    /// <summary>Says that it is longer than is allowed, and would be.</summary>
    private sealed class LongContent : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

        protected override bool TryComputeLength(out long length)
        {
            length = TalkRoute.MaximumSize + 1;
            return true;
        }
    }
}
