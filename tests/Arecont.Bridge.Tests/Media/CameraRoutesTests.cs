using System.Net;
using Arecont.Bridge.Tests.Media.Fakes;

namespace Arecont.Bridge.Tests.Media;

public sealed class CameraRoutesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Request_WithoutCredentials_IsChallengedOnEveryPort(bool main)
    {
        await using var host = await MediaHost.StartAsync();
        using var answer = await host.Client(main ? host.Main : host.Plugin, user: null).GetAsync("cameras/door/snapshot.jpg", Token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(["Digest", "Digest", "Basic"], answer.Headers.WwwAuthenticate.Select(challenge => challenge.Scheme));
        Assert.Empty(host.Camera.Snapshots);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Request_Digest_IsJudgedOnceOnEveryPort(bool main)
    {
        await using var host = await MediaHost.StartAsync();
        var port = main ? host.Main : host.Plugin;
        using var handler = new HttpClientHandler { Credentials = new CredentialCache { { new Uri($"http://{port.EndPoint}"), "Digest", new NetworkCredential("vic", "pw") } } };
        using var client = new HttpClient(handler) { BaseAddress = new Uri($"http://{port.EndPoint}/") };

        Assert.Equal(7, (await client.GetByteArrayAsync("cameras/door/snapshot.jpg", Token)).Length);
        Assert.Equal(7, (await client.GetByteArrayAsync("cameras/door/channels/2/snapshot.jpg", Token)).Length);
    }

    [Fact]
    public async Task Request_NextOnAConnection_NeedsCredentialsAgain()
    {
        await using var host = await MediaHost.StartAsync();
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 1 };
        using var client = new HttpClient(handler) { BaseAddress = new Uri($"http://{host.Plugin.EndPoint}/") };
        using var first = new HttpRequestMessage(HttpMethod.Get, "cameras/door/snapshot.jpg");
        first.Headers.Authorization = new("Basic", Convert.ToBase64String("vic:pw"u8));

        using var known = await client.SendAsync(first, Token);
        using var unknown = await client.GetAsync("cameras/door/snapshot.jpg", Token);

        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
    }

    [Theory]
    [InlineData("cameras/shed/snapshot.jpg", "There is no camera shed.")]
    [InlineData("cameras/shed/stream.mjpeg", "There is no camera shed.")]
    [InlineData("cameras/door/channels/0/snapshot.jpg", "door has no channel 0; channels count from 1.")]
    [InlineData("cameras/door/channels/x/stream.mjpeg", "door has no channel x; channels count from 1.")]
    [InlineData("cameras/door/channels/3/stream.mjpeg", "door has no channel 3.")]
    public async Task Request_UnknownCameraOrChannel_IsNotFound(string address, string detail)
    {
        await using var host = await MediaHost.StartAsync();
        using var answer = await host.Client().GetAsync(address, Token);

        Assert.Equal(detail, await Answers.ProblemAsync(answer, HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Post_Viewer_IsForbidden()
    {
        await using var host = await MediaHost.StartAsync();
        using var content = new ByteArrayContent([1, 2]) { Headers = { ContentType = new("audio/basic") } };
        using var answer = await host.Client(user: "vic").PostAsync("cameras/door/audio", content, Token);

        Assert.Equal("The user vic is a viewer; this needs the role operator.", await Answers.ProblemAsync(answer, HttpStatusCode.Forbidden));
        Assert.Null(host.Camera.Audio.Law);
    }
}
