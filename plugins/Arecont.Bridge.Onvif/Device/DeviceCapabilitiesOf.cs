using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Onvif.Contracts.Device;

namespace Arecont.Bridge.Onvif.Device;

/// <summary>What device management of a device can do.</summary>
internal static class DeviceCapabilitiesOf
{
    /// <summary>The capabilities of the service.</summary>
    public static DeviceServiceCapabilities Device(OnvifDevice device, OnvifOptions options) => new()
    {
        Network = new DeviceNetworkCapabilities { NTP = TimeServers.AreThere(device) ? 1 : 0 },
        Security = new DeviceSecurityCapabilities
        {
            DefaultAccessPolicy = true,
            UsernameToken = true,
            HttpDigest = true,
            MaxUsers = UserRules.MaximumUsers,
            MaxUserNameLength = UserRules.LongestName,
            MaxPasswordLength = UserRules.LongestPassword,
        },
        System = new DeviceSystemCapabilities
        {
            DiscoveryResolve = options.Discovery.Enabled,
            DiscoveryBye = options.Discovery.Enabled,
            DiscoveryNotSupported = !options.Discovery.Enabled,
        },
    };
}
