using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Data;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Options;
using Arecont.Bridge.Rtsp.Standing;
using Arecont.Bridge.Rtsp.Streams;
using Arecont.Bridge.Rtsp.Tests.Support;
using Arecont.Bridge.Rtsp.Transports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Arecont.Bridge.Rtsp.Tests.Standing;

public sealed class StandingMulticastTests : IAsyncDisposable
{
    private static readonly StreamKey Main = new("door", 1, "main");
    private static readonly RtspOptions On = new() { Multicast = new MulticastOptions(IPNetwork.Parse("239.1.2.3/32"), 5004, 7, null) };

    private readonly FakeMedia _media = new();
    private readonly FakeTimeProvider _time = new();
    private readonly MemoryFolder _data = new();
    private readonly List<StandingMulticast> _made = [];

    [Fact]
    public async Task Keep_AStream_SendsEachTrackToItsGroupUntilItIsToEnd()
    {
        var standing = Make(On);

        Assert.True((await standing.KeepAsync(Main, keep: true)).Succeeded);
        Assert.True((await standing.KeepAsync(Main, keep: true)).Succeeded);
        await Eventually.TrueAsync(() => _media.Viewers.Count == 2);

        Assert.Equal(
            [new MulticastTarget(IPEndPoint.Parse("239.1.2.3:5004"), null, 7), new MulticastTarget(IPEndPoint.Parse("239.1.2.3:5006"), null, 7)],
            _media.Viewers.Select(viewer => viewer.Target));
        await Eventually.TrueAsync(() => _media.Viewers.All(viewer => viewer.Calls.SequenceEqual(["play", "release"])));

        Assert.True((await standing.KeepAsync(Main, keep: false)).Succeeded);
        Assert.True((await standing.KeepAsync(Main, keep: false)).Succeeded);
        Assert.Equal(0, _media.Claims);
    }

    [Fact]
    public async Task Start_AfterARestart_SendsWhatWasKept()
    {
        var before = Make(On);
        await before.KeepAsync(Main, keep: true);
        await before.StopAsync(CancellationToken.None);
        _media.Viewers.Clear();

        await Make(On).StartAsync(CancellationToken.None);

        await Eventually.TrueAsync(() => _media.Viewers.Count == 2);
    }

    [Fact]
    public async Task Start_WhatWasEnded_IsNotSent()
    {
        var before = Make(On);
        await before.KeepAsync(Main, keep: true);
        await before.KeepAsync(Main, keep: false);

        Assert.Equal("[]", Encoding.UTF8.GetString(_data.Files["multicast.json"]));
    }

    [Fact]
    public async Task Stream_ThatEndsOrCannotBeOpened_IsBegunAgain()
    {
        _media.Result = new CommandResult(CommandCode.Overloaded, "full");
        var standing = Make(On);
        await standing.KeepAsync(Main, keep: true);

        _media.Result = CommandResult.Done();
        await AdvanceUntilAsync(() => _media.Viewers.Count == 2);
        _media.Viewers.First().GiveUp();
        await AdvanceUntilAsync(() => _media.Viewers.Count >= 4);
    }

    [Fact]
    public async Task Stream_ThatFailsInside_IsBegunAgain()
    {
        _media.Broken = true;
        var standing = Make(On);
        await standing.KeepAsync(Main, keep: true);
        await Eventually.TrueAsync(() => _media.Claims == 0);

        _media.Broken = false;
        await AdvanceUntilAsync(() => _media.Viewers.Count == 2);
    }

    [Fact]
    public async Task Keep_WhatCannotBe_IsRefused()
    {
        Assert.Equal(CommandCode.NotSupported, (await Make(new RtspOptions()).KeepAsync(Main, keep: true)).Code);
        Assert.Equal(CommandCode.NotSupported, (await Make(On with { PassThrough = ["door"] }).KeepAsync(Main, keep: true)).Code);
        Assert.Equal(CommandCode.Unknown, (await Make(On).KeepAsync(Main with { Profile = "nothing" }, keep: true)).Code);
        Assert.Equal(CommandCode.Unknown, (await Make(On).KeepAsync(Main with { CameraId = "nobody" }, keep: true)).Code);
        _data.IsFull = true;
        Assert.Equal(CommandCode.Failed, (await Make(On).KeepAsync(Main, keep: true)).Code);
        Assert.Empty(_media.Viewers);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("null")]
    [InlineData("[{\"cameraId\":null},{\"cameraId\":\"x\",\"channel\":1,\"profile\":null}]")]
    public async Task Start_FileThatPeopleBroke_CountsAsNothing(string content)
    {
        _data.Files["multicast.json"] = Encoding.UTF8.GetBytes(content);

        await Make(On).StartAsync(CancellationToken.None);

        Assert.Equal(0, _media.Claims);
    }

    [Fact]
    public void Foresee_TakesNoAddress()
    {
        var groups = new MulticastGroups(On);

        var foreseen = groups.Foresee(Main with { Profile = "sub" }, 1);

        Assert.Equal(foreseen, groups.Find(Main, 1));
        Assert.Null(groups.Foresee(Main with { Profile = "sub" }, 1));
    }

    [Fact]
    public async Task Endpoints_NameTheGroupAndKeepTheStreamGoing()
    {
        await using var server = await ServerUnderTest.StartAsync(ServerUnderTest.Options with { Multicast = On.Multicast });
        var endpoints = server.Services.GetRequiredService<IStreamEndpoints>();

        var group = endpoints.MulticastGroupOf("door", 1, "main");
        await endpoints.KeepMulticastAsync("door", 1, "main", keep: true, TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => server.Media.Viewers.Count == 2);
        await endpoints.KeepMulticastAsync("door", 1, "main", keep: false, TestContext.Current.CancellationToken);

        Assert.Equal(new MulticastGroup(IPAddress.Parse("239.1.2.3"), 5004, 7), group);
        Assert.Equal(0, server.Media.Claims);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var standing in _made)
        {
            await standing.StopAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
        }
    }

    private StandingMulticast Make(RtspOptions options)
    {
        var video = new FakeVideo(new VideoProfile("main", VideoCodec.H264));
        var camera = Substitute.For<ICamera>();
        camera.Video.Returns(video);
        var directory = Substitute.For<ICameraDirectory>();
        directory.Find(Arg.Any<string>()).Returns(call => call.Arg<string>() == "door" ? camera : null);
        var standing = new StandingMulticast(
            options, new MulticastGroups(options), _media, directory, new StandingFile(NullLogger<StandingFile>.Instance, _data), _time, NullLogger<StandingStream>.Instance);
        _made.Add(standing);
        return standing;
    }

    private Task AdvanceUntilAsync(Func<bool> condition) => Eventually.TrueAsync(() =>
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        return condition();
    });

    private sealed class MemoryFolder : IDataFolder
    {
        public ConcurrentDictionary<string, byte[]> Files { get; } = new();

        public bool IsFull { get; set; }

        public string PathOf(string owner) => throw new NotSupportedException();

        public byte[]? Read(string owner, string fileName) => Files.GetValueOrDefault(fileName);

        public void Write(string owner, string fileName, ReadOnlySpan<byte> content, bool secret = false)
        {
            if (IsFull)
            {
                throw new IOException("disk full");
            }

            Files[fileName] = content.ToArray();
        }
    }
}
