using Arecont.Bridge.Cameras.Settings;

namespace Arecont.Bridge.Cameras.Sessions;

/// <summary>Switches the camera's motion detection as the configuration says; where it says nothing, nothing is touched.</summary>
internal sealed class DetectionSwitch(CameraContext camera, SettingsKeeper keeper)
{
    private const string Subject = "motion detection switch";

    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        if (camera.Configuration.Motion.Detection is not { } on || camera.Identity is not { } identity)
        {
            return;
        }

        var wanted = on ? "on" : "off";
        var keys = SettingPlan.Of(identity).Where(key => key.Name == SettingNames.MotionDetect).ToList();
        if (keys.TrueForAll(key => camera.State.Current.Find(key) == wanted))
        {
            camera.Problems.Set(Subject, null);
            return;
        }

        await camera.Link.SetAsync(SettingNames.MotionDetect, wanted, null, cancellationToken).ConfigureAwait(false);
        foreach (var key in keys)
        {
            keeper.Expect(key);
            keeper.Take(key, await camera.Link.GetAsync(key.Name, key.Channel, cancellationToken).ConfigureAwait(false));
        }

        camera.Problems.Set(Subject, keys.TrueForAll(key => camera.State.Current.Find(key) == wanted)
            ? null
            : $"the camera does not take motiondetect={wanted} as motion.detection says: set it on the camera's own page");
    }
}
