using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Rtsp.Streams;
using Arecont.Bridge.Rtsp.Tests.Support;

namespace Arecont.Bridge.Rtsp.Tests.Streams;

public sealed class OpeningTests : StreamTests
{
    [Theory]
    [InlineData("other", 1, "main", "there is no camera 'other'")]
    [InlineData("cam", 2, "main", "cam has no channel 2")]
    [InlineData("cam", 1, "best", "cam has no profile 'best' on channel 1: there are main")]
    public async Task OpenAsync_Unknown_SaysWhatThereIs(string camera, int channel, string profile, string message)
    {
        var opened = await Streams.OpenAsync(new StreamKey(camera, channel, profile), Cancel);

        Assert.Equal(new CommandResult(CommandCode.Unknown, message), opened.Result);
        Assert.Null(opened.Stream);
    }

    [Fact]
    public async Task OpenAsync_ColdCameraSeenBefore_IsDescribedAtOnce()
    {
        await using var stream = await OpenAsync();

        var track = stream.Tracks[0];
        Assert.Equal(("video", 96, "H264", 90000, 1280), (track.Description.Media, track.Description.PayloadType, track.Description.Encoding, track.Description.ClockRate, track.Description.Width));
        Assert.Contains("sprop-parameter-sets=Z0IAH", track.Description.Parameters, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_NeverSeen_WaitsForTheFirstKeyFrame()
    {
        Video.Known = null;
        var opening = Streams.OpenAsync(Main, Cancel);
        var subscription = await Video.NextAsync();
        Assert.False(opening.IsCompleted);

        subscription.Push(Frames.H264(0));

        var opened = await opening.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.Contains("sprop-parameter-sets", opened.Stream!.Tracks[0].Description.Parameters, StringComparison.Ordinal);
        await opened.Stream.DisposeAsync();
        Assert.Equal(0, Streams.Pool.Outstanding);
    }

    [Fact]
    public async Task OpenAsync_NeverSeenAndNothingComes_TimesOut()
    {
        Video.Known = null;
        var opening = Streams.OpenAsync(Main, Cancel);
        await Video.NextAsync();

        Time.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal(CommandCode.TimedOut, (await opening.WaitAsync(TimeSpan.FromSeconds(30), Cancel)).Result.Code);
        Assert.Equal(0, Video.Open);
    }

    [Fact]
    public async Task OpenAsync_HubRefuses_PassesTheReasonOn()
    {
        Video.Refusal = new CommandResult(CommandCode.Overloaded, "eight streams run already");

        Assert.Equal(Video.Refusal, (await Streams.OpenAsync(Main, Cancel)).Result);
    }

    [Fact]
    public async Task OpenAsync_JpegTooLarge_SaysWhatToDo()
    {
        Video.ProfileList = [new VideoProfile("main", VideoCodec.Jpeg)];
        Video.Known = new VideoDescription(VideoCodec.Jpeg, 2592, 1944);

        var opened = await Streams.OpenAsync(Main, Cancel);

        Assert.Equal(CommandCode.NotSupported, opened.Result.Code);
        Assert.Equal("a picture of cam/1/main cannot be sent over RTP: it is 2592x1944; RTP/JPEG carries at most 2040; use a profile with H.264 or with half the resolution", opened.Result.Message);
        Assert.Equal(0, Video.Open);
    }

    [Fact]
    public async Task OpenAsync_ManyClaims_ShareOneSubscriptionUntilTheLast()
    {
        var first = await OpenAsync();
        var second = await OpenAsync();
        Assert.Equal(1, Video.Opens);
        Assert.Equal(first.Tracks[0].Ssrc, second.Tracks[0].Ssrc);

        await first.DisposeAsync();
        await first.DisposeAsync();
        Assert.Equal(1, Video.Open);
        await second.DisposeAsync();
        Assert.Equal(0, Video.Open);
    }
}
