using System.Collections.Immutable;
using System.Net;
using Arecont.Bridge.Contract.Audio;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Rtsp.Options;
using Arecont.Bridge.Rtsp.Server;
using Arecont.Bridge.Rtsp.Sessions;
using Arecont.Bridge.Rtsp.Streams;
using Arecont.Camera.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NSubstitute;

namespace Arecont.Bridge.Rtsp.Tests.Support;

/// <summary>The plugin's server on a free port of the loopback address, with cameras <c>door</c> (with sound) and <c>yard</c> (without).</summary>
internal sealed class ServerUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly RtspServer _server;

    private ServerUnderTest(ServiceProvider services, RtspServer server) => (_services, _server) = (services, server);

    public FakeMedia Media { get; private init; } = new();

    public FakeVideo Video { get; private init; } = new();

    public ICameraAudio Audio { get; private init; } = Substitute.For<ICameraAudio>();

    public TestAuthentication Authentication { get; private init; } = new();

    public LogBook Log { get; private init; } = new();

    public RtspServer Server => _server;

    public IServiceProvider Services => _services;

    public SessionRegistry Sessions => _services.GetRequiredService<SessionRegistry>();

    public IPEndPoint EndPoint => _server.EndPoint;

    public static RtspOptions Options { get; } = new() { Listen = new IPEndPoint(IPAddress.Loopback, 0), Basic = true };

    /// <summary>Starts it.</summary>
    /// <param name="options">The options; <see cref="Options"/> unless given.</param>
    /// <param name="time">The clock; the system's unless given.</param>
    /// <param name="realStreams">True serves real streams of <see cref="Video"/> in place of <see cref="Media"/>.</param>
    public static async Task<ServerUnderTest> StartAsync(RtspOptions? options = null, TimeProvider? time = null, bool realStreams = false)
    {
        var video = new FakeVideo(new VideoProfile("main", VideoCodec.H264), new VideoProfile("sub", VideoCodec.H264), new VideoProfile("jpeg", VideoCodec.Jpeg)) { Known = Frames.Known };
        var media = new FakeMedia();
        var audio = Substitute.For<ICameraAudio>();
        var authentication = new TestAuthentication();
        var log = new LogBook();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddSingleton(Directory(video, audio));
        services.AddSingleton<IBridgeAuthentication>(authentication);
        services.AddRtsp(options ?? Options);
        if (!realStreams)
        {
            services.AddSingleton<IMediaStreams>(media);
        }

        var provider = services.BuildServiceProvider();
        var server = provider.GetRequiredService<RtspServer>();
        try
        {
            await server.StartAsync(TestContext.Current.CancellationToken);
        }
        catch
        {
            await provider.DisposeAsync();
            throw;
        }

        return new ServerUnderTest(provider, server) { Media = media, Video = video, Audio = audio, Authentication = authentication, Log = log };
    }

    public Task<RtspTestClient> ConnectAsync() => RtspTestClient.ConnectAsync(EndPoint);

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));
        await _services.DisposeAsync();
    }

    private static ICameraDirectory Directory(FakeVideo video, ICameraAudio audio)
    {
        ICamera[] cameras = [Camera("door", CameraFeatures.Audio, video, audio), Camera("yard", default, video, audio)];
        var directory = Substitute.For<ICameraDirectory>();
        directory.Cameras.Returns(cameras.ToImmutableArray());
        directory.Find(Arg.Any<string>()).Returns(call => cameras.FirstOrDefault(camera => camera.Id == call.Arg<string>()));
        return directory;
    }

    private static ICamera Camera(string id, CameraFeatures features, FakeVideo video, ICameraAudio audio)
    {
        var identity = new CameraIdentity
        {
            Model = "AV1",
            ModelNumber = "1",
            Firmware = "1",
            MacAddress = null,
            Channels = 1,
            SensorWidth = 1280,
            SensorHeight = 720,
            Settings = [],
            Features = features,
        };
        var camera = Substitute.For<ICamera>();
        camera.Id.Returns(id);
        camera.Name.Returns(id);
        camera.Video.Returns(video);
        camera.Audio.Returns(audio);
        camera.State.Returns(new CameraState { CameraId = id, Version = 1, Connection = new ConnectionState(ConnectionStatus.Online, DateTimeOffset.UnixEpoch), Identity = identity });
        return camera;
    }
}
