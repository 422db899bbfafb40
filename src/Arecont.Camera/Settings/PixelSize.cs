namespace Arecont.Camera.Settings;

/// <summary>A width and a height in pixels.</summary>
/// <param name="Width">The width.</param>
/// <param name="Height">The height.</param>
public readonly record struct PixelSize(int Width, int Height);
