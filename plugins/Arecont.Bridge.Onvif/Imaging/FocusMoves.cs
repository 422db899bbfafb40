using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Onvif.Lenses;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Imaging;

namespace Arecont.Bridge.Onvif.Imaging;

/// <summary>Moves of the focus motor: so many of its steps, or on and on for a while. The cameras know no positions.</summary>
internal sealed class FocusMoves(LensDrive drive)
{
    /// <summary>The most motor steps of one relative move: a bound of the bridge's own.</summary>
    public const int MostSteps = 500;

    /// <summary>A continuous move that nobody stops ends after this time.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>What moves there are.</summary>
    public static MoveOptions20 Options() => new()
    {
        Relative = new RelativeFocusOptions20 { Distance = new FloatRange { Min = -MostSteps, Max = MostSteps } },
        Continuous = new ContinuousFocusOptions { Speed = new FloatRange { Min = -1, Max = 1 } },
    };

    /// <summary>Moves.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:NoImagingForSource</c> for absolute moves, <c>ter:SettingsInvalid</c> for what is out of range.</exception>
    public Task MoveAsync(ICamera camera, FocusMove? move) => move switch
    {
        { Absolute: not null } => throw Faults.ActionNotSupported("NoImagingForSource", "Moves to a position are not implemented: the lens does not know where it is."),
        { Relative: { } relative, Continuous: null } => RelativeAsync(camera, relative),
        { Relative: null, Continuous: { } continuous } => ContinuousAsync(camera, continuous),
        _ => throw Invalid("A move is either relative or continuous."),
    };

    /// <summary>Ends a continuous move.</summary>
    public void Stop(ICamera camera) => drive.Stop(camera, LensMotor.Focus);

    /// <summary>Whether it moves. A position must be told and is not known: it is always 0.</summary>
    public FocusStatus20 Status(ICamera camera) => new() { MoveStatus = drive.IsMoving(camera, LensMotor.Focus) ? MoveStatus.MOVING : MoveStatus.IDLE };

    private Task RelativeAsync(ICamera camera, RelativeFocus move)
    {
        if (move.Speed is not null)
        {
            throw Invalid("The lens has one speed.");
        }

        if (move.Distance is not (>= -MostSteps and <= MostSteps))
        {
            throw Invalid($"Distance is from {-MostSteps} to {MostSteps} motor steps.");
        }

        return (int)Math.Round(move.Distance) is var steps and not 0 ? drive.MoveAsync(camera, LensMotor.Focus, steps) : Task.CompletedTask;
    }

    private Task ContinuousAsync(ICamera camera, ContinuousFocus move)
    {
        if (move.Speed is not (>= -1 and <= 1))
        {
            throw Invalid("Speed is from -1 to 1.");
        }

        if (move.Speed == 0)
        {
            Stop(camera);
            return Task.CompletedTask;
        }

        return drive.StartAsync(camera, LensMotor.Focus, move.Speed, Longest);
    }

    private static OnvifFaultException Invalid(string reason) => Faults.InvalidArgVal("SettingsInvalid", reason);
}
