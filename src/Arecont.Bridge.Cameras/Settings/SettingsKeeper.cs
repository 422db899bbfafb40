using Arecont.Bridge.Cameras.Scheduling;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Contract.Events;

namespace Arecont.Bridge.Cameras.Settings;

/// <summary>Puts values that were read into the state, tells changes, and remembers what was set but not saved to flash.</summary>
internal sealed class SettingsKeeper(CameraContext camera)
{
    private readonly HashSet<SettingKey> _unsaved = [];

    /// <summary>Called when a value that motion depends on has changed.</summary>
    public Action MotionSettingChanged { get; set; } = () => { };

    /// <summary>Called when a value that was set but not saved reads differently: the camera restarted.</summary>
    public Action UnsavedLost { get; set; } = () => { };

    /// <summary>When to save to flash; never where the configuration does not ask for it or nothing changed.</summary>
    public TimeSpan SaveDue { get; private set; } = Activity.Never;

    /// <summary>Takes one reading.</summary>
    public void Take(SettingKey key, string value)
    {
        var before = camera.State.Current.Find(key);
        if (before == value)
        {
            return;
        }

        camera.State.Update(state => state.With([KeyValuePair.Create(key, value)]));
        if (before is not null)
        {
            camera.State.Raise(CameraEventType.SettingChanged, key.Channel, setting: key.Name, detail: value);
            if (_unsaved.Remove(key))
            {
                UnsavedLost();
            }
        }

        if (SettingPlan.IsEssential(key.Name))
        {
            MotionSettingChanged();
        }
    }

    /// <summary>The next reading of this setting may differ, for the bridge has just set it.</summary>
    public void Expect(SettingKey key) => _unsaved.Remove(key);

    /// <summary>Takes the first readings of a camera at once, without telling each.</summary>
    public void TakeFirst(IReadOnlyCollection<KeyValuePair<SettingKey, string>> values)
    {
        camera.State.Update(state => state.With(values));
        MotionSettingChanged();
    }

    /// <summary>A value was set and proven; it is lost at power-off until it is saved.</summary>
    public void MarkUnsaved(SettingKey key)
    {
        _unsaved.Add(key);
        if (camera.Configuration.AutoSave is { } pause)
        {
            SaveDue = camera.Time.Elapsed() + pause;
        }
    }

    /// <summary>The camera saved everything, or forgot everything.</summary>
    public void ClearUnsaved()
    {
        _unsaved.Clear();
        SaveDue = Activity.Never;
    }

    /// <summary>The next attempt to save comes after another pause.</summary>
    public void PostponeSave() => SaveDue = camera.Time.Elapsed() + (camera.Configuration.AutoSave ?? TimeSpan.Zero);
}
