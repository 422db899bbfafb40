using System.Collections.Immutable;
using Arecont.Bridge.Cameras.Video;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Cameras.Tests.Video;

public class ProfileTests
{
    public static TheoryData<VideoProfile, string> Bad => new()
    {
        { new VideoProfile("Main", VideoCodec.H264), "name" },
        { new VideoProfile("1a", VideoCodec.H264), "name" },
        { new VideoProfile("a\n", VideoCodec.H264), "name" },
        { new VideoProfile(new string('a', 65), VideoCodec.H264), "name" },
        { new VideoProfile("a", (VideoCodec)7), "codec" },
        { new VideoProfile("a", VideoCodec.H264) { Resolution = (Resolution)7 }, "resolution" },
        { new VideoProfile("a", VideoCodec.H264) { Window = new ImageWindow(10, 0, 10, 5) }, "window" },
        { new VideoProfile("a", VideoCodec.H264) { Window = new ImageWindow(0, -1, 10, 5) }, "window" },
        { new VideoProfile("a", VideoCodec.H264) { Window = new ImageWindow(0, 0, 10000, 5) }, "window" },
        { new VideoProfile("a", VideoCodec.H264) { FramesPerSecond = 16 }, "fps: 16 is not allowed, only 1 to 15" },
        { new VideoProfile("a", VideoCodec.H264) { Quality = 0 }, "quality" },
        { new VideoProfile("a", VideoCodec.H264) { Qp = 37 }, "qp" },
        { new VideoProfile("a", VideoCodec.H264) { Bitrate = 51201 }, "bitrate" },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void RefuseSave_OutOfRange_NamesTheKey(VideoProfile profile, string words)
    {
        var refusal = ProfileChanges.RefuseSave(Book(), 1, profile)!;

        Assert.Equal(CommandCode.InvalidValue, refusal.Code);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RefuseSave_Good_IsAllowed()
        => Assert.Null(ProfileChanges.RefuseSave(Book(), 1, new VideoProfile("a-1_b", VideoCodec.Jpeg)
        {
            Window = new ImageWindow(0, 0, 9999, 32),
            FramesPerSecond = 15,
            Quality = 21,
            Qp = 4,
            Bitrate = 51200,
        }));

    [Fact]
    public void RefuseSave_WhatTheCameraLacks_IsRefused()
    {
        Assert.Equal(CommandCode.Unknown, ProfileChanges.RefuseSave(Book(), 2, new VideoProfile("a", VideoCodec.Jpeg))!.Code);
        Assert.Equal(CommandCode.NotSupported, ProfileChanges.RefuseSave(Book(h264: false), 1, new VideoProfile("a", VideoCodec.H264))!.Code);
    }

    [Fact]
    public void RefuseSave_TooMany_IsRefused()
    {
        var book = Enumerable.Range(0, ProfileBook.MaximumCreated).Aggregate(Book(), (all, number) => all.With(1, new VideoProfile($"p{number}", VideoCodec.Jpeg)));

        Assert.Equal(CommandCode.Overloaded, ProfileChanges.RefuseSave(book, 1, new VideoProfile("more", VideoCodec.Jpeg))!.Code);
        Assert.Null(ProfileChanges.RefuseSave(book, 1, new VideoProfile("p1", VideoCodec.Jpeg)));
        Assert.Null(ProfileChanges.RefuseSave(book, 1, new VideoProfile(VideoProfile.Main, VideoCodec.Jpeg)));
    }

    [Fact]
    public void Of_Traits_ShapeTheBuiltInOnes()
    {
        Assert.True(Book(scaled: true).Find(1, VideoProfile.Sub) is { Scaled: true, Resolution: Resolution.Full });
        Assert.True(Book().Find(1, VideoProfile.Sub) is { Scaled: false, Resolution: Resolution.Half });
        Assert.All(Book(h264: false).Of(1), profile => Assert.Equal(VideoCodec.Jpeg, profile.Codec));
    }

    [Fact]
    public void Request_EqualForTheCamera_IsOneRequest()
    {
        var traits = new VideoTraits(1, true, false);
        var main = StreamRequest.Of(1, new VideoProfile("main", VideoCodec.H264) { Window = new ImageWindow(5, 5, 630, 470), Bitrate = 900 }, traits);

        Assert.Equal(main, StreamRequest.Of(1, new VideoProfile("other", VideoCodec.H264) { Window = new ImageWindow(0, 0, 640, 480), Bitrate = 900, Qp = 20, Quality = 3 }, traits));
        Assert.NotEqual(main, StreamRequest.Of(1, new VideoProfile("other", VideoCodec.H264) { Window = new ImageWindow(0, 0, 640, 480), Bitrate = 901 }, traits));
        Assert.NotEqual(main.ToString(), StreamRequest.Of(1, new VideoProfile("main", VideoCodec.Jpeg), traits).ToString());
    }

    private static ProfileBook Book(bool h264 = true, bool scaled = false) => new(
        new VideoTraits(1, h264, scaled),
        ImmutableSortedDictionary<string, VideoProfile>.Empty,
        ImmutableSortedDictionary<(int, string), VideoProfile>.Empty);
}
