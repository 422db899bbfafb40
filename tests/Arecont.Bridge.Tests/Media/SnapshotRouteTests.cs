using System.Net;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Tests.Media.Fakes;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Tests.Media;

public sealed class SnapshotRouteTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_IsTheSharedPicture()
    {
        await using var host = await MediaHost.StartAsync();
        using var answer = await host.Client().GetAsync("cameras/door/snapshot.jpg?t=123", Token);

        Assert.Equal(host.Camera.Still.Jpeg.ToArray(), await answer.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(7, answer.Content.Headers.ContentLength);
        Assert.Equal(host.Camera.Still.Time, answer.Content.Headers.LastModified);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal(new SnapshotRequest { Channel = 1, MaximumAge = TimeSpan.FromSeconds(1) }, Assert.Single(host.Camera.Snapshots));
    }

    [Fact]
    public async Task Get_ChannelAndSize_AreAskedFor()
    {
        await using var host = await MediaHost.StartAsync();
        await host.Client().GetByteArrayAsync("cameras/door/channels/2/snapshot.jpg?resolution=half&quality=21", Token);

        var request = Assert.Single(host.Camera.Snapshots);
        Assert.Equal((2, Resolution.Half, 21), (request.Channel, request.Resolution, request.Quality));
    }

    [Fact]
    public async Task Head_IsTheHeadAlone()
    {
        await using var host = await MediaHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, "cameras/door/snapshot.jpg");
        using var answer = await host.Client().SendAsync(request, Token);

        Assert.Equal((HttpStatusCode.OK, 7), (answer.StatusCode, answer.Content.Headers.ContentLength));
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Token));
    }

    [Theory]
    [InlineData("resolution=huge", "door: resolution=huge is not allowed, only full or half.")]
    [InlineData("quality=22", "door: quality=22 is not allowed, only 1 to 21.")]
    [InlineData("quality=0", "door: quality=0 is not allowed, only 1 to 21.")]
    [InlineData("quality=", "door: quality= is not allowed, only 1 to 21.")]
    [InlineData("quality=5&quality=6", "door: quality is given 2 times, and once is allowed.")]
    [InlineData("qualty=5", "door: the key qualty is not known here, only resolution, quality, t.")]
    public async Task Get_WrongQuery_NamesKeyValueAndWhatIsAllowed(string query, string detail)
    {
        await using var host = await MediaHost.StartAsync();
        using var answer = await host.Client().GetAsync($"cameras/door/snapshot.jpg?{query}", Token);

        Assert.Equal(detail, await Answers.ProblemAsync(answer, HttpStatusCode.BadRequest));
        Assert.Empty(host.Camera.Snapshots);
    }

    [Theory]
    [InlineData(CommandCode.Unknown, HttpStatusCode.NotFound)]
    [InlineData(CommandCode.Offline, HttpStatusCode.ServiceUnavailable)]
    [InlineData(CommandCode.Overloaded, HttpStatusCode.ServiceUnavailable)]
    [InlineData(CommandCode.TimedOut, HttpStatusCode.GatewayTimeout)]
    [InlineData(CommandCode.NotAllowed, HttpStatusCode.BadGateway)]
    [InlineData(CommandCode.Failed, HttpStatusCode.BadGateway)]
    public async Task Get_CameraFails_TellsHow(CommandCode code, HttpStatusCode status)
    {
        await using var host = await MediaHost.StartAsync();
        host.Camera.Still = new SnapshotResult(new CommandResult(code, "door: so it is"), default, default, 0, 0);
        using var answer = await host.Client().GetAsync("cameras/door/snapshot.jpg", Token);

        Assert.Equal("door: so it is", await Answers.ProblemAsync(answer, status));
        Assert.Equal(status == HttpStatusCode.ServiceUnavailable, answer.Headers.RetryAfter is not null);
    }
}
