namespace Arecont.Simulator.Models;

/// <summary>Size of one sensor, in pixels.</summary>
/// <param name="Width">Columns of pixels.</param>
/// <param name="Height">Rows of pixels.</param>
public readonly record struct SensorSize(int Width, int Height);
