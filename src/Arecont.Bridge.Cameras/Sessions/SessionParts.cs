using System.Collections.Immutable;
using Arecont.Bridge.Cameras.Commands;
using Arecont.Bridge.Cameras.Motion;
using Arecont.Bridge.Cameras.Ports;
using Arecont.Bridge.Cameras.Scheduling;
using Arecont.Bridge.Cameras.Settings;
using Arecont.Camera.Identity;

namespace Arecont.Bridge.Cameras.Sessions;

/// <summary>Puts the parts of one session together, and starts and stops what it does now and then.</summary>
internal sealed class SessionParts
{
    private readonly ImmutableArray<Activity> _activities;
    private readonly MotionPolling _motion;
    private readonly PresencePolling _presence;
    private readonly InputPolling _input;

    public SessionParts(CameraContext camera)
    {
        var meter = new ResponseMeter(camera);
        var rules = new SettingRules(camera.Configuration);
        Tracker = new MotionTracker(camera);
        Keeper = new SettingsKeeper(camera) { MotionSettingChanged = new MotionSettings(camera, Tracker).Follow };
        Reading = new SettingsReading(camera, Keeper);
        Output = new OutputControl(camera);
        System = new SystemCommands(camera, Keeper);
        Runner = new CommandRunner(
            camera,
            rules,
            new SettingCommands(camera, rules, Keeper, Output, new Credentials(camera)),
            Reading,
            new OutputCommands(Output, rules),
            new LensCommands(camera, rules),
            System);
        _motion = new MotionPolling(camera, Tracker, meter);
        _presence = new PresencePolling(camera, meter);
        _input = new InputPolling(camera);
        _activities = [_motion, _presence, _input, Output, Reading, new AutoSave(camera, Keeper)];
    }

    public MotionTracker Tracker { get; }

    public SettingsKeeper Keeper { get; }

    public SettingsReading Reading { get; }

    public OutputControl Output { get; }

    public SystemCommands System { get; }

    public CommandRunner Runner { get; }

    /// <summary>What is due first, so that nothing starves however slow the camera is.</summary>
    public Activity Earliest()
    {
        var earliest = _activities[0];
        foreach (var activity in _activities)
        {
            earliest = activity.Due < earliest.Due ? activity : earliest;
        }

        return earliest;
    }

    /// <summary>The camera is online.</summary>
    public void Start(CameraIdentity identity)
    {
        var motion = identity.Features.HasFlag(CameraFeatures.MotionDetection);
        _motion.Enable(motion);
        _presence.Enable(!motion);
        _input.Enable(identity.Features.HasFlag(CameraFeatures.Input));
        Output.Enable(identity.Features.HasFlag(CameraFeatures.Output));
        Reading.Enable(SettingPlan.Of(identity));
    }

    /// <summary>The camera is lost.</summary>
    public void Stop()
    {
        Reading.Disable();
        Tracker.Clear();
    }
}
