using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Plugins;

namespace Arecont.Bridge.Onvif.Configuration;

/// <summary>Finds what the schema cannot say.</summary>
internal static class OnvifValidator
{
    public static IEnumerable<ConfigurationError> Validate(ConfigurationNode section, IReadOnlyList<CameraSection> cameras)
    {
        _ = section;
        _ = cameras;
        return [];
    }
}
