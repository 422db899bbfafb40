namespace Arecont.Simulator.Motion;

/// <summary>One moment of a script: from here on the scene or the contact input is as told.</summary>
/// <param name="At">Time since the script's start.</param>
/// <param name="Channel">The sensor, from 1; 0 for the contact input.</param>
/// <param name="Zones">The zones that move; none for stillness. Ignored for the input.</param>
/// <param name="Input">The input's value; only with channel 0.</param>
public sealed record ScriptStep(TimeSpan At, int Channel, IReadOnlyList<MotionZone> Zones, bool Input = false)
{
    /// <summary>Motion in some zones, or stillness when none is given.</summary>
    public static ScriptStep Motion(TimeSpan at, int channel, params IReadOnlyList<MotionZone> zones) => new(at, channel, zones);

    /// <summary>A change of the contact input.</summary>
    public static ScriptStep Contact(TimeSpan at, bool on) => new(at, 0, [], on);
}
