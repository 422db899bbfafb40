using System.Globalization;
using System.Net.Sockets;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Services;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Camera.Settings;
using Arecont.Onvif.Contracts.Device;
using Address = System.Net.IPAddress;
using Card = System.Net.NetworkInformation.NetworkInterface;

namespace Arecont.Bridge.Onvif.Device;

/// <summary>
/// The one network interface of a device: the camera's MAC address, by which clients know it, with the address of the bridge that the
/// client came in on, for some clients look for the services' address here. The address is the bridge's and cannot be changed; the
/// camera's MTU can, where the configuration allows it.
/// </summary>
internal sealed class NetworkInterfaces(DeviceIdentities identities)
{
    private const string Token = "eth0";
    private const string Mtu = "mtu";
    private const int UsualPrefix = 24;
    private const int UsualPrefix6 = 64;

    /// <summary>The interface.</summary>
    /// <exception cref="OnvifFaultException">The camera has never answered.</exception>
    public NetworkInterface Get(OnvifCall call)
    {
        var identity = identities.Demand(call.Device);
        var (address, prefix) = AddressOf(call);
        var isV4 = address.AddressFamily == AddressFamily.InterNetwork;
        return new NetworkInterface
        {
            Token = Token,
            Enabled = true,
            Info = new NetworkInterfaceInfo { Name = Token, HwAddress = identity.HardwareAddress, Mtu = MtuOf(call.Device) },
            IPv4 = !isV4 ? null : new IPv4NetworkInterface
            {
                Enabled = true,
                Config = new IPv4Configuration { Manual = [new PrefixedIPv4Address { Address = address.ToString(), PrefixLength = prefix }] },
            },
            IPv6 = isV4 ? null : new IPv6NetworkInterface
            {
                Enabled = true,
                Config = new IPv6Configuration { DHCP = IPv6DhcpConfiguration.Off, Manual = [new PrefixedIPv6Address { Address = address.ToString(), PrefixLength = prefix }] },
            },
        };
    }

    /// <summary>Sets the camera's MTU; a request for what is so already succeeds, too.</summary>
    /// <exception cref="OnvifFaultException">
    /// <c>ter:InvalidNetworkInterface</c>, <c>ter:InvalidIPv4Address</c>, <c>ter:InvalidIPv6Address</c>, <c>ter:InvalidMtuValue</c>, <c>ter:OperationProhibited</c>, or what the camera answers.
    /// </exception>
    public async Task SetAsync(OnvifCall call, SetNetworkInterfacesRequest request)
    {
        if (request.InterfaceToken != Token)
        {
            throw Faults.InvalidArgVal("InvalidNetworkInterface", $"There is no network interface \"{request.InterfaceToken}\", only {Token}.");
        }

        var wanted = request.NetworkInterface ?? new NetworkInterfaceSetConfiguration();
        CheckAddresses(wanted);
        CheckMtu(wanted.Mtu);
        var present = Get(call);
        if (wanted.Enabled == false || wanted.Link is not null || !IsSo(wanted.IPv4, present.IPv4) || !IsSo(wanted.IPv6, present.IPv6))
        {
            throw Faults.OperationProhibited("The address is that of the computer that the bridge runs on, and is set there.");
        }

        if (wanted.Mtu is { } mtu && mtu != present.Info!.Mtu)
        {
            if (call.Device.IsRecorder)
            {
                throw Faults.OperationProhibited("The device of all cameras has no MTU of its own.");
            }

            await call.Device.Camera.DemandAsync(new SetSetting(Mtu, mtu.ToString(CultureInfo.InvariantCulture)), "InvalidMtuValue", call.Aborted).ConfigureAwait(false);
        }
    }

    private static void CheckAddresses(NetworkInterfaceSetConfiguration wanted)
    {
        if (wanted.IPv4?.Manual.Find(address => !NetworkText.IsIPv4(address.Address) || address.PrefixLength is < 0 or > 32) is { } wrong)
        {
            throw Faults.InvalidArgVal("InvalidIPv4Address", $"\"{wrong.Address}/{wrong.PrefixLength}\" is no IPv4 address.");
        }

        if (wanted.IPv6?.Manual.Find(address => !NetworkText.IsIPv6(address.Address) || address.PrefixLength is < 0 or > 128) is { } wrong6)
        {
            throw Faults.InvalidArgVal("InvalidIPv6Address", $"\"{wrong6.Address}/{wrong6.PrefixLength}\" is no IPv6 address.");
        }
    }

    private static void CheckMtu(int? mtu)
    {
        if (mtu is not null && SettingCatalogue.TryFind(Mtu, out var definition) && (mtu < definition.Minimum || mtu > definition.Maximum))
        {
            throw Faults.InvalidArgVal("InvalidMtuValue", $"The MTU must be {definition.Minimum} to {definition.Maximum}, not {mtu}.");
        }
    }

    private static bool IsSo(IPv4NetworkInterfaceSetConfiguration? wanted, IPv4NetworkInterface? present)
        => wanted is null
            || ((wanted.Enabled ?? present is not null) == present is not null
                && wanted.DHCP != true
                && (wanted.Manual.Count == 0 || wanted.Manual.Select(one => (one.Address, one.PrefixLength)).SequenceEqual(present?.Config!.Manual.Select(one => (one.Address, one.PrefixLength)) ?? [])));

    private static bool IsSo(IPv6NetworkInterfaceSetConfiguration? wanted, IPv6NetworkInterface? present)
        => wanted is null
            || ((wanted.Enabled ?? present is not null) == present is not null
                && wanted.AcceptRouterAdvert != true
                && wanted.DHCP is null or IPv6DhcpConfiguration.Off
                && (wanted.Manual.Count == 0 || wanted.Manual.Select(one => (one.Address, one.PrefixLength)).SequenceEqual(present?.Config!.Manual.Select(one => (one.Address, one.PrefixLength)) ?? [])));

    private static int? MtuOf(OnvifDevice device)
        => !device.IsRecorder && int.TryParse(device.Camera.State.Settings.GetValueOrDefault(Mtu), CultureInfo.InvariantCulture, out var mtu) ? mtu : null;

    /// <summary>The address that the client used; behind a translation of addresses it is not the computer's own.</summary>
    private static (Address Address, int Prefix) AddressOf(OnvifCall call)
    {
        var address = Address.TryParse(call.Host, out var literal) ? literal : call.LocalAddress ?? Address.Loopback;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address.AddressFamily == AddressFamily.InterNetworkV6 ? new Address(address.GetAddressBytes()) : address;
        var own = Card.GetAllNetworkInterfaces().SelectMany(card => card.GetIPProperties().UnicastAddresses).FirstOrDefault(one => one.Address.GetAddressBytes().SequenceEqual(address.GetAddressBytes()));
        return (address, own?.PrefixLength ?? (address.AddressFamily == AddressFamily.InterNetwork ? UsualPrefix : UsualPrefix6));
    }
}
