using System.Collections.Immutable;
using Arecont.Bridge.Contract.Cameras;

namespace Arecont.Bridge.Onvif.Devices;

/// <summary>An ONVIF device: one camera with a video source per sensor, or a recorder-like one with every camera.</summary>
/// <param name="id">The camera's id, or the name that the configuration gives the device of all cameras.</param>
/// <param name="cameraIds">Whose sources it has, in order.</param>
/// <param name="directory">Where the cameras are found: a camera whose configuration changed is another object under the same id.</param>
internal sealed class OnvifDevice(string id, ImmutableArray<string> cameraIds, ICameraDirectory directory)
{
    /// <summary>The device's id, as it stands in its address.</summary>
    public string Id => id;

    /// <summary>The cameras that are there now.</summary>
    public IEnumerable<ICamera> Cameras => cameraIds.Select(directory.Find).OfType<ICamera>();

    /// <summary>The first camera: the device's own where it has but one.</summary>
    public ICamera Camera => Cameras.First();

    /// <summary>Every sensor of every camera, as last known: at least one per camera.</summary>
    public IEnumerable<VideoSource> Sources => Cameras.SelectMany(VideoSource.Of);

    /// <summary>The source with this token, or null.</summary>
    public VideoSource? FindSource(string? token) => Sources.FirstOrDefault(source => source.Token == token);
}
