using Arecont.Camera.Media;

namespace Arecont.Bridge.Onvif.Media.Encoders;

/// <summary>A way to ask for a picture, and the size it comes in; 0 by 0 where the camera has not told its sensor's size yet.</summary>
/// <param name="Resolution">Full or half.</param>
/// <param name="Scaled">The camera's down-scaled picture.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
internal readonly record struct PictureVariant(Resolution Resolution, bool Scaled, int Width, int Height);
