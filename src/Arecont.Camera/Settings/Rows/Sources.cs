namespace Arecont.Camera.Settings.Rows;

/// <summary>Where facts come from, as rows cite it.</summary>
internal static class Sources
{
    public const string Document = "AV HTTP 1.1";
    public const string Manual = "AV HTTP 1.1; range from the user manual";
    public const string Sdk = "AV HTTP 1.1; range from the vendor's SDK and from clients of real cameras";
    public const string Cameras = "AV HTTP 1.1; values seen on real cameras";
    public const string Inferred = "AV HTTP 1.1; range inferred";
}
