namespace Arecont.Interop.Tests.Support;

/// <summary>A stream of the bridge and who asks for it.</summary>
/// <param name="Port">The RTSP port on 127.0.0.1.</param>
/// <param name="Path">Camera, channel and profile, without a leading slash.</param>
internal sealed record StreamAddress(int Port, string Path)
{
    public string Scheme { get; init; } = "rtsp";

    public string User { get; init; } = VideoScene.User;

    public string Password { get; init; } = VideoScene.Password;

    /// <summary>Which of the offered Digest algorithms the bare viewer takes; null for the first, and one nobody offers for no credentials.</summary>
    public string? Algorithm { get; init; }

    /// <summary>Without credentials.</summary>
    public string Url => $"{Scheme}://127.0.0.1:{Port}/{Path}";

    public string UrlWithCredentials => $"{Scheme}://{User}:{Password}@127.0.0.1:{Port}/{Path}";
}
