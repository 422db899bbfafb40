using System.Collections.Immutable;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Camera.Identity;
using Arecont.Onvif.Metadata.Events;

namespace Arecont.Bridge.Onvif.Events.Topics;

/// <summary>
/// The topics that the bridge sends, as the Core, Imaging, Analytics, Device IO and Media2 specifications describe their messages. Nothing
/// that a camera tells is a ground for one of the topics about its image (too dark, too bright, too blurry, another scene): there is none.
/// </summary>
internal static class DeviceTopics
{
    private const string Token = "tt:ReferenceToken";
    private const string Boolean = "xs:boolean";
    private const string Text = "xs:string";

    private static readonly ImmutableArray<TopicDescription> All =
    [
        new(OnvifTopics.MotionAlarm, true, [("Source", Token)], [("State", Boolean)]) { IsSentBy = device => Has(device, CameraFeatures.MotionDetection) },
        new(OnvifTopics.SignalLoss, true, [("Source", Token)], [("State", Boolean)]),
        new(
            OnvifTopics.CellMotion,
            true,
            [("VideoSourceConfigurationToken", Token), ("VideoAnalyticsConfigurationToken", Token), ("Rule", Text)],
            [("IsMotion", Boolean)])
        {
            IsSentBy = device => Has(device, CameraFeatures.MotionDetection),
        },
        new(OnvifTopics.DigitalInput, true, [("InputToken", Token)], [("LogicalState", Boolean)]) { IsSentBy = device => Has(device, CameraFeatures.Input) },
        new(OnvifTopics.Relay, true, [("RelayToken", Token)], [("LogicalState", "tt:RelayLogicalState")]) { IsSentBy = device => Has(device, CameraFeatures.Output) },
        new(OnvifTopics.ProfileChanged, false, [("Token", Token)], []),
        new(OnvifTopics.ConfigurationChanged, false, [("Token", Token), ("Type", Text)], []),
        new(OnvifTopics.LastReboot, true, [], [("Status", "xs:dateTime")]) { IsSentBy = device => device.Cameras.All(camera => camera.Id == device.Id) },
    ];

    /// <summary>The topics that a device sends.</summary>
    public static IEnumerable<TopicDescription> Of(OnvifDevice device) => All.Where(topic => topic.IsSentBy(device));

    /// <summary>The same, their paths alone.</summary>
    public static string[] PathsOf(OnvifDevice device) => [.. Of(device).Select(topic => topic.Topic)];

    /// <summary>True where nothing can be added any more: every camera has told what it has.</summary>
    public static bool AreFixed(OnvifDevice device) => device.Cameras.All(camera => camera.State.Identity is not null);

    private static bool Has(OnvifDevice device, CameraFeatures feature)
        => device.Cameras.Any(camera => camera.State.Identity is not { } identity || identity.Features.HasFlag(feature));
}
