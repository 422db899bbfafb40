using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Onvif.Configuration;

namespace Arecont.Bridge.Onvif.Devices;

/// <summary>The devices that there are: one per camera that the configuration does not keep out, and the one of all of them.</summary>
internal sealed class OnvifDevices(ICameraDirectory directory, OnvifOptions options)
{
    /// <summary>The device with this id, or null.</summary>
    public OnvifDevice? Find(string id)
        => id == options.Recorder ? Recorder
            : directory.Find(id) is not null && options.Of(id).Enabled ? new OnvifDevice(id, [id], directory)
            : null;

    /// <summary>The device of all cameras, or null.</summary>
    public OnvifDevice? Recorder
        => options.Recorder is { } id && Enabled.Any() ? new OnvifDevice(id, () => Enabled) { IsRecorder = true } : null;

    /// <summary>Every device, in configuration order, the one of all cameras last.</summary>
    public IEnumerable<OnvifDevice> All
    {
        get
        {
            var devices = Enabled.Select(camera => new OnvifDevice(camera.Id, [camera.Id], directory));
            return Recorder is { } recorder ? devices.Append(recorder) : devices;
        }
    }

    private IEnumerable<ICamera> Enabled => directory.Cameras.Where(camera => options.Of(camera.Id).Enabled);
}
