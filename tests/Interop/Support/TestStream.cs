namespace Arecont.Interop.Tests.Support;

/// <summary>A stream of the players' scene and what it must look like.</summary>
/// <param name="Path">Its path in the address.</param>
/// <param name="Encoding"><c>H264</c> or <c>JPEG</c>.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Rate">Pictures per second.</param>
internal sealed record TestStream(string Path, string Encoding, int Width, int Height, int Rate)
{
    /// <summary>The simulator's loops have a key frame every so many pictures; a new viewer gets up to these at once.</summary>
    public const int GroupLength = 30;

    public bool IsJpeg => Encoding == "JPEG";
}
