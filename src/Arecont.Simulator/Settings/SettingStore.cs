using Arecont.Simulator.Models;

namespace Arecont.Simulator.Settings;

/// <summary>The values a camera works with and the ones in its flash; a restart brings back the latter.</summary>
internal sealed class SettingStore
{
    private readonly Lock _gate = new();
    private readonly CameraModel _model;
    private string[][] _working;
    private string[][] _flash;

    internal SettingStore(CameraModel model)
    {
        _model = model;
        _working = Factory(model);
        _flash = Copy(_working);
    }

    /// <summary>The value of a channel; camera-wide settings are the same on every channel.</summary>
    internal string Get(SettingRule rule, int channel) => Volatile.Read(ref _working)[Slot(rule, channel)][rule.Index];

    /// <summary>Keeps a value for one channel, or for all when <paramref name="channel"/> is 0. False: the value is not accepted.</summary>
    internal bool Set(SettingRule rule, int channel, string value)
    {
        if (rule.Accepts is null || !rule.Accepts(value))
        {
            return false;
        }

        lock (_gate)
        {
            Store(_working, rule, channel, value);
        }

        return true;
    }

    /// <summary>Empties a value that could not be written empty: a password.</summary>
    internal void Erase(SettingRule rule)
    {
        lock (_gate)
        {
            Store(_working, rule, 0, string.Empty);
        }
    }

    /// <summary>Puts a value into work and flash, unchecked: what the camera was delivered with.</summary>
    internal void Deliver(string name, string value)
    {
        var rule = _model.Find(name)
            ?? throw new ArgumentException($"{_model.Name} has no setting '{name}'.", nameof(name));
        lock (_gate)
        {
            Store(_working, rule, 0, value);
            Store(_flash, rule, 0, value);
        }
    }

    /// <summary><c>params=save</c>.</summary>
    internal void Save()
    {
        lock (_gate)
        {
            _flash = Copy(_working);
        }
    }

    /// <summary>What a restart does: unsaved values are lost.</summary>
    internal void Restart()
    {
        lock (_gate)
        {
            Volatile.Write(ref _working, Copy(_flash));
        }
    }

    /// <summary><c>params=factory</c>; the names in <paramref name="kept"/> survive.</summary>
    internal void Reset(IReadOnlyCollection<string> kept)
    {
        lock (_gate)
        {
            var fresh = Factory(_model);
            foreach (var rule in _model.Rules.Where(rule => kept.Contains(rule.Name)))
            {
                for (var slot = 0; slot < fresh.Length; slot++)
                {
                    fresh[slot][rule.Index] = _working[slot][rule.Index];
                }
            }

            _flash = fresh;
            Volatile.Write(ref _working, Copy(fresh));
        }
    }

    private static void Store(string[][] values, SettingRule rule, int channel, string value)
    {
        if (rule.PerChannel && channel == 0)
        {
            foreach (var slot in values)
            {
                slot[rule.Index] = value;
            }
        }
        else
        {
            values[Slot(rule, channel)][rule.Index] = value;
        }
    }

    private static int Slot(SettingRule rule, int channel) => rule.PerChannel && channel > 0 ? channel - 1 : 0;

    private static string[][] Factory(CameraModel model) =>
        [.. Enumerable.Range(0, model.Channels).Select(_ => model.Rules.Select(rule => rule.Default).ToArray())];

    private static string[][] Copy(string[][] values) => [.. values.Select(slot => (string[])slot.Clone())];
}
