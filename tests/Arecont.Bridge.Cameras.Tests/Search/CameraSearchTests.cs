using System.Net;
using Arecont.Bridge.Cameras.Search;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.State;
using Arecont.Camera.Discovery;
using Arecont.Camera.Identity;
using Arecont.Simulator;
using Arecont.Simulator.Discovery;
using NSubstitute;

namespace Arecont.Bridge.Cameras.Tests.Search;

public sealed class CameraSearchTests
{
    [Fact]
    public async Task SearchAsync_CamerasOnTheNetwork_AreFoundOnceAndTheConfiguredOneIsNamed()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var first = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { MacAddress = "001A07000002" }, cancellationToken: cancellation);
        await using var second = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { MacAddress = "001A07000001" }, cancellationToken: cancellation);
        await using var responder = new DiscoveryResponder([first, second], IPAddress.Loopback, 0);
        var options = new DiscoveryOptions { Targets = [responder.EndPoint], Rounds = 2, Wait = TimeSpan.FromSeconds(1) };
        var search = new CameraSearch(Directory("front-door", "001a07000002"), options, TimeProvider.System);

        var both = await Task.WhenAll(search.SearchAsync(cancellation), search.SearchAsync(cancellation)).WaitAsync(TimeSpan.FromSeconds(60), cancellation);

        Assert.Equal(["001a07000001", "001a07000002"], both[0].Select(camera => camera.MacAddress));
        Assert.Equal([null, "front-door"], both[0].Select(camera => camera.CameraId));
        Assert.Equal(both[0], both[1]);
        Assert.Equal(2, responder.Searches);
    }

    private static ICameraDirectory Directory(string id, string mac)
    {
        var camera = Substitute.For<ICamera>();
        camera.Id.Returns(id);
        camera.State.Returns(new CameraState
        {
            CameraId = id,
            Version = 1,
            Connection = new ConnectionState(ConnectionStatus.Online, DateTimeOffset.UnixEpoch),
            Identity = new CameraIdentity
            {
                Model = "AV5255",
                ModelNumber = "5255",
                Firmware = "65192",
                MacAddress = mac,
                Channels = 1,
                SensorWidth = 2592,
                SensorHeight = 1944,
                Settings = [],
                Features = CameraFeatures.None,
            },
        });
        var directory = Substitute.For<ICameraDirectory>();
        directory.Cameras.Returns([camera]);
        return directory;
    }
}
