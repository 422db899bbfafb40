using Arecont.Bridge.Cameras.Scheduling;
using Arecont.Bridge.Cameras.Settings;
using Arecont.Bridge.Cameras.Tests.Support;
using Arecont.Bridge.Contract.Events;

namespace Arecont.Bridge.Cameras.Tests.Settings;

public class SettingsKeeperTests
{
    private static readonly SettingKey Brightness = new("brightness", null);

    [Fact]
    public async Task Take_FirstReading_IsStateAndNoEvent()
    {
        var camera = new TestCamera();

        new SettingsKeeper(camera.Context).Take(Brightness, "5");

        Assert.Equal("5", camera.State.Current.Settings["brightness"]);
        Assert.Empty(await camera.TakeEventsAsync());
    }

    [Fact]
    public async Task Take_DifferentReading_TellsTheChange()
    {
        var camera = new TestCamera(channels: 2);
        var keeper = new SettingsKeeper(camera.Context);
        var key = new SettingKey("brightness", 2);
        keeper.Take(key, "5");
        keeper.Take(key, "5");
        keeper.Take(key, "6");

        Assert.Equal("6", camera.State.Current.Channels[1].Settings["brightness"]);
        Assert.Empty(camera.State.Current.Channels[0].Settings);
        var occurrence = Assert.Single(await camera.TakeEventsAsync());
        Assert.Equal((CameraEventType.SettingChanged, 2, "brightness", "6"), (occurrence.Type, occurrence.Channel, occurrence.Setting, occurrence.Detail));
    }

    [Fact]
    public void Take_UnsavedValueReverted_SaysThatItWasLost()
    {
        var camera = new TestCamera();
        var lost = 0;
        var keeper = new SettingsKeeper(camera.Context) { UnsavedLost = () => lost++ };
        keeper.Take(Brightness, "5");
        keeper.MarkUnsaved(Brightness);

        keeper.Take(Brightness, "0");
        keeper.Take(Brightness, "1");

        Assert.Equal(1, lost);
    }

    [Fact]
    public void MarkUnsaved_AutoSave_IsDueAfterTheLastChange()
    {
        var camera = new TestCamera(TestCamera.Describe() with { AutoSave = TimeSpan.FromSeconds(30) });
        var keeper = new SettingsKeeper(camera.Context);
        Assert.Equal(Activity.Never, keeper.SaveDue);

        keeper.MarkUnsaved(Brightness);
        camera.Time.Advance(TimeSpan.FromSeconds(20));
        keeper.MarkUnsaved(new SettingKey("sharpness", null));

        Assert.Equal(camera.Time.Elapsed() + TimeSpan.FromSeconds(30), keeper.SaveDue);
        keeper.ClearUnsaved();
        Assert.Equal(Activity.Never, keeper.SaveDue);
    }

    [Fact]
    public void MarkUnsaved_NoAutoSave_NeverSaves()
    {
        var camera = new TestCamera();
        var keeper = new SettingsKeeper(camera.Context);

        keeper.MarkUnsaved(Brightness);

        Assert.Equal(Activity.Never, keeper.SaveDue);
    }
}
