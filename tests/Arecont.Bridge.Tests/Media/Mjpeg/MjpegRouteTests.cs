using System.Net;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Media.Mjpeg;
using Arecont.Bridge.Tests.Media.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Tests.Media.Mjpeg;

public sealed class MjpegRouteTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("1.1", true)]
    [InlineData("1.0", false)]
    public async Task Get_EachPicture_ComesAsAPartWithLengthAndTime(string version, bool main)
    {
        await using var host = await MediaHost.StartAsync();
        await using var viewer = await MjpegClient.OpenAsync((main ? host.Main : host.Plugin).EndPoint, version: version);
        var video = await host.Camera.Video.NextAsync();
        await viewer.ReadHeadAsync();
        var first = video.Send(1);
        var (head, jpeg) = await viewer.ReadAsync();
        var second = video.Send(2, 300_000);

        Assert.Equal("HTTP/1.1 200 OK", viewer.Head[0]);
        Assert.Contains("Content-Type: multipart/x-mixed-replace; boundary=arecont-bridge-picture", viewer.Head);
        Assert.Equal(["Content-Type: image/jpeg", "Content-Length: 1000", "X-Timestamp: 1700000000.250000"], head);
        Assert.Equal(first, jpeg);
        Assert.Equal(second, (await viewer.ReadAsync()).Jpeg);
        Assert.Equal((1, "jpeg"), (video.Channel, video.Profile.Name));
    }

    [Fact]
    public async Task Get_ManyViewers_ShareOneSubscriptionUntilTheLastGoes()
    {
        await using var host = await MediaHost.StartAsync();
        var viewers = new List<MjpegClient>();
        for (var number = 0; number < 5; number++)
        {
            viewers.Add(await (await MjpegClient.OpenAsync(host.Plugin.EndPoint)).ReadHeadAsync());
        }

        var video = await host.Camera.Video.NextAsync();
        Assert.Equal(5, video.Viewers);
        video.Send(7);
        foreach (var viewer in viewers)
        {
            Assert.Equal(7, (await viewer.ReadAsync()).Jpeg[2]);
            await viewer.DisposeAsync();
        }

        await video.Disposed;
        Assert.False(host.Camera.Video.HasMore);
        await using var later = await MjpegClient.OpenAsync(host.Plugin.EndPoint);
        Assert.NotSame(video, await host.Camera.Video.NextAsync());
    }

    [Fact]
    public async Task Get_SecondViewer_SeesTheLatestPictureAtOnce()
    {
        await using var host = await MediaHost.StartAsync();
        await using var first = await MjpegClient.OpenAsync(host.Plugin.EndPoint);
        (await host.Camera.Video.NextAsync()).Send(9);
        await (await first.ReadHeadAsync()).ReadAsync();
        await using var second = await MjpegClient.OpenAsync(host.Plugin.EndPoint);

        Assert.Equal(9, (await (await second.ReadHeadAsync()).ReadAsync()).Jpeg[2]);
    }

    [Fact]
    public async Task Get_ProfileAndChannel_AreThoseOpened()
    {
        await using var host = await MediaHost.StartAsync();
        await using var viewer = await MjpegClient.OpenAsync(host.Plugin.EndPoint, "/cameras/door/channels/2/stream.mjpeg?profile=small");
        var video = await host.Camera.Video.NextAsync();

        Assert.Equal((2, "small"), (video.Channel, video.Profile.Name));
    }

    [Fact]
    public async Task Get_ViewerThatDoesNotRead_DelaysNobodyAndIsClosed()
    {
        var time = new FakeTimeProvider();
        await using var host = await MediaHost.StartAsync(time);
        await using var slow = await (await MjpegClient.OpenAsync(host.Plugin.EndPoint)).ReadHeadAsync();
        await using var quick = await (await MjpegClient.OpenAsync(host.Plugin.EndPoint)).ReadHeadAsync();
        var video = await host.Camera.Video.NextAsync();

        // Far more than the system keeps for a connection: the quick one sees every picture all the same.
        for (byte number = 0; number < 60; number++)
        {
            video.Send(number, 500_000);
            Assert.Equal(number, (await quick.ReadAsync()).Jpeg[2]);
        }

        Assert.Equal(2, video.Viewers);
        time.Advance(TimeSpan.FromSeconds(10));
        await slow.EndAsync();
        video.Send(99);
        Assert.Equal(99, (await quick.ReadAsync()).Jpeg[2]);
        Assert.Equal(1, video.Viewers);
    }

    [Fact]
    public async Task Get_SlowViewer_MissesPicturesAndSeesTheNewest()
    {
        await using var host = await MediaHost.StartAsync();
        await using var slow = await (await MjpegClient.OpenAsync(host.Plugin.EndPoint)).ReadHeadAsync();
        await using var quick = await (await MjpegClient.OpenAsync(host.Plugin.EndPoint)).ReadHeadAsync();
        var video = await host.Camera.Video.NextAsync();
        for (byte number = 1; number <= 60; number++)
        {
            video.Send(number, 500_000);
            await quick.ReadAsync();
        }

        var seen = new List<byte>();
        while (seen.LastOrDefault() != 60)
        {
            var jpeg = (await slow.ReadAsync()).Jpeg;
            Assert.Equal(jpeg[2], jpeg[^3]);
            seen.Add(jpeg[2]);
        }

        Assert.Equal(seen.Order(), seen);
        Assert.True(seen.Count < 60, "The slow viewer missed nothing, so the test proves nothing.");
    }

    [Fact]
    public async Task Get_VideoEnds_ViewersAreClosedAndTheNextOpensAgain()
    {
        await using var host = await MediaHost.StartAsync();
        await using var viewer = await (await MjpegClient.OpenAsync(host.Plugin.EndPoint)).ReadHeadAsync();
        (await host.Camera.Video.NextAsync()).End();
        await viewer.EndAsync();
        await using var next = await MjpegClient.OpenAsync(host.Plugin.EndPoint);

        (await host.Camera.Video.NextAsync()).Send(3);
        Assert.Equal(3, (await (await next.ReadHeadAsync()).ReadAsync()).Jpeg[2]);
    }

    [Fact]
    public async Task Get_PortCloses_ViewersAreClosedAtOnce()
    {
        // The clock stands still, so that no time-out of the port helps.
        await using var host = await MediaHost.StartAsync(new FakeTimeProvider());
        await using var viewer = await (await MjpegClient.OpenAsync(host.Plugin.EndPoint)).ReadHeadAsync();
        var video = await host.Camera.Video.NextAsync();

        await host.Plugin.DisposeAsync().AsTask().WaitAsync(Limits.Signal, Token);

        await viewer.EndAsync();
        await video.Disposed;
    }

    [Theory]
    [InlineData("profile=main", "door, channel 1: profile=main is not allowed, only a profile of JPEG pictures: jpeg, small.")]
    [InlineData("profile=x", "door, channel 1: profile=x is not allowed, only a profile of JPEG pictures: jpeg, small.")]
    [InlineData("fps=5", "door: the key fps is not known here, only profile, t.")]
    public async Task Get_WrongQuery_NamesKeyValueAndWhatIsAllowed(string query, string detail)
    {
        await using var host = await MediaHost.StartAsync();
        using var answer = await host.Client().GetAsync($"cameras/door/stream.mjpeg?{query}", Token);

        Assert.Equal(detail, await Answers.ProblemAsync(answer, HttpStatusCode.BadRequest));
        Assert.False(host.Camera.Video.HasMore);
    }

    [Fact]
    public async Task Get_NinthDistinctRequest_IsToldToComeLater()
    {
        await using var host = await MediaHost.StartAsync();
        host.Camera.Video.OnOpen = () => new CommandResult(CommandCode.Overloaded, "door: eight streams run");
        using var answer = await host.Client().GetAsync("cameras/door/stream.mjpeg", Token);

        Assert.Equal("door: eight streams run", await Answers.ProblemAsync(answer, HttpStatusCode.ServiceUnavailable));
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Theory]
    [InlineData(2, 9, "door: 2 viewers watch its MJPEG, the most that one camera may have.")]
    [InlineData(9, 2, "door: 2 viewers at 127.0.0.1 watch MJPEG, the most that one address may have.")]
    public async Task Get_BeyondTheLimit_IsToldUntilAViewerGoes(int perCamera, int perAddress, string detail)
    {
        await using var host = await MediaHost.StartAsync(limit: new MjpegLimit(perCamera, perAddress));
        await using var first = await (await MjpegClient.OpenAsync(host.Plugin.EndPoint)).ReadHeadAsync();
        await using var second = await (await MjpegClient.OpenAsync(host.Plugin.EndPoint, "/cameras/door/stream.mjpeg?profile=small")).ReadHeadAsync();
        using var answer = await host.Client().GetAsync("cameras/door/stream.mjpeg", Token);

        Assert.Equal(detail, await Answers.ProblemAsync(answer, HttpStatusCode.ServiceUnavailable));
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
        await host.Camera.Video.NextAsync();
        var video = await host.Camera.Video.NextAsync();
        await second.DisposeAsync();
        await video.Disposed;
        await using var third = await (await MjpegClient.OpenAsync(host.Plugin.EndPoint)).ReadHeadAsync();
        Assert.Equal("HTTP/1.1 200 OK", third.Head[0]);
    }

    [Fact]
    public async Task Get_Refused_CountsNoViewer()
    {
        await using var host = await MediaHost.StartAsync(limit: new MjpegLimit(1, 1));
        host.Camera.Video.OnOpen = () => new CommandResult(CommandCode.Offline, "door: away");
        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var answer = await host.Client().GetAsync("cameras/door/stream.mjpeg", Token);
            Assert.Equal("door: away", await Answers.ProblemAsync(answer, HttpStatusCode.ServiceUnavailable));
        }
    }

    [Fact]
    public async Task Get_VideoThrows_IsAnAnswerAndNoLeftOver()
    {
        await using var host = await MediaHost.StartAsync();
        host.Camera.Video.OnOpen = () => throw new InvalidOperationException("secret");
        using var answer = await host.Client().GetAsync("cameras/door/stream.mjpeg", Token);

        Assert.Equal("door: the pictures of the profile jpeg failed.", await Answers.ProblemAsync(answer, HttpStatusCode.BadGateway));
        host.Camera.Video.OnOpen = static () => CommandResult.Done();
        await using var next = await MjpegClient.OpenAsync(host.Plugin.EndPoint);
        Assert.NotNull(await host.Camera.Video.NextAsync());
    }

    [Fact]
    public async Task Head_IsTheTypeAlone()
    {
        await using var host = await MediaHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, "cameras/door/stream.mjpeg");
        using var answer = await host.Client().SendAsync(request, Token);

        Assert.Equal("multipart/x-mixed-replace; boundary=arecont-bridge-picture", answer.Content.Headers.ContentType?.ToString());
        Assert.False(host.Camera.Video.HasMore);
    }
}
