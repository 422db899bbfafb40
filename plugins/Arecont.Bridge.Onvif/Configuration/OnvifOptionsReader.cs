using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Plugins;

namespace Arecont.Bridge.Onvif.Configuration;

/// <summary>Reads a validated section.</summary>
internal static class OnvifOptionsReader
{
    public static OnvifOptions Read(ConfigurationNode section, IReadOnlyList<CameraSection> cameras)
    {
        _ = section;
        _ = cameras;
        return new OnvifOptions();
    }
}
