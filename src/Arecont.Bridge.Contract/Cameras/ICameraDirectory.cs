using System.Collections.Immutable;

namespace Arecont.Bridge.Contract.Cameras;

/// <summary>Every camera the bridge is configured with, and the one feed of what happens to them.</summary>
public interface ICameraDirectory
{
    /// <summary>The cameras in configuration order, as last known.</summary>
    ImmutableArray<ICamera> Cameras { get; }

    /// <summary>The camera with this id, or null.</summary>
    ICamera? Find(string cameraId);

    /// <summary>
    /// Everything that happens to every camera, in order: first a <see cref="CameraAdded"/> for each present camera (its state with it),
    /// then changes and events as they come. Each reader has a queue of its own: a slow one sees only the latest state of a camera,
    /// and loses its oldest events beyond the bound, told by <see cref="NotificationsLost"/>; it never delays a camera or another reader.
    /// <para>
    /// When the program stops, the cameras stop before any hosted service's <c>StopAsync</c> is called; every reader still gets the last
    /// states and events (motion off, then offline), and then its feed ends by itself. An adapter's <c>StopAsync</c> therefore waits for
    /// its own reading loop to come to that end, for a second or two at most, before it says good-bye to its platform.
    /// </para>
    /// </summary>
    IAsyncEnumerable<CameraNotification> SubscribeAsync(CancellationToken cancellationToken);
}
