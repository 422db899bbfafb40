using Arecont.Simulator.Models;

namespace Arecont.Simulator.Motion;

/// <summary>What the camera sees and feels: a scene per sensor and the contact input, set by hand or by a script.</summary>
internal sealed class Surroundings(CameraModel model, TimeProvider time)
{
    private const int StrongestLevel = 255;

    private readonly MotionScene?[] _scenes = new MotionScene?[model.Channels];
    private volatile bool _input;
    private (SimulatorScript Script, long Started)? _running;

    internal bool Input => _running is { } running && Step(running, 0) is { } step ? step.Input : _input;

    internal MotionScene? Scene(int channel)
    {
        if (_running is not { } running)
        {
            return Volatile.Read(ref _scenes[channel - 1]);
        }

        return Step(running, channel) is { Zones.Count: > 0 } step ? new MotionScene(step.Zones, StrongestLevel) : null;
    }

    internal void Set(int channel, MotionScene? scene)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(channel, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(channel, model.Channels);
        _running = null;
        for (var i = 0; i < _scenes.Length; i++)
        {
            if (channel == 0 || channel == i + 1)
            {
                Volatile.Write(ref _scenes[i], scene);
            }
        }
    }

    internal void SetInput(bool on)
    {
        _running = null;
        _input = on;
    }

    internal void Run(SimulatorScript? script) => _running = script is null ? null : (script, time.GetTimestamp());

    private ScriptStep? Step((SimulatorScript Script, long Started) running, int channel) =>
        running.Script.Current(time.GetElapsedTime(running.Started), channel);
}
