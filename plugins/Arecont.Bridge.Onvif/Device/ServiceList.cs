using Arecont.Bridge.Onvif.Services;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.Device;

namespace Arecont.Bridge.Onvif.Device;

/// <summary>Which services a device has, where they are and what they can do: GetServices and its forerunner GetCapabilities.</summary>
internal sealed class ServiceList(OperationTable table)
{
    private const string All = "All";

    /// <summary>Every service.</summary>
    public List<Service> Services(OnvifCall call, bool includeCapability) =>
    [
        .. table.Services.Where(service => service.IsServedBy(call.Device)).Select(service => new Service
        {
            Namespace = service.Namespace,
            XAddr = call.AddressOf(service.Path),
            Capabilities = includeCapability ? new ServiceCapabilities { Any = CapabilitiesElement.Of(service.Capabilities(call.Device)).Element } : null,
            Version = new OnvifVersion { Major = service.Version.Major, Minor = service.Version.Minor },
        }),
    ];

    /// <summary>The categories that were asked for; without any, all.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:NoSuchService</c> for a category that is unknown or that the device does not have.</exception>
    public Capabilities Capabilities(OnvifCall call, IReadOnlyCollection<string> categories)
    {
        var capabilities = new Capabilities();
        foreach (var category in categories.Count == 0 ? [All] : categories)
        {
            if (category == All)
            {
                foreach (var each in Categories.Keys)
                {
                    TryAdd(capabilities, call, each);
                }

                capabilities.Extension = Extension(call);
            }
            else if (!TryAdd(capabilities, call, category))
            {
                throw Faults.ActionNotSupported("NoSuchService", $"{call.Device.Id} has no service of the category \"{category}\".");
            }
        }

        return capabilities;
    }

    private static readonly Dictionary<string, (string Namespace, Action<Capabilities, CapabilitiesElement, Place> Add)> Categories = new()
    {
        ["Analytics"] = (OnvifNames.Analytics, static (all, can, place) => all.Analytics = new AnalyticsCapabilities
        {
            XAddr = place.Address,
            RuleSupport = can.Flag("RuleSupport"),
            AnalyticsModuleSupport = can.Flag("AnalyticsModuleSupport"),
        }),
        ["Device"] = (OnvifNames.Device, static (all, can, place) => all.Device = Device(can, place)),
        ["Events"] = (OnvifNames.Events, static (all, can, place) => all.Events = new EventCapabilities
        {
            XAddr = place.Address,
            WSSubscriptionPolicySupport = can.Flag("WSSubscriptionPolicySupport"),

            // Home Assistant takes false for "no pull points".
            WSPullPointSupport = can.Number("MaxPullPoints") > 0,
            WSPausableSubscriptionManagerInterfaceSupport = can.Flag("WSPausableSubscriptionManagerInterfaceSupport"),
        }),
        ["Imaging"] = (OnvifNames.Imaging, static (all, _, place) => all.Imaging = new AddressCapabilities { XAddr = place.Address }),
        ["Media"] = (OnvifNames.Media, static (all, can, place) => all.Media = new MediaCapabilities
        {
            XAddr = place.Address,
            StreamingCapabilities = new RealTimeStreamingCapabilities
            {
                RTPMulticast = can.Flag("RTPMulticast", "StreamingCapabilities"),
                RtpTcp = can.Flag("RTP_TCP", "StreamingCapabilities"),
                RtpRtspTcp = can.Flag("RTP_RTSP_TCP", "StreamingCapabilities"),
            },
            Extension = new MediaCapabilitiesExtension
            {
                ProfileCapabilities = new CountOfProfiles { MaximumNumberOfProfiles = can.Number("MaximumNumberOfProfiles", "ProfileCapabilities") },
            },
        }),
        ["PTZ"] = (OnvifNames.Ptz, static (all, _, place) => all.PTZ = new AddressCapabilities { XAddr = place.Address }),
    };

    private static DeviceCapabilities Device(CapabilitiesElement can, Place place) => new()
    {
        XAddr = place.Address,
        Network = new NetworkCapabilities
        {
            IPFilter = can.Flag("IPFilter", "Network"),
            ZeroConfiguration = can.Flag("ZeroConfiguration", "Network"),
            IPVersion6 = can.Flag("IPVersion6", "Network"),
            DynDNS = can.Flag("DynDNS", "Network"),
        },
        System = new SystemCapabilities
        {
            DiscoveryResolve = can.Flag("DiscoveryResolve", "System"),
            DiscoveryBye = can.Flag("DiscoveryBye", "System"),
            RemoteDiscovery = can.Flag("RemoteDiscovery", "System"),
            SystemBackup = can.Flag("SystemBackup", "System"),
            SystemLogging = can.Flag("SystemLogging", "System"),
            SupportedVersions = [new OnvifVersion { Major = place.Service.Version.Major, Minor = place.Service.Version.Minor }],
        },
        IO = new IOCapabilities
        {
            InputConnectors = place.Call.Device.Cameras.Sum(camera => camera.State.Inputs.Length),
            RelayOutputs = place.Call.Device.Cameras.Sum(camera => camera.State.Outputs.Length),
        },
        Security = new SecurityCapabilities
        {
            Tls11 = can.Flag("TLS1.1", "Security"),
            Tls12 = can.Flag("TLS1.2", "Security"),
            OnboardKeyGeneration = can.Flag("OnboardKeyGeneration", "Security"),
            AccessPolicyConfig = can.Flag("AccessPolicyConfig", "Security"),
            X509Token = can.Flag("X.509Token", "Security"),
            SAMLToken = can.Flag("SAMLToken", "Security"),
            KerberosToken = can.Flag("KerberosToken", "Security"),
            RELToken = can.Flag("RELToken", "Security"),
        },
    };

    private CapabilitiesExtension? Extension(OnvifCall call)
    {
        if (Find(call, OnvifNames.DeviceIO) is not { } service)
        {
            return null;
        }

        var can = CapabilitiesElement.Of(service.Capabilities(call.Device));
        return new CapabilitiesExtension
        {
            DeviceIO = new DeviceIOAddress
            {
                XAddr = call.AddressOf(service.Path),
                VideoSources = can.Number("VideoSources"),
                VideoOutputs = can.Number("VideoOutputs"),
                AudioSources = can.Number("AudioSources"),
                AudioOutputs = can.Number("AudioOutputs"),
                RelayOutputs = can.Number("RelayOutputs"),
            },
        };
    }

    private bool TryAdd(Capabilities capabilities, OnvifCall call, string category)
    {
        if (!Categories.TryGetValue(category, out var known) || Find(call, known.Namespace) is not { } service)
        {
            return false;
        }

        known.Add(capabilities, CapabilitiesElement.Of(service.Capabilities(call.Device)), new Place(call, service));
        return true;
    }

    private ServiceDescription? Find(OnvifCall call, string name)
        => table.Services.FirstOrDefault(service => service.Namespace == name && service.IsServedBy(call.Device));

    private sealed record Place(OnvifCall Call, ServiceDescription Service)
    {
        public string Address => Call.AddressOf(Service.Path);
    }
}
