using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Rtsp.Streams;

/// <summary>Registers the streams.</summary>
internal static class MediaStreamsServices
{
    /// <summary>Adds <see cref="IMediaStreams"/>; needs the camera directory, a clock and logging.</summary>
    public static IServiceCollection AddMediaStreams(this IServiceCollection services) => services.AddSingleton<IMediaStreams, MediaStreams>();
}
