using System.Collections.Immutable;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Events.Topics;
using Arecont.Camera.Identity;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Metadata.Events;

namespace Arecont.Bridge.Onvif.Devices.ProfileT;

/// <summary>The rows of Profile T: what it makes mandatory, and what it makes mandatory for devices that have a thing at all.</summary>
internal static class ProfileTRows
{
    private const string NoOverlay = "the camera draws no texts or images into its picture";
    private const string NoImageTopic = "nothing that the camera tells is a ground for such a message";

    private static readonly string[] ImageTopics =
        ["tns1:VideoSource/ImageTooBlurry/", "tns1:VideoSource/ImageTooDark/", "tns1:VideoSource/ImageTooBright/", "tns1:VideoSource/GlobalSceneChange/"];

    /// <summary>Every row.</summary>
    public static ImmutableArray<ProfileRequirement> All { get; } = [.. Mandatory(), .. Conditional()];

    private static ProfileRequirement[] Mandatory() =>
    [
        new("Capabilities", "GetServices, GetServiceCapabilities, GetWsdlUrl", facts =>
            facts.Unserved(OnvifNames.Device, "GetServices", "GetServiceCapabilities", "GetWsdlUrl")
            ?? facts.Unserved(OnvifNames.Events, "GetServiceCapabilities") ?? facts.Unserved(OnvifNames.Media2, "GetServiceCapabilities")
            ?? facts.Unserved(OnvifNames.Imaging, "GetServiceCapabilities") ?? facts.Unserved(OnvifNames.DeviceIO, "GetServiceCapabilities")),
        new("Discovery", "discovery mode and scopes", facts =>
            facts.Unserved(OnvifNames.Device, "GetDiscoveryMode", "SetDiscoveryMode", "GetScopes", "SetScopes", "AddScopes", "RemoveScopes")),
        new("Network", "host name, DNS, interfaces, protocols and gateway, got and set", facts => facts.Unserved(
            OnvifNames.Device, "GetHostname", "SetHostname", "GetDNS", "SetDNS", "GetNetworkInterfaces", "SetNetworkInterfaces",
            "GetNetworkProtocols", "SetNetworkProtocols", "GetNetworkDefaultGateway", "SetNetworkDefaultGateway")),
        new("System", "information, date and time, factory default, reboot", facts => facts.Unserved(
            OnvifNames.Device, "GetDeviceInformation", "GetSystemDateAndTime", "SetSystemDateAndTime", "SetSystemFactoryDefault", "SystemReboot")),
        new("Users", "users got, created, deleted and set", facts => facts.Unserved(OnvifNames.Device, "GetUsers", "CreateUsers", "DeleteUsers", "SetUser")),
        new("Events", "pull points with filters", facts =>
            facts.Unserved(OnvifNames.Events, "CreatePullPointSubscription", "PullMessages", "SetSynchronizationPoint", "GetEventProperties")
            ?? facts.Unserved(OnvifNames.Notification, "Unsubscribe", "Renew")),
        new("Media", "profiles created, deleted, listed and composed", facts => facts.Unserved(
            OnvifNames.Media2, "GetProfiles", "CreateProfile", "DeleteProfile", "AddConfiguration", "RemoveConfiguration")),
        new("Media", "video source configurations", facts => facts.Unserved(
            OnvifNames.Media2, "GetVideoSourceConfigurations", "GetVideoSourceConfigurationOptions", "SetVideoSourceConfiguration")),
        new("Media", "video encoder configurations", facts => facts.Unserved(
            OnvifNames.Media2, "GetVideoEncoderConfigurations", "GetVideoEncoderConfigurationOptions", "SetVideoEncoderConfiguration", "GetVideoEncoderInstances")),
        new("Media", "metadata configurations", facts => facts.Unserved(
            OnvifNames.Media2, "GetMetadataConfigurations", "GetMetadataConfigurationOptions", "SetMetadataConfiguration")),
        new("Media", "stream and snapshot addresses, synchronization points", facts => facts.Unserved(
            OnvifNames.Media2, "GetStreamUri", "GetSnapshotUri", "SetSynchronizationPoint")),
        new("Media", "overlays (OSD): texts created, listed, set and deleted", facts =>
            facts.Unserved(OnvifNames.Media2, "GetOSDs", "GetOSDOptions", "CreateOSD", "SetOSD", "DeleteOSD") is null ? null : NoOverlay),
        new("Media", "H.264 or H.265", facts => facts.Lacks(CameraFeatures.H264, "the camera sends JPEG alone")),
        new("Streaming", "RTP over UDP, RTSP with Digest", facts => facts.Unreachable(StreamTransport.Udp, "no stream by UDP")),
        new("Streaming", "RTP in RTSP in HTTP", facts => facts.Unreachable(
            StreamTransport.Http, "the configuration hands out the camera's own RTSP addresses, which have no tunnel in HTTP")),
        new("Streaming", "RTP over UDP to a group", facts => facts.Unreachable(StreamTransport.Multicast, "the configuration has no rtsp.multicast")),
        new("Streaming", "metadata stream", facts => facts.Unreachable(
            StreamTransport.Http, "the configuration hands out the camera's own RTSP addresses, which carry no metadata")),
        new("Imaging", "video sources, imaging settings and options", facts =>
            facts.Unserved(OnvifNames.DeviceIO, "GetVideoSources") ?? facts.Unserved(OnvifNames.Imaging, "GetImagingSettings", "SetImagingSettings", "GetOptions")),
        new("Topics", "VideoSource/MotionAlarm", facts =>
            facts.Lacks(CameraFeatures.MotionDetection, "the camera detects no motion") ?? facts.Unsent(OnvifTopics.MotionAlarm)),
        new("Topics", "one of VideoSource/ImageTooBlurry, ImageTooDark, ImageTooBright, GlobalSceneChange", facts =>
            DeviceTopics.PathsOf(facts.Device).Any(topic => ImageTopics.Any(image => topic.StartsWith(image, StringComparison.Ordinal))) ? null : NoImageTopic),
        new("Topics", "Media/ProfileChanged and Media/ConfigurationChanged", facts => facts.Unsent(OnvifTopics.ProfileChanged, OnvifTopics.ConfigurationChanged)),
    ];

    private static ProfileRequirement[] Conditional() =>
    [
        new("PTZ", "nodes, configurations, continuous move, stop and status", facts => facts.Unserved(
            OnvifNames.Ptz, "GetServiceCapabilities", "GetNodes", "GetNode", "GetConfigurations", "GetConfigurationOptions", "ContinuousMove", "Stop", "GetStatus"))
        {
            Condition = facts => facts.Has(CameraFeatures.Zoom),
            Otherwise = "no lens with a zoom motor",
        },
        new("Analytics", "analytics configurations", facts =>
            facts.Unserved(OnvifNames.Media2, "GetAnalyticsConfigurations") ?? facts.Unserved(OnvifNames.Analytics, "GetServiceCapabilities", "GetSupportedAnalyticsModules", "GetAnalyticsModules"))
        {
            Condition = facts => facts.Has(CameraFeatures.MotionDetection),
            Otherwise = "the camera detects no motion",
        },
        new("Focus", "move options, move, stop and status", facts => facts.Unserved(OnvifNames.Imaging, "GetMoveOptions", "Move", "Stop", "GetStatus"))
        {
            Condition = facts => facts.Has(CameraFeatures.Focus),
            Otherwise = "no lens with a focus motor",
        },
        new("Relays", "relay outputs and their topic", facts =>
            facts.Unserved(OnvifNames.Device, "GetRelayOutputs", "SetRelayOutputState")
            ?? facts.Unserved(OnvifNames.DeviceIO, "GetRelayOutputOptions", "SetRelayOutputSettings")
            ?? facts.Unsent(OnvifTopics.Relay))
        {
            Condition = facts => facts.Has(CameraFeatures.Output),
            Otherwise = "no relay",
        },
        new("Inputs", "digital inputs and their topic", facts =>
            facts.Unserved(OnvifNames.DeviceIO, "GetDigitalInputs") ?? facts.Unsent(OnvifTopics.DigitalInput))
        {
            Condition = facts => facts.Has(CameraFeatures.Input),
            Otherwise = "no contact input",
        },
        new("Sound to the device", "audio outputs and decoders", facts =>
            facts.Unserved(OnvifNames.Media2, "GetAudioOutputConfigurations", "GetAudioOutputConfigurationOptions", "SetAudioOutputConfiguration",
                "GetAudioDecoderConfigurations", "GetAudioDecoderConfigurationOptions", "SetAudioDecoderConfiguration")
            ?? facts.Unserved(OnvifNames.DeviceIO, "GetAudioOutputs"))
        {
            Condition = facts => facts.Has(CameraFeatures.Audio),
            Otherwise = "no sound",
        },
        new("Time", "NTP, got and set", facts => facts.Unserved(OnvifNames.Device, "GetNTP", "SetNTP"))
        {
            Condition = facts => facts.HasSetting("ntpserver_ip"),
            Otherwise = "the camera asks no time server",
        },
        NotOffered("Analytics", "motion region detectors", "motion is detected in cells"),
        NotOffered("Sound from the device", "audio sources and encoders", "the bridge sends no sound"),
        NotOffered("Media", "video source modes", "the camera has none"),
        NotOffered("Streaming", "RTSP in HTTPS, RTSP over WebSocket", "not offered"),
    ];

    private static ProfileRequirement NotOffered(string area, string text, string why) => new(area, text, static _ => null) { Condition = static _ => false, Otherwise = why };
}
