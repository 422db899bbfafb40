using Arecont.Bridge.Contract.Commands;
using Arecont.Camera.Identity;

namespace Arecont.Bridge.Onvif.Lenses;

/// <summary>One of the two motors of a lens.</summary>
internal sealed class LensMotor
{
    private readonly Func<int, CameraCommand> _step;

    private LensMotor(string name, CameraFeatures feature, Func<int, CameraCommand> step)
    {
        Name = name;
        Feature = feature;
        _step = step;
    }

    /// <summary>The motor of the focus.</summary>
    public static LensMotor Focus { get; } = new("focus", CameraFeatures.Focus, steps => new MoveFocus(FocusAction.Steps, steps));

    /// <summary>The motor of the zoom.</summary>
    public static LensMotor Zoom { get; } = new("zoom", CameraFeatures.Zoom, steps => new MoveZoom(steps));

    /// <summary>Its name for people.</summary>
    public string Name { get; }

    /// <summary>What a camera that has it tells.</summary>
    public CameraFeatures Feature { get; }

    /// <summary>The command that moves it.</summary>
    public CameraCommand Step(int steps) => _step(steps);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
