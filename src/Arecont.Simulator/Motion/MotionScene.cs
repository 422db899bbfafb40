namespace Arecont.Simulator.Motion;

/// <summary>What happens in front of one sensor.</summary>
/// <param name="Zones">The zones that move.</param>
/// <param name="Level">How strongly; below the camera's <c>mdlevelthreshold</c> it is not seen.</param>
internal sealed record MotionScene(IReadOnlyList<MotionZone> Zones, int Level);
