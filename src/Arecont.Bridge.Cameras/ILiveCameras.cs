using Arecont.Bridge.Cameras.Configuration;

namespace Arecont.Bridge.Cameras;

/// <summary>Changes the set of cameras while the program runs.</summary>
public interface ILiveCameras
{
    /// <summary>
    /// Starts new cameras, stops removed ones and restarts changed ones; the others notice nothing. A changed camera keeps its
    /// <see cref="Contract.Cameras.ICamera"/>, and is told to every reader as added again.
    /// </summary>
    /// <exception cref="ArgumentException">A host, user or password cannot be used; nothing was changed.</exception>
    Task ApplyAsync(IReadOnlyList<CameraConfiguration> cameras, CancellationToken cancellationToken);
}
