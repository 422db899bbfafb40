using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Services;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Device;

namespace Arecont.Bridge.Onvif.Device;

/// <summary>The host name is the name that the camera keeps of itself, its setting <c>name</c>; where that is no host name, the camera's id.</summary>
internal static class HostNames
{
    private const string Setting = "name";

    /// <summary>The host name.</summary>
    public static HostnameInformation Get(OnvifDevice device)
    {
        var name = device.IsRecorder ? null : device.Cameras.FirstOrDefault()?.State.Settings.GetValueOrDefault(Setting);
        return new HostnameInformation { Name = NetworkText.IsHostName(name) ? name : FromId(device.Id) };
    }

    /// <summary>Names the camera.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:InvalidHostname</c>, or what the camera answers.</exception>
    public static async Task SetAsync(OnvifDevice device, string? name, CancellationToken cancellationToken)
    {
        if (!NetworkText.IsHostName(name))
        {
            throw Faults.InvalidArgVal("InvalidHostname", $"\"{name}\" is no host name: letters, digits and hyphens, with dots between the parts.");
        }

        if (device.IsRecorder)
        {
            throw Faults.OperationProhibited("The device of all cameras is named in the bridge's configuration.");
        }

        await device.Camera.DemandAsync(new SetSetting(Setting, name), "InvalidHostname", cancellationToken).ConfigureAwait(false);
    }

    private static string FromId(string id) => id.Replace('_', '-').Trim('-');
}
