using System.Collections.Immutable;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Onvif.Soap;

namespace Arecont.Bridge.Onvif.Devices;

/// <summary>An ONVIF device: one camera with a video source per sensor, or a recorder-like one with every camera.</summary>
/// <param name="id">The camera's id, or the name that the configuration gives the device of all cameras.</param>
/// <param name="cameras">The cameras that are there now: one whose configuration changed is another object under the same id.</param>
internal sealed class OnvifDevice(string id, Func<IEnumerable<ICamera>> cameras)
{
    /// <summary>The device of these cameras.</summary>
    public OnvifDevice(string id, ImmutableArray<string> cameraIds, ICameraDirectory directory)
        : this(id, () => cameraIds.Select(directory.Find).OfType<ICamera>())
    {
    }

    /// <summary>The device's id, as it stands in its address.</summary>
    public string Id => id;

    /// <summary>True for the device of all cameras.</summary>
    public bool IsRecorder { get; init; }

    /// <summary>The cameras that are there now.</summary>
    public IEnumerable<ICamera> Cameras => cameras();

    /// <summary>The first camera: the device's own where it has but one.</summary>
    /// <exception cref="OnvifFaultException">It has just left the configuration.</exception>
    public ICamera Camera => Cameras.FirstOrDefault() ?? throw Faults.Action(null, $"Device {id} is not there any more.");

    /// <summary>Every sensor of every camera, as last known: at least one per camera.</summary>
    public IEnumerable<VideoSource> Sources => Cameras.SelectMany(VideoSource.Of);

    /// <summary>The source with this token, or null.</summary>
    public VideoSource? FindSource(string? token) => Sources.FirstOrDefault(source => source.Token == token);
}
