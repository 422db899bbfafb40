using Arecont.Bridge.Cameras.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Cameras;

/// <summary>Adds the live cameras to a program.</summary>
public static class LiveCameraServices
{
    /// <summary>
    /// Adds <see cref="Contract.Cameras.ICameraDirectory"/> and <see cref="ILiveCameras"/>; sessions start with the program and stop
    /// with it, with offline and motion OFF told to every adapter first.
    /// </summary>
    public static IServiceCollection AddLiveCameras(this IServiceCollection services, IReadOnlyList<CameraConfiguration> cameras)
        => throw new NotImplementedException();
}

/// <summary>Changes the set of cameras while the program runs.</summary>
public interface ILiveCameras
{
    /// <summary>Starts new cameras, stops removed ones and restarts changed ones; the others notice nothing.</summary>
    Task ApplyAsync(IReadOnlyList<CameraConfiguration> cameras, CancellationToken cancellationToken);
}
