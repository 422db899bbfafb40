using System.Net;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Services;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Device;

namespace Arecont.Bridge.Onvif.Device;

/// <summary>The time server is the camera's: its setting <c>ntpserver_ip</c>, one IPv4 address.</summary>
internal static class TimeServers
{
    private const string Setting = "ntpserver_ip";

    /// <summary>Whether the camera has the setting; the device of all cameras has none of its own.</summary>
    public static bool AreThere(OnvifDevice device) => !device.IsRecorder && device.Cameras.FirstOrDefault()?.State.Settings.ContainsKey(Setting) == true;

    /// <summary>The time server as last read; none where the camera has none.</summary>
    public static NtpInformation Get(OnvifDevice device)
    {
        var information = new NtpInformation();
        if (AreThere(device) && device.Camera.State.Settings[Setting] is var address && IPAddress.TryParse(address, out var parsed) && !parsed.Equals(IPAddress.Any))
        {
            information.Servers.Add(new NetworkHost { Type = NetworkHostType.IPv4, IPv4Address = address });
        }

        return information;
    }

    /// <summary>Sets it.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:InvalidIPv4Address</c> and its like, or what the camera answers.</exception>
    public static async Task SetAsync(OnvifDevice device, SetNtpRequest request, CancellationToken cancellationToken)
    {
        foreach (var server in request.Servers)
        {
            NetworkText.Check(server);
        }

        if (!AreThere(device))
        {
            throw Faults.ActionNotSupported();
        }

        if (request.FromDHCP)
        {
            throw Faults.OperationProhibited("The camera's time server is set by hand; it does not come from DHCP.");
        }

        if (request.Servers is not [{ Type: NetworkHostType.IPv4, IPv4Address: { } address }])
        {
            throw Faults.OperationProhibited("The camera has one time server, with an IPv4 address.");
        }

        await device.Camera.DemandAsync(new SetSetting(Setting, address), "InvalidIPv4Address", cancellationToken).ConfigureAwait(false);
    }
}
