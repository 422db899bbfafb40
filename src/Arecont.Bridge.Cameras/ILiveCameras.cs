using Arecont.Bridge.Cameras.Configuration;

namespace Arecont.Bridge.Cameras;

/// <summary>Changes the set of cameras while the program runs.</summary>
public interface ILiveCameras
{
    /// <summary>Starts new cameras, stops removed ones and restarts changed ones; the others notice nothing.</summary>
    Task ApplyAsync(IReadOnlyList<CameraConfiguration> cameras, CancellationToken cancellationToken);
}
