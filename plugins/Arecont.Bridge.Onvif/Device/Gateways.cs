using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Services;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Device;

namespace Arecont.Bridge.Onvif.Device;

/// <summary>The default gateway is the camera's: its setting <c>gateway</c>, one IPv4 address, which the configuration must allow to change.</summary>
internal static class Gateways
{
    private const string Setting = "gateway";

    /// <summary>The gateway as last read; none where the camera tells none.</summary>
    public static NetworkGateway Get(OnvifDevice device)
    {
        var gateway = new NetworkGateway();
        if (!device.IsRecorder && device.Camera.State.Settings.GetValueOrDefault(Setting) is { } address && NetworkText.IsIPv4(address))
        {
            gateway.IPv4Addresses.Add(address);
        }

        return gateway;
    }

    /// <summary>Sets it.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:InvalidGatewayAddress</c>, or what the camera answers.</exception>
    public static async Task SetAsync(OnvifDevice device, SetNetworkDefaultGatewayRequest request, CancellationToken cancellationToken)
    {
        var wrong = request.IPv4Addresses.Find(address => !NetworkText.IsIPv4(address)) ?? request.IPv6Addresses.Find(address => !NetworkText.IsIPv6(address));
        if (wrong is not null)
        {
            throw Faults.InvalidArgVal("InvalidGatewayAddress", $"\"{wrong}\" is no address.");
        }

        if (device.IsRecorder)
        {
            throw Faults.ActionNotSupported();
        }

        if (request is not { IPv4Addresses: [var gateway], IPv6Addresses: [] })
        {
            throw Faults.OperationProhibited("The camera has one gateway, with an IPv4 address.");
        }

        await device.Camera.DemandAsync(new SetSetting(Setting, gateway), "InvalidGatewayAddress", cancellationToken).ConfigureAwait(false);
    }
}
