using System.Collections.Immutable;
using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Cameras.Motion;
using Arecont.Bridge.Cameras.Settings;
using Arecont.Bridge.Cameras.Tests.Support;
using Arecont.Camera.Motion;

namespace Arecont.Bridge.Cameras.Tests.Motion;

public class MotionSettingsTests
{
    [Fact]
    public void Follow_ZoneSize_DecidesWhatLiesInThePicture()
    {
        var camera = new TestCamera();

        Keeper(camera).Take(new SettingKey("mdzonesize", null), "11");

        Assert.Equal(new MotionPicture(2592, 1944, 11), camera.Tracker.Channels[0].Picture);
    }

    [Fact]
    public void Follow_DetectionOff_IsAProblemWithItsRemedyUntilItIsOn()
    {
        var camera = new TestCamera();
        var keeper = Keeper(camera);

        keeper.Take(new SettingKey("motiondetect", null), "off");
        Assert.Contains("set motiondetect=on", Assert.Single(camera.State.Current.Problems), StringComparison.Ordinal);
        keeper.Take(new SettingKey("motiondetect", null), "on");

        Assert.Empty(camera.State.Current.Problems);
    }

    [Fact]
    public void Follow_DetectionOffOnOneChannel_NamesIt()
    {
        var camera = new TestCamera(channels: 4);

        Keeper(camera).Take(new SettingKey("motiondetect", 2), "off");

        Assert.Contains("off on channel 2:", Assert.Single(camera.State.Current.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Follow_ZoneBeyondTheGrid_IsAProblemUntilTheGridHasIt()
    {
        var camera = new TestCamera(WithZone(new ZoneRectangle(0, 10, 0, 1)));
        var keeper = Keeper(camera);

        keeper.Take(new SettingKey("mdtotalzones", null), "64");
        Assert.Contains("beyond the camera's present grid of 8 x 8", Assert.Single(camera.State.Current.Problems), StringComparison.Ordinal);
        keeper.Take(new SettingKey("mdtotalzones", null), "1024");

        Assert.Empty(camera.State.Current.Problems);
    }

    [Fact]
    public void Follow_ZoneOutsideThePicture_IsAProblem()
    {
        var camera = new TestCamera(WithZone(new ZoneRectangle(6, 7, 0, 1)));
        var keeper = Keeper(camera);
        keeper.Take(new SettingKey("mdtotalzones", null), "64");
        Assert.Empty(camera.State.Current.Problems);

        // 2592 pixels are 6 zones of 15 x 32 pixels.
        keeper.Take(new SettingKey("mdzonesize", null), "15");

        Assert.Contains("outside the picture, which has 6 x 5 zones", Assert.Single(camera.State.Current.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Follow_ZoneOnAMissingChannel_IsAProblem()
    {
        var camera = new TestCamera(WithZone(new ZoneRectangle(0, 1, 0, 1), channel: 2));

        Keeper(camera).Take(new SettingKey("mdtotalzones", null), "64");

        Assert.Contains("channel 2, but the camera has 1", Assert.Single(camera.State.Current.Problems), StringComparison.Ordinal);
    }

    private static SettingsKeeper Keeper(TestCamera camera)
        => new(camera.Context) { MotionSettingChanged = new MotionSettings(camera.Context, camera.Tracker).Follow };

    private static CameraConfiguration WithZone(ZoneRectangle rectangle, int channel = 1) => TestCamera.Describe(new MotionConfiguration
    {
        Zones = ImmutableSortedDictionary<string, ZoneConfiguration>.Empty.Add("driveway", new ZoneConfiguration(channel, rectangle)),
    });
}
