using System.Collections.Immutable;
using System.Net;
using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Contract.Audio;
using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Tests.Support;
using Arecont.Camera.Media;
using Arecont.Camera.Motion;

namespace Arecont.Bridge.Tests.Configuration;

public sealed class ConfigurationLoaderTests
{
    private static readonly Dictionary<string, string> Variables = new()
    {
        ["BRIDGE_ADMIN_PASSWORD"] = "s3cret",
        ["FRONT_DOOR_PASSWORD"] = "pass",
    };

    [Fact]
    public void Load_DocumentedExample_GivesEveryValue()
    {
        var configuration = Loading.Right(
            """
            http:    { listen: "127.0.0.1:8081" }
            mqtt:    { broker: embedded, baseTopic: arecont }
            users:
              - { name: admin, password: "${BRIDGE_ADMIN_PASSWORD}", role: administrator }
            cameras:
              - id: front-door
                name: Front door
                host: 192.168.1.20:81
                username: admin
                password: "${FRONT_DOOR_PASSWORD}"
                motion: { pollMilliseconds: 300, detection: on, minimumOnSeconds: 1.5, maximumOnSeconds: 60, zones: { driveway: { channel: 2, columns: 0-3, rows: 4-7 }, one: { columns: 5, rows: 31 } } }
                input:  { invert: true, pollMilliseconds: 500 }
                video:  { lingerSeconds: 2.5, alwaysOn: [main, gate], profiles: { gate: { codec: h264, resolution: half, scaled: true, window: "0, 64,640,480", fps: 8, qp: 20, bitrate: 2000 }, still: { codec: jpeg, quality: 21 } } }
                audio:  { law: alaw }
                postSets: true
                settingsRefreshSeconds: 30
                autoSaveSeconds: 15
                allow: { network: true, credentials: true, factoryReset: true }
            """,
            Variables,
            new FakePlugin());

        Assert.Equal(new IPEndPoint(IPAddress.Loopback, 8081), configuration.Http.Listen);
        Assert.Equal([new BridgeUser("admin", "s3cret", BridgeRole.Administrator)], configuration.Users);
        var expected = new CameraConfiguration
        {
            Id = "front-door",
            Name = "Front door",
            Host = "192.168.1.20",
            Port = 81,
            UserName = "admin",
            Password = "pass",
            PostSets = true,
            Motion = new MotionConfiguration
            {
                PollInterval = TimeSpan.FromMilliseconds(300),
                Detection = true,
                MinimumOn = TimeSpan.FromSeconds(1.5),
                MaximumOn = TimeSpan.FromSeconds(60),
                Zones = new Dictionary<string, ZoneConfiguration>
                {
                    ["driveway"] = new(2, new ZoneRectangle(0, 3, 4, 7)),
                    ["one"] = new(1, new ZoneRectangle(5, 5, 31, 31)),
                }.ToImmutableSortedDictionary(StringComparer.Ordinal),
            },
            Input = new InputConfiguration { Invert = true, PollInterval = TimeSpan.FromMilliseconds(500) },
            Audio = new AudioConfiguration { Law = AudioLaw.ALaw },
            SettingsRefresh = TimeSpan.FromSeconds(30),
            AutoSave = TimeSpan.FromSeconds(15),
            Video = new VideoConfiguration
            {
                Linger = TimeSpan.FromSeconds(2.5),
                AlwaysOn = ["main", "gate"],
                Profiles = new[]
                {
                    new VideoProfile("gate", VideoCodec.H264)
                    {
                        Origin = VideoProfileOrigin.Configured,
                        Resolution = Resolution.Half,
                        Scaled = true,
                        Window = new ImageWindow(0, 64, 640, 480),
                        FramesPerSecond = 8,
                        Qp = 20,
                        Bitrate = 2000,
                    },
                    new VideoProfile("still", VideoCodec.Jpeg) { Origin = VideoProfileOrigin.Configured, Quality = 21 },
                }.ToImmutableSortedDictionary(profile => profile.Name, profile => profile, StringComparer.Ordinal),
            },
            Allow = new AllowedCommands { Network = true, Credentials = true, FactoryReset = true },
        };
        Assert.Equal(expected, Assert.Single(configuration.Cameras));
    }

    [Fact]
    public void Load_CamerasAlone_TakesDefaultsForTheRest()
    {
        var configuration = Loading.Right(Loading.OneCamera);

        Assert.Equal(new IPEndPoint(IPAddress.Loopback, 8080), configuration.Http.Listen);
        Assert.Empty(configuration.Users);
        Assert.Equal(new CameraConfiguration { Id = "door", Name = "door", Host = "192.0.2.1" }, Assert.Single(configuration.Cameras));
    }

    [Theory]
    [InlineData("profiles: { Gate: {} }", "beginning with a letter")]
    [InlineData("profiles: { gate: { codec: h265 } }", "one of h264, jpeg")]
    [InlineData("profiles: { gate: { fps: 16 } }", "from 1 to 15")]
    [InlineData("profiles: { gate: { qp: 3 } }", "from 4 to 36")]
    [InlineData("profiles: { gate: { window: \"0,0,640\" } }", "left,top,right,bottom")]
    [InlineData("profiles: { gate: { window: \"640,0,640,480\" } }", "left < right")]
    [InlineData("profiles: { gate: { fsp: 5 } }", "did you mean \"fps\"")]
    [InlineData("alwaysOn: [gate]", "main, sub, jpeg")]
    [InlineData("lingerSeconds: -1", "from 0 to 3600")]
    public void Load_BadVideo_SaysWhatIsAllowed(string video, string words)
    {
        var error = Assert.Single(Loading.Errors($"cameras: [ {{ id: a, host: h, video: {{ {video} }} }} ]"));

        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.Contains("video.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("host: cam.lan", "cam.lan", 80)]
    [InlineData("host: cam.lan:8081", "cam.lan", 8081)]
    [InlineData("host: \"[2001:db8::1]:81\"", "2001:db8::1", 81)]
    [InlineData("host: \"2001:db8::1\"", "2001:db8::1", 80)]
    public void Load_Host_SplitsThePort(string line, string host, int port)
    {
        var camera = Assert.Single(Loading.Right($"cameras:\n  - id: a\n    {line}").Cameras);

        Assert.Equal((host, port), (camera.Host, camera.Port));
    }

    [Theory]
    [InlineData("http://192.0.2.1")]
    [InlineData("192.0.2.1:0")]
    [InlineData("192.0.2.1:70000")]
    [InlineData("192.0.2.1:x")]
    [InlineData("a b")]
    [InlineData("[2001:db8::1")]
    public void Load_BadHost_SaysWhatIsAllowed(string host)
    {
        var error = Assert.Single(Loading.Errors($"cameras:\n  - id: a\n    host: \"{host}\""));

        Assert.StartsWith("bridge.yaml:3:5: camera a: cameras[0].host: must be an address or a name", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ManyMistakes_TellsEveryOneInFileOrder()
    {
        var errors = Loading.Errors(
            """
            http: { listen: nowhere, lisen: 1 }
            onvif: {}
            users:
              - { name: a, password: x, role: boss }
            cameras:
              - id: Front
                host: h
                motion: { pollMilliseconds: 2, detection: maybe }
              - { id: b, hots: h }
              - { id: c, host: h, motion: { zones: { z: { columns: 3-0, rows: 1-70 } } } }
              - { id: c, host: h, input: { invert: yes }, audio: { law: pcm } }
              - { id: bridge, host: h, password: x }
            """,
            null,
            new FakePlugin());

        Assert.Collection(
            errors,
            error => Assert.StartsWith("bridge.yaml:1:9: http.listen: must be an address and a port", error, StringComparison.Ordinal),
            error => Assert.Equal("bridge.yaml:1:26: http.lisen: unknown key \"lisen\"; did you mean \"listen\"; known here: listen", error),
            error => Assert.Equal("bridge.yaml:2:1: onvif: unknown section \"onvif\"; sections are http, users, cameras, and one for each installed plugin: Fake (mqtt)", error),
            error => Assert.Equal("bridge.yaml:4:29: users[0].role: must be one of viewer, operator, administrator, not \"boss\"", error),
            error => Assert.StartsWith("bridge.yaml:6:5: camera Front: cameras[0].id: must be lower-case", error, StringComparison.Ordinal),
            error => Assert.Equal("bridge.yaml:8:15: camera Front: cameras[0].motion.pollMilliseconds: must be a whole number from 50 to 60000, not \"2\"", error),
            error => Assert.Equal("bridge.yaml:8:36: camera Front: cameras[0].motion.detection: must be one of on, off, not \"maybe\"", error),
            error => Assert.Equal("bridge.yaml:9:5: camera b: cameras[1].host: is required", error),
            error => Assert.StartsWith("bridge.yaml:9:14: camera b: cameras[1].hots: unknown key \"hots\"; did you mean \"host\"", error, StringComparison.Ordinal),
            error => Assert.StartsWith("bridge.yaml:10:47: camera c: cameras[2].motion.zones.z.columns: must run from", error, StringComparison.Ordinal),
            error => Assert.StartsWith("bridge.yaml:10:61: camera c: cameras[2].motion.zones.z.rows: must run from", error, StringComparison.Ordinal),
            error => Assert.Equal("bridge.yaml:11:7: camera c: cameras[3].id: the id \"c\" stands twice; it must be the camera's alone", error),
            error => Assert.Equal("bridge.yaml:11:32: camera c: cameras[3].input.invert: must be true or false, not \"yes\"", error),
            error => Assert.Equal("bridge.yaml:11:56: camera c: cameras[3].audio.law: must be one of mulaw, alaw, not \"pcm\"", error),
            error => Assert.Equal("bridge.yaml:12:7: camera bridge: cameras[4].id: \"bridge\" is reserved for the bridge's own topics", error),
            error => Assert.Equal("bridge.yaml:12:28: camera bridge: cameras[4].password: needs a username beside it (admin or viewer)", error));
    }

    [Fact]
    public void Load_UserTwice_IsAnError()
        => Assert.Equal(
            ["bridge.yaml:3:7: users[1].name: the user \"a\" stands twice"],
            Loading.Errors("users:\n  - { name: a, password: x, role: viewer }\n  - { name: a, password: y, role: viewer }\n" + Loading.OneCamera));

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("http:\n")]
    public void Load_NoCameras_SaysThatTheyAreRequired(string text)
        => Assert.Contains("cameras: is required", Assert.Single(Loading.Errors(text)), StringComparison.Ordinal);

    [Fact]
    public void Load_RootIsAList_SaysSo()
        => Assert.Equal(["bridge.yaml:1:1: configuration: must be keys and values, not a list"], Loading.Errors("- a\n"));

    [Fact]
    public void LoadFile_NoSuchFile_SaysSo()
    {
        var (configuration, errors) = new Arecont.Bridge.Configuration.ConfigurationLoader([], _ => null).LoadFile("/nowhere/bridge.yaml");

        Assert.Null(configuration);
        Assert.Equal("/nowhere/bridge.yaml: configuration: there is no such file", Assert.Single(errors).ToString());
    }

    [Fact]
    public void LoadFile_HugeFile_IsRefusedUnread()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("bridge.yaml", new string('#', (1024 * 1024) + 1));

        var (_, errors) = new Arecont.Bridge.Configuration.ConfigurationLoader([], _ => null).LoadFile(file);

        Assert.Contains("larger than 1048576 bytes", Assert.Single(errors).Message, StringComparison.Ordinal);
    }
}
