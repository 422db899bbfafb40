using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts;

namespace Arecont.Bridge.Onvif.Tests.Conformance;

/// <summary>The customary prefixes of the services' namespaces.</summary>
internal static class Prefixes
{
    private static readonly Dictionary<string, string> OfNamespace = new()
    {
        [OnvifNames.Device] = "tds",
        [OnvifNames.Media] = "trt",
        [OnvifNames.Media2] = "tr2",
        [OnvifNames.Imaging] = "timg",
        [OnvifNames.Ptz] = "tptz",
        [OnvifNames.DeviceIO] = "tmd",
        [OnvifNames.Analytics] = "tan",
        [OnvifNames.Events] = "tev",
        [OnvifNames.Notification] = "wsnt",
    };

    /// <summary>An operation's name with its prefix.</summary>
    public static string NameOf(Operation operation) => $"{OfNamespace[operation.Name.Namespace]}:{operation.Name.Name}";
}
