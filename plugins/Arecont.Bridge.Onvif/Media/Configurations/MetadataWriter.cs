using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Bridge.Onvif.Media.Configurations;

/// <summary>
/// What can be set of a metadata stream: nothing but what it is. It carries every event, and motion cells where the camera detects motion;
/// a request for something else is refused instead of taken and not kept.
/// </summary>
internal static class MetadataWriter
{
    private const string Modify = "ConfigModify";

    /// <summary>No position of the lens is known, and nothing is compressed.</summary>
    public static MetadataConfigurationOptions Options() => new()
    {
        PTZStatusFilterOptions = new PTZStatusFilterOptions(),
        Extension = new MetadataConfigurationOptionsExtension { CompressionType = ["None"] },
    };

    /// <summary>Accepts what the stream carries. The session time-out is a hint (ONVIF Media) that is not taken.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:NoConfig</c>, <c>ter:ConfigModify</c>.</exception>
    public static void Check(MediaCatalogue catalogue, MetadataConfiguration? wanted)
    {
        var configuration = catalogue.Configuration(ConfigurationKind.Metadata, wanted?.Token);
        var now = ConfigurationDocuments.Metadata(catalogue, configuration);
        var problem = wanted switch
        {
            { Events: null } => "the stream carries events: Events cannot be left out",
            { Events.Elements.Count: > 0 } => "the stream carries every event: it takes no filter and no policy",
            { Analytics: { } analytics } when analytics != now.Analytics => $"Analytics {Text(analytics)} is not allowed, only {Text(now.Analytics == true)}",
            { PTZStatus: { Status: true } or { Position: true } } => "the lens tells neither status nor position: PTZStatus is not allowed",
            { CompressionType: not (null or "" or "None") } => $"CompressionType {wanted.CompressionType} is not allowed, only None",
            _ => MulticastRule.Problem(wanted!.Multicast, now.Multicast!),
        };
        if (problem is not null)
        {
            throw Faults.InvalidArgVal(Modify, $"{configuration.Token}: {problem}.");
        }
    }

    private static string Text(bool value) => value ? "true" : "false";
}
